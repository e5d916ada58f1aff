import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { OutcomeStatus } from '../../../../src-shared/model/journal.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { riskOf } from '../../../../src-shared/model/traits/table.ts';
import type { SeenPart } from '../../clients/sight.ts';
import { distance } from '../../devices/likeness.ts';
import { quoted, stated } from '../as-data.ts';
import { homeTool, type ToolContext } from '../home-tool.ts';
import type { House } from '../house.ts';
import { commandsOf, wordOf } from '../wording.ts';
import { Plan, planOf, refusal, sayPlan } from './foreseen.ts';
import { meantPart, type Meant } from './named-part.ts';

const Input = z.object({
  actions: z
    .array(
      z.object({
        part: z.string().min(1).max(300).describe('id or name'),
        command: z.string().min(3).max(200).describe('e.g. power.on, level.set'),
        args: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1)
    .max(20),
  dry_run: z.boolean().default(false),
});
const Result = z.object({
  part: z.string(),
  name: z.string().optional(),
  command: z.string(),
  status: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  tookMs: z.number().optional(),
  plan: Plan.optional(),
  problem: z.string().optional(),
  approval: z.string().optional(),
  message: z.string().optional(),
  didYouMean: z.array(z.string()).optional(),
});
const Output = z.object({ ok: z.boolean(), results: z.array(Result) });
type Result = z.infer<typeof Result>;
type Action = z.output<typeof Input>['actions'][number];
type By = { house: House; caller: Caller; context: ToolContext };

const GOOD = new Set<OutcomeStatus>(['confirmed', 'accepted', 'unchanged', 'progress', 'done']);

export const control = homeTool(
  {
    name: 'control',
    title: { en: 'Control devices', 'zh-CN': '控制设备' },
    description:
      'Runs commands on parts, several at once; find shows the commands and args of a part. "confirmed": the device reported the new state; "accepted": sent, not reported. The person may be asked first: the call then waits. dry_run: says what would change and what the rules say.',
    risk: 'control',
  },
  Input,
  Output,
  async (house, caller, { actions, dry_run: dry }, context) => {
    const by = { house, caller, context };
    const meant = await meanings(by, actions);
    const run = dry ? foresee : act;
    if (caller.kind === 'person' && !context.confirmed && !dry) askFirst(actions, meant);
    const last = new Map<string, Promise<Result>>();
    // Commands to the same part keep their order; parts do not wait for each other.
    const results = actions.map((action) => {
      const target = meant.get(action.part);
      const id = target && 'seen' in target ? target.seen.part.id : action.part;
      const go = () => attempt(by, action, target, run);
      // What comes after something that still waits is not asked about before it: nobody holds a call open for that long.
      const turn = last.get(id)?.then(({ status }) => (status === 'waiting' ? behind(action) : go())) ?? go();
      last.set(id, turn);
      return turn;
    });
    const done = await Promise.all(results);
    return { ok: done.every(({ problem }) => problem === undefined), results: done };
  },
  ({ results }) => results.map(sayResult).join('\n'),
);

const behind = ({ part, command }: Action): Result => ({
  ...{ part, command, status: 'waiting', problem: 'approval.waiting' },
  message: 'It comes after what still waits. Repeat the very same call once the person answered.',
});

/** What each name means, one question after the other and before anything happens. */
async function meanings({ house, caller, context }: By, actions: Action[]): Promise<Map<string, Meant>> {
  const meant = new Map<string, Meant>();
  for (const { part } of actions) if (!meant.has(part)) meant.set(part, await meantPart(house, caller, part, context.ask));
  return meant;
}

/** A person is asked before anything happens, not after half of it. */
function askFirst(actions: Action[], meant: Map<string, Meant>): void {
  const dangerous = actions.some((action) => {
    const target = meant.get(action.part);
    const { trait, verb } = taken(action);
    return target && 'seen' in target && riskOf(trait, verb, target.seen.part.traits[trait]?.limits) === 'danger';
  });
  if (dangerous)
    throw new SwitchboardError('policy.confirm', 'This is dangerous and has to be confirmed first', { with: { risk: 'danger' } });
}

/** What find prints behind a command are its arguments, and a strange key stands in quotes; somebody may copy the whole. */
function taken(action: Action): { command: string; trait: string; verb: string } {
  const command = action.command.replace(/^"([^"]*)"/, '$1').replace(/\([^()]*\)$/s, '');
  const dot = command.lastIndexOf('.');
  return { command, trait: command.slice(0, dot), verb: command.slice(dot + 1) };
}

type Run = (by: By, seen: SeenPart, action: Action) => Promise<Omit<Result, 'part' | 'name' | 'command'>>;

async function attempt(by: By, action: Action, target: Meant | undefined, run: Run): Promise<Result> {
  const asked = { part: action.part, command: action.command };
  if (!target || !('seen' in target)) return { ...asked, status: 'failed', problem: 'not.found', ...target };
  const { part } = target.seen;
  const { command } = taken(action);
  const head = { part: part.id, name: part.name, command };
  const known = Object.entries(part.traits).flatMap(([key, state]) => commandsOf(key, state));
  if (!known.some((one) => one.command === command)) {
    return {
      ...head,
      status: 'failed',
      problem: 'not.supported',
      message: `${quoted(part.name)} has no command ${quoted(command)}`,
      didYouMean: nearest(command, known),
    };
  }
  try {
    return { ...head, ...(await run(by, target.seen, action)) };
  } catch (thrown) {
    return { ...head, ...refusal(thrown) };
  }
}

const nearest = (command: string, known: { command: string; signature: string }[]): string[] =>
  known
    .map(({ command: one, signature }) => ({ signature, apart: distance(one, command.slice(0, 60)) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ signature }) => signature);

const intentOf = ({ part }: SeenPart, action: Action, confirmed?: boolean) => {
  const { trait, verb } = taken(action);
  return {
    target: { kind: 'part' as const, part: part.id, trait, command: verb },
    args: action.args,
    ...(confirmed && { confirmed }),
  };
};

const foresee: Run = async ({ house, caller }, seen, action) => {
  const foreseen = await house.tools.foresee(intentOf(seen, action), caller);
  return {
    status: foreseen.already ? 'unchanged' : 'planned',
    ...shown(seen, taken(action).trait, foreseen.before),
    plan: planOf(house, caller, foreseen),
  };
};

const act: Run = async ({ house, caller, context }, seen, action) => {
  const { status, value, tookMs, note } = await house.tools.act(intentOf(seen, action, context.confirmed), caller, context.signal, {
    ask: context.ask,
  });
  if (GOOD.has(status)) house.search.used(caller.id, seen.part.id);
  return {
    status,
    ...shown(seen, taken(action).trait, value),
    tookMs: Math.round(tookMs),
    ...(GOOD.has(status) ? honest(status, note) : { problem: status, message: FAILED[status] }),
  };
};

const shown = (seen: SeenPart, trait: string, value: unknown): Pick<Result, 'value'> =>
  value === undefined || seen.withheld.includes(trait)
    ? {}
    : { value: wordOf(trait, { value, at: 0, limits: seen.part.traits[trait]?.limits }) };

/** Told apart on purpose: only a report from the device is a confirmation. */
function honest(status: OutcomeStatus, note: Sentence | undefined): { message?: string } {
  if (note?.key === 'activity.outcome.somebodyElse')
    return { message: 'It is so now, but the report names another cause: somebody else may have done it' };
  const message = HONEST[status];
  return message === undefined ? {} : { message };
}
const HONEST: Partial<Record<OutcomeStatus, string>> = {
  accepted: 'Sent, but the device has not reported the new state',
  progress: 'It is moving there',
  unchanged: 'It was so already; nothing was sent',
};
const FAILED: Partial<Record<OutcomeStatus, string>> = {
  failed: 'The device took the command and then reported that it failed; its state says how',
  unknown: 'The answer was lost: nobody knows whether it happened',
};

const sayResult = ({ part, name, command, status, value, tookMs, plan, message, didYouMean }: Result): string =>
  [
    `- ${quoted(name ?? part)} ${stated(command)}: ${status}`,
    value !== undefined && `, now ${stated(value)}`,
    tookMs !== undefined && ` (${tookMs} ms)`,
    plan && `; ${sayPlan(plan)}`,
    message && `. ${message}`,
    message && didYouMean && '.',
    didYouMean && didYouMean.length > 0 && ` Did you mean: ${didYouMean.join('; ')}?`,
  ]
    .filter(Boolean)
    .join('');
