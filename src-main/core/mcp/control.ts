import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { OutcomeStatus } from '../../../src-shared/model/journal.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { riskOf } from '../../../src-shared/model/traits/table.ts';
import type { SeenPart } from '../clients/sight.ts';
import { named } from './find.ts';
import type { ToolContext } from './home-tool.ts';
import { roomOf, type House } from './house.ts';
import { commandsOf, wordOf } from './wording.ts';

export const ControlInput = z.object({
  actions: z
    .array(
      z.object({
        part: z.string().min(1).max(300).describe('id or name, as find shows it'),
        command: z.string().min(3).max(200).describe('for example power.on or level.set'),
        args: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1)
    .max(20),
});
const Result = z.object({
  part: z.string(),
  name: z.string().optional(),
  command: z.string(),
  status: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  tookMs: z.number().optional(),
  problem: z.string().optional(),
  message: z.string().optional(),
  didYouMean: z.array(z.string()).optional(),
});
export const ControlOutput = z.object({ ok: z.boolean(), results: z.array(Result) });
type Result = z.infer<typeof Result>;
type Action = z.output<typeof ControlInput>['actions'][number];

const GOOD = new Set<OutcomeStatus>(['confirmed', 'accepted', 'unchanged', 'progress', 'done']);

/** Several commands in one call, each through the one pipeline. Commands to the same part keep their order; parts do not wait for each other. */
export async function control(
  house: House,
  caller: Caller,
  { actions }: z.output<typeof ControlInput>,
  { signal, confirmed = false }: ToolContext,
): Promise<z.infer<typeof ControlOutput>> {
  if (caller.kind === 'person' && !confirmed) askFirst(house, caller, actions);
  const last = new Map<string, Promise<unknown>>();
  const results = actions.map((action) => {
    const turn = (last.get(action.part) ?? Promise.resolve()).then(() => act(house, caller, action, signal, confirmed));
    last.set(action.part, turn);
    return turn;
  });
  const done = await Promise.all(results);
  return { ok: done.every(({ problem }) => problem === undefined), results: done };
}

/** A person is asked before anything happens, not after half of it. */
function askFirst(house: House, caller: Caller, actions: Action[]): void {
  const dangerous = actions.some((action) => {
    const target = resolve(house, caller, action.part);
    const { trait, verb } = taken(action);
    return 'seen' in target && riskOf(trait, verb, target.seen.part.traits[trait]?.limits) === 'danger';
  });
  if (dangerous)
    throw new SwitchboardError('policy.confirm', 'This is dangerous and has to be confirmed first', { with: { risk: 'danger' } });
}

/** What find prints behind a command are its arguments; somebody may copy the whole. */
function taken(action: Action): { command: string; trait: string; verb: string } {
  const command = action.command.replace(/\(.*$/s, '');
  const dot = command.lastIndexOf('.');
  return { command, trait: command.slice(0, dot), verb: command.slice(dot + 1) };
}

async function act(house: House, caller: Caller, action: Action, signal: AbortSignal, confirmed: boolean): Promise<Result> {
  const target = resolve(house, caller, action.part);
  if (!('seen' in target)) return { ...pick(action), status: 'failed', problem: 'not.found', ...target };
  const { seen } = target;
  const named = { part: seen.part.id, name: seen.part.name };
  const { command, trait, verb } = taken(action);
  const known = Object.entries(seen.part.traits).flatMap(([key, state]) => commandsOf(key, state));
  if (!known.some((one) => one.command === command)) {
    return {
      ...pick(action),
      ...named,
      status: 'failed',
      problem: 'not.supported',
      message: `${seen.part.name} has no command ${command}`,
      didYouMean: known.map(({ signature }) => signature),
    };
  }
  try {
    const { status, value, tookMs, note } = await house.tools.act(
      { target: { kind: 'part', part: seen.part.id, trait, command: verb }, args: action.args, confirmed },
      caller,
      signal,
    );
    const shown =
      value === undefined || seen.withheld.includes(trait)
        ? {}
        : { value: wordOf(trait, { value, at: 0, limits: seen.part.traits[trait]?.limits }) };
    return {
      ...named,
      command,
      status,
      ...shown,
      tookMs: Math.round(tookMs),
      ...(GOOD.has(status) ? honest(status, note) : { problem: status, message: FAILED[status] }),
    };
  } catch (thrown) {
    const { problem, message } = SwitchboardError.from(thrown);
    return {
      ...named,
      command,
      status: problem.startsWith('approval.') || problem.startsWith('policy.') ? 'denied' : 'failed',
      problem,
      message: ADVICE[problem] ?? message,
    };
  }
}

const pick = ({ part, command }: Action) => ({ part, command });

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

/** What an assistant should do next, where the bare message does not say it. */
const ADVICE: Partial<Record<string, string>> = {
  'approval.denied': 'A person was asked and said no. Do not try again unless they ask for it.',
  'approval.timeout':
    'A person was asked but did not answer in time. Nothing was done; tell them a question waits in Switchboard before trying again.',
  'policy.denied': "The person's rules do not allow this. Do not look for a way around.",
  paused: 'The person has paused assistants. Nothing was done.',
};

type Target = { seen: SeenPart } | { message: string; didYouMean: string[] };

/** An id, or a name that means exactly one part. Near misses are offered, never acted on. */
function resolve(house: House, caller: Caller, wanted: string): Target {
  const byId = house.sight.part(caller, wanted);
  if (byId) return { seen: byId };
  const asked = wanted.trim().toLowerCase();
  const full = (seen: SeenPart) => `${roomOf(house.devices, seen)?.name ?? ''} ${seen.part.name}`.trim();
  const exact = house.sight.parts(caller).filter((seen) => seen.part.name.toLowerCase() === asked || full(seen).toLowerCase() === asked);
  const [only] = exact;
  if (only && exact.length === 1) return { seen: only };
  const near = exact.length > 1 ? exact : named(house, caller, wanted);
  const didYouMean = near.slice(0, 5).map((seen) => `${full(seen)} (${seen.part.id})`);
  return { message: exact.length > 1 ? `"${wanted}" could mean several parts; use the id` : `There is no part "${wanted}"`, didYouMean };
}

export const sayResults = ({ results }: z.infer<typeof ControlOutput>): string =>
  results
    .map(({ part, name, command, status, value, tookMs, message, didYouMean }) =>
      [
        `- ${name ?? part} ${command}: ${status}${value === undefined ? '' : `, now ${String(value)}`}${tookMs === undefined ? '' : ` (${tookMs} ms)`}`,
        message && `. ${message}`,
        didYouMean && didYouMean.length > 0 && ` Did you mean: ${didYouMean.join('; ')}?`,
      ]
        .filter(Boolean)
        .join(''),
    )
    .join('\n');
