import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { TraitState } from '../../../../src-shared/model/device.ts';
import { rowOfKey } from '../../../../src-shared/model/traits/table.ts';
import { fold } from '../../../../src-shared/text/fold.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { SeenPart } from '../../clients/sight.ts';
import { quoted, stated } from '../as-data.ts';
import { homeTool, type ToolContext } from '../home-tool.ts';
import { keyOf, opened, type House } from '../house.ts';
import { wordOf } from '../wording.ts';
import { meantPart, sayNear, unknownKey } from './named-part.ts';

const Value = z.union([z.string().max(200), z.number(), z.boolean()]);
const Input = z.object({
  part: z.string().min(1).max(300).describe('id or name'),
  key: z.string().min(1).max(100).describe('a key of its state'),
  is: Value.optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  timeout_s: z.number().min(1).max(600).default(45),
});
const Output = z.object({
  ok: z.boolean(),
  part: z.string(),
  name: z.string().optional(),
  key: z.string().optional(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  waited_s: z.number().optional(),
  message: z.string().optional(),
  didYouMean: z.array(z.string()).optional(),
});
type Condition = Pick<z.output<typeof Input>, 'is' | 'above' | 'below'>;

const TELL_EVERY_MS = 5_000;

export const wait = homeTool(
  {
    name: 'wait',
    title: { en: 'Wait for a state', 'zh-CN': '等待状态' },
    description:
      'Waits until a state of a part is a value, or a number goes above or below one; answers at once when it is so already. ok false: the time ran out. Never poll with read.',
    risk: 'read',
  },
  Input,
  Output,
  async (house, caller, { part, key: wanted, timeout_s: seconds, ...condition }, context) => {
    if (condition.is === undefined && condition.above === undefined && condition.below === undefined)
      throw new InputError({ is: 'is, above or below is needed' });
    const meant = await meantPart(house, caller, part, context.ask);
    if (!('seen' in meant)) return { ok: false, part, ...meant };
    let { seen } = meant;
    const key = keyOf(seen, wanted);
    const head = { part: seen.part.id, name: seen.part.name, key: wanted };
    if (key === undefined) return { ok: false, ...head, ...unknownKey(seen, wanted) };
    const isPrivate = seen.withheld.includes(key);
    if (isPrivate) seen = await opened(house, caller, seen, context);
    const began = house.clock.now();
    const mayKnow = (): boolean => mayStillRead(house, caller, seen.part.id, key, isPrivate);
    // Who may not know any more waits for nothing.
    const accepts = (state: TraitState): boolean => !mayKnow() || fits(key, state, condition);
    const ok = await reached(house, seen, key, accepts, seconds * 1000, context);
    if (!mayKnow()) throw new SwitchboardError('policy.denied', 'This may no longer be read: the person took it away meanwhile');
    // Read anew: the part may have changed in more than this, or be gone.
    const now = (isPrivate ? house.devices.part(seen.part.id) : house.sight.part(caller, seen.part.id))?.part.traits[key];
    return { ok, ...head, ...(now && { value: wordOf(key, now) }), waited_s: Math.round((house.clock.now() - began) / 100) / 10 };
  },
  ({ ok, part, name, key, value, waited_s: waited, message, didYouMean = [] }) =>
    message !== undefined
      ? [`${message}.`, ...sayNear(didYouMean)].join(' ')
      : `${quoted(name ?? part)} ${stated(key ?? '')}=${stated(value ?? null)} ${ok ? 'reached' : 'not reached'} after ${waited ?? 0} s.`,
);

/** Minutes pass in which rules change. `opened`: a person was asked and said yes, which a rule that asks does not take back. */
function mayStillRead({ sight, tools }: House, caller: Caller, part: string, key: string, opened: boolean): boolean {
  if (!sight.part(caller, part)) return false;
  const { verdict } = tools.verdict(caller, { part, risk: rowOfKey(key)?.read ?? 'read' });
  return verdict === 'allow' || (opened && verdict === 'ask');
}

async function reached(
  { devices, clock }: House,
  { part }: SeenPart,
  key: string,
  accepts: (state: TraitState) => boolean,
  timeoutMs: number,
  { signal, progress }: ToolContext,
): Promise<boolean> {
  const state = part.traits[key];
  if (state && accepts(state)) return true;
  const began = clock.now();
  const quiet = clock.every(TELL_EVERY_MS, () => {
    const left = Math.max(0, Math.round((began + timeoutMs - clock.now()) / 1000));
    progress?.((clock.now() - began) / 1000, timeoutMs / 1000, `Waiting; ${left} s left`);
  });
  try {
    const isReached = await devices.waitFor(part.id, key, (value, at) => accepts({ ...state, value, at }), timeoutMs, signal);
    if (!isReached && signal.aborted) throw new SwitchboardError('channel.closed', 'Whoever waited is gone');
    return isReached;
  } finally {
    quiet();
  }
}

/** A word as find shows it, the bare value, or a number against its bounds. */
function fits(key: string, state: TraitState, { is, ...bounds }: Condition): boolean {
  const { value } = state;
  if (value === null || value === undefined) return false;
  const row = rowOfKey(key);
  const number = row?.number(value);
  if (!isWithin(number, bounds)) return false;
  if (is === undefined || is === value || is === number) return true;
  const words = [wordOf(key, state), row?.word(value)].map((word) => fold(String(word)));
  return typeof is === 'string' && words.includes(fold(is));
}

/** What is no number is within no bounds. */
function isWithin(number: number | undefined, { above, below }: Omit<Condition, 'is'>): boolean {
  if (number === undefined) return above === undefined && below === undefined;
  return number > (above ?? -Infinity) && number < (below ?? Infinity);
}
