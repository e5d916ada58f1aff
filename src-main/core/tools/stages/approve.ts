import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { isSecret } from '../../../../src-shared/model/limits.ts';
import type { Approval } from '../../../../src-shared/model/journal.ts';
import { createTexts, type Texts } from '../../../../src-shared/text/translate.ts';
import { unsaid } from '../../../../src-shared/text/unsaid.ts';
import type { ApprovalRequest, Approvals } from '../../activity/approvals.ts';
import { fits, isNo } from '../../activity/elicit.ts';
import { keysOf } from '../../activity/permits.ts';
import { refusal } from '../../activity/refusals.ts';
import type { Asking, Clients, Connections, LiveSettings } from '../../areas.ts';
import { canonical } from '../../storage/chain.ts';
import { scopesOf } from '../scopes.ts';
import { argsToShow, effectsToShow } from '../to-show.ts';
import { argsToKeep } from '../words.ts';
import { worstFirst } from './screen.ts';
import { limitsOf, whileAsked, type Stage, type Work } from '../work.ts';

type With = {
  /** Rejects what the person has switched off by now. */
  stands(work: Work): void;
  approvals: Pick<Approvals, 'ask'>;
  connections: Pick<Connections, 'get'>;
  clients: Pick<Clients, 'get'>;
  settings: Pick<LiveSettings, 'get'>;
};

/** Where a rule says ask, a person answers – once, for an hour, always, or no – before anything happens. */
export function approve({ approvals, connections, clients, settings, stands }: With): Stage {
  const mayAnswerThere = (client: string): boolean => settings.get().askInClient || clients.get(client)?.mayApprove === true;
  return {
    name: 'approve',
    enter: (work) => (work.verdict !== 'ask' || work.already ? undefined : asks(work)),
  };

  async function asks(work: Work): Promise<void> {
    const { caller, what, risk, rule, target, command, args, effects } = work;
    const question: ApprovalRequest = {
      ...{ caller, what, risk, rule, target, command },
      ...argsToShow(work),
      kept: argsToKeep(work),
      exact: effects ? { args, effects: effects.map(({ what, risk: worst, target: { part }, mark }) => [what, worst, part, mark]) } : args,
      sense: senseOf(work),
      scopes: scopesOf(work, connections),
      stands: () => stands(work),
      ...nowOf(work),
      ...(effects && { effects: effectsToShow(effects) }),
    };
    const there = isOthers(work) || !isSaid(question) ? undefined : askedThere(() => mayAnswerThere(caller.id), work.asking);
    const ask = () => approvals.ask(question, work.signal, there?.asking);
    const asked = await whileAsked(work, () => answerTo(question, work.asking, ask));
    work.approved = asked;
    if (asked === 'hour') work.rule = { key: 'rules.why.hour', with: { client: caller.name } };
    // A yes on the panel may come while the caller is away with a question to the same person, who says no there.
    await work.asking?.ask?.live?.();
    if (await there?.saidNo()) {
      delete work.approved;
      throw refusal('deny');
    }
    // Minutes may have passed: what was allowed is what was asked about, and off is off.
    if (asked !== 'hour') await isStillThat(work);
    stands(work);
  }
}

/** The question at a client: a yes counts for as long as the person wishes to be asked there, and that is also when it comes. */
function askedThere(may: () => boolean, { ask }: Asking = {}): { asking: Asking; saidNo(): Promise<boolean> } | undefined {
  if (!ask || !may()) return undefined;
  let no = false;
  return {
    asking: {
      ask: async (question) => {
        const answer = await ask(question);
        no ||= isNo(answer);
        return may() || no ? answer : undefined;
      },
    },
    saidNo: async () => {
      // Whoever comes back on the line brings the answer along, a moment later.
      if (ask.live) await setImmediate();
      return no;
    },
  };
}

type Allowed = NonNullable<Work['approved']>;
/** Who said yes to this very call is not asked once more because it takes another round. */
async function answerTo(question: ApprovalRequest, asking: Asking | undefined, ask: () => Promise<Allowed>): Promise<Allowed> {
  const round = asking?.round;
  if (!round) return ask();
  const to = keysOf(question).call;
  const { before } = round;
  if (before?.to === to) {
    round.allowed(before);
    return before.at;
  }
  const at = await ask();
  if (at !== 'hour') round.allowed({ at, to });
  return at;
}

/** Why it has to be asked, what the tool says it does, and where it leads. */
function senseOf({ rule, found, leads }: Work): string {
  const tool = found?.kind === 'tool' ? found.tool : undefined;
  const words = tool && [tool.title, tool.description, tool.input, tool.output, tool.more?.['annotations']];
  return createHash('sha256')
    .update(canonical([rule?.key, words, leads]))
    .digest('hex');
}

/** What strangers' tools do is decided on the panel alone. */
const isOthers = ({ found }: Work): boolean => found?.kind === 'tool' && found.tool.origin === 'upstream';

let english: Texts | undefined;
/** A client shows the sentence alone: what it does not tell is read on the panel. */
const isSaid = (question: ApprovalRequest): boolean =>
  question.effects === undefined &&
  question.args.every(({ value }) => fits(value)) &&
  unsaid((english ??= createTexts('en')), question).length === 0;

/** Who runs a scene runs what is in it now. */
async function isStillThat({ lookAgain, effects = [] }: Work): Promise<void> {
  if (!lookAgain) return;
  if (isDeepStrictEqual(worstFirst(await lookAgain()), effects)) return;
  throw new SwitchboardError('conflict', 'What this does was changed while the person was asked. Nothing was done; ask again');
}

/** How it is before: "unlock, now locked". */
function nowOf(work: Work): { now?: Approval['now'] } {
  const { found, before } = work;
  if (found?.kind !== 'part' || before === undefined || before === null) return {};
  const limits = limitsOf(found);
  if (isSecret(limits)) return {};
  return { now: { trait: found.trait, value: before, ...(limits && { limits }) } };
}
