import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { createAllowance, type Allowance } from '../../clients/allowance.ts';
import { createBudget } from '../../clients/budget.ts';
import type { Connections } from '../../areas.ts';
import { createQuotas } from '../quotas.ts';
import { changesSomething, type Stage, type Work } from '../work.ts';

/** A person may click fast, and hold a slider; beyond this something is stuck. */
const PERSON = { points: 600, duration: 10 };
/** Whoever it is: so much waits for the home at the same time. Assistants are held shorter at their door. */
const IN_FLIGHT = 1_024;
const MINUTE_S = 60;

export type LimitParts = {
  connections: Pick<Connections, 'get'>;
  /** How often each client may act; without it the defaults hold. */
  allowance?: Pick<Allowance, 'act'> | undefined;
};

/**
 * Nobody may do more than this at once, or act more often than this. What a client, a connection or a tool may is the person's to say,
 * one by one.
 */
export function limit({ connections, allowance = createAllowance(() => undefined) }: LimitParts): Stage {
  const people = createBudget(PERSON);
  const quotas = createQuotas(MINUTE_S);
  const busy = new Map<string, number>();

  const spendAll = async (work: Work, points: { connection: number | undefined; tool: number | undefined }): Promise<void> => {
    const { kind, id } = work.caller;
    // A relay wears out by switching; reading costs it nothing.
    if (changesSomething(work) && !work.already) {
      if (kind !== 'person') await allowance.act(id);
      else await spend(people.spend(id), (waitMs) => tooMany(work, waitMs));
    }
    if (points.tool !== undefined) await spend(quotas.spend(paceOf(work), points.tool), overTool(work, points.tool));
    if (points.connection !== undefined) {
      const name = connections.get(work.connection ?? '')?.name ?? '';
      await spend(quotas.spend(`c ${work.connection}`, points.connection), over('limit.connection', name, points.connection));
    }
  };
  const release = ({ caller: { id } }: Work): void => {
    const left = (busy.get(id) ?? 1) - 1;
    if (left > 0) busy.set(id, left);
    else busy.delete(id);
  };

  return {
    name: 'limit',
    enter: (work) => {
      const { id } = work.caller;
      const running = busy.get(id) ?? 0;
      if (running >= IN_FLIGHT) throw tooMany(work, 1_000);
      const points = {
        connection: work.connection === undefined ? undefined : connections.get(work.connection)?.limits?.perMinute,
        tool: work.found?.kind === 'tool' ? work.found.tool.perMinute : undefined,
      };
      busy.set(id, running + 1);
      if (!changesSomething(work) && points.connection === undefined && points.tool === undefined) return undefined;
      return spendAll(work, points).catch((thrown: unknown) => {
        release(work);
        const note = noteOf(thrown);
        if (note) work.note = note;
        throw thrown;
      });
    },
    leave: release,
  };
}

/** Which limit it was, for whoever looks at the journal: how much it is, when it went on, and where it is set. */
const NOTES: Partial<Record<Problem, string>> = {
  'limit.reached': 'activity.outcome.limit.client',
  'limit.connection': 'activity.outcome.limit.connection',
  'limit.tool': 'activity.outcome.limit.tool',
};

function noteOf(thrown: unknown): Sentence | undefined {
  const { problem, details } = SwitchboardError.from(thrown);
  const key = NOTES[problem];
  // What nobody can set – how fast a person clicks, how much waits at once – has no number to tell.
  return key === undefined || details.with?.['most'] === undefined ? undefined : { key, with: details.with };
}

/** A tool that is called something else has no minute of its own for it. */
const paceOf = ({ found, target }: Work): string =>
  found?.kind === 'tool' ? `t ${found.tool.connection} ${found.tool.original}` : `t ${target.tool}`;

async function spend(spent: Promise<number | undefined>, why: (waitMs: number) => SwitchboardError): Promise<void> {
  const waitMs = await spent;
  if (waitMs !== undefined) throw why(waitMs);
}

const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

const tooMany = (work: Work, retryAfterMs: number): SwitchboardError =>
  new SwitchboardError('limit.reached', `Too many calls from ${work.caller.name}; try again in ${secondsOf(retryAfterMs)} s`, {
    retryAfterMs,
    with: { seconds: secondsOf(retryAfterMs) },
  });

const over =
  (problem: 'limit.connection' | 'limit.tool', name: string, most: number) =>
  (retryAfterMs: number): SwitchboardError =>
    new SwitchboardError(
      problem,
      `"${name}" may be called ${most} times a minute, for all callers together; try again in ${secondsOf(retryAfterMs)} s`,
      { retryAfterMs, with: { name, most, seconds: secondsOf(retryAfterMs) } },
    );

const overTool = ({ found, target }: Work, most: number) =>
  over('limit.tool', found?.kind === 'tool' ? (found.tool.title.en ?? found.tool.name) : (target.tool ?? ''), most);
