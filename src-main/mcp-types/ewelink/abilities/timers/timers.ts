import { isFor, MAIN, type Ability, type Known } from '../ability.ts';
import { LABELS } from '../labels.ts';
import type { Here } from './local-time.ts';
import { readSleeping, readTimers, writeTimers, type Foreign, type Timer } from './timer.ts';
import { parsedTimers, spelledTimers, type Allowed } from './words.ts';

const LONGEST = 4096;
const UTC: Here = { zone: 'UTC', now: 0 };
/** Devices with a list of switches want to know which; several of them keep no loops. */
const allowedFor = ({ params, channels, denied }: Known): Allowed => ({
  ...(Array.isArray(params['switches']) && { channels }),
  loops: channels <= 1 && !denied.has('loopTiming'),
});

/** The channels to choose from, where one has to be named. */
function channelsOf(known: Known): { options?: string[] } {
  const { channels } = allowedFor(known);
  return channels === undefined || channels < 2 ? {} : { options: Array.from({ length: channels }, (_, index) => String(index + 1)) };
}

/** What somebody who shares a device allows with its timers, as bits. */
const [CREATE, EDIT, DELETE, ALL] = [1, 2, 4, 15];
function mayChange(permit: number, before: readonly (Timer | Foreign)[], next: readonly (Timer | Foreign)[]): boolean {
  const creates = next.some(({ wire }) => wire === undefined);
  const deletes = before.some((one) => !next.includes(one));
  if (creates && deletes && (permit & EDIT) !== 0) return true;
  return (!creates || (permit & CREATE) !== 0) && (!deletes || (permit & DELETE) !== 0);
}

/** Timers that a device keeps itself, as one text that can be edited. The list is always sent whole. */
export const timers = (): Ability => ({
  writes: ['timers'],
  tell: (known) => {
    const { params, tags, permit = ALL, here = UTC } = known;
    const sleeping = readSleeping(params, tags, here);
    const commands = (permit & (CREATE | EDIT | DELETE)) === 0 ? [] : ['set'];
    const text = { part: MAIN, trait: 'text' as const, setting: true };
    const limits = { max: LONGEST, kind: 'timers', unit: here.zone, ...channelsOf(known) };
    return [
      // A device that never had one says nothing of them.
      ...('timers' in params || known.here
        ? [
            {
              ...{ ...text, what: 'timers', label: LABELS.timers },
              ...{ value: spelledTimers(readTimers(params, here), here.zone), limits: { ...limits, commands } },
            },
          ]
        : []),
      ...(sleeping.length === 0
        ? []
        : [
            {
              ...{ ...text, what: 'timers-off', label: LABELS['timers-off'] },
              ...{ value: spelledTimers(sleeping, here.zone), limits: { ...limits, commands: [] } },
            },
          ]),
    ];
  },
  ask: (known, asked) => {
    const { params, permit = ALL, here = UTC } = known;
    const text = asked.args['text'];
    if (!isFor(asked, 'text', 'timers') || asked.command !== 'set' || typeof text !== 'string') return undefined;
    const before = readTimers(params, here);
    const next = parsedTimers(text, before, here, allowedFor(known));
    return next && mayChange(permit, before, next) ? writeTimers(next, params, here) : undefined;
  },
});
