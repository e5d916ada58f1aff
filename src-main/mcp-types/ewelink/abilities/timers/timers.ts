import { isFor, MAIN, type Ability, type Known } from '../ability.ts';
import { LABELS } from '../labels.ts';
import type { Here } from './local-time.ts';
import { readSleeping, readTimers, writeTimers } from './timer.ts';
import { parsedTimers, spelledTimers, type Allowed } from './words.ts';

const LONGEST = 4096;
const UTC: Here = { zone: 'UTC', now: 0 };
/** Devices with a list of switches want to know which; several of them keep no loops. */
const allowedFor = ({ params, channels, denied }: Known): Allowed => ({
  ...(Array.isArray(params['switches']) && { channels }),
  loops: channels <= 1 && !denied.has('loopTiming'),
});

/** Timers that a device keeps itself, as one text that can be edited. The list is always sent whole. */
export const timers = (): Ability => ({
  writes: ['timers'],
  tell: ({ params, tags, here = UTC }) => {
    const sleeping = readSleeping(tags, here);
    const text = { part: MAIN, trait: 'text' as const, setting: true };
    return [
      ...('timers' in params
        ? [
            {
              ...{ ...text, what: 'timers', label: LABELS.timers },
              ...{ value: spelledTimers(readTimers(params, here), here.zone), limits: { max: LONGEST, commands: ['set'] } },
            },
          ]
        : []),
      ...(sleeping.length === 0
        ? []
        : [
            {
              ...{ ...text, what: 'timers-off', label: LABELS['timers-off'] },
              ...{ value: spelledTimers(sleeping, here.zone), limits: { commands: [] } },
            },
          ]),
    ];
  },
  ask: (known, asked) => {
    const { params, here = UTC } = known;
    const text = asked.args['text'];
    if (!isFor(asked, 'text', 'timers') || asked.command !== 'set' || typeof text !== 'string') return undefined;
    const next = parsedTimers(text, readTimers(params, here), here, allowedFor(known));
    return next && writeTimers(next, here);
  },
});
