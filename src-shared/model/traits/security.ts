import { z } from 'zod';
import { none, row } from './row.ts';

export const LOCK_STATES = ['locked', 'locking', 'unlocked', 'unlocking', 'open', 'opening', 'jammed'] as const;
export const ALARM_STATES = [
  'disarmed', 'arming', 'pending', 'armed_home', 'armed_away', 'armed_night', 'armed_vacation', 'armed_custom_bypass', 'disarming', 'triggered',
] as const; // prettier-ignore
const code = z.string().max(64).optional();
const coded = z.object({ code });
const jams = { failed: (state: string) => state === 'jammed' };

/** What keeps people out, and what watches. */
export const security = {
  lock: row(
    z.enum(LOCK_STATES),
    (ask) => ({
      lock: ask(
        'control',
        coded,
        (state) => state === 'locked',
        (state) => state === 'locking',
        jams,
      ),
      unlock: ask(
        'danger',
        coded,
        (state) => state === 'unlocked' || state === 'open',
        (state) => state === 'unlocking',
        jams,
      ),
      open: ask(
        'danger',
        coded,
        (state) => state === 'open',
        (state) => state === 'opening' || state === 'unlocking',
        jams,
      ),
    }),
    {
      widget: 'lock',
      // Undoing "lock" means unlocking: danger again, and the pipeline treats it as such.
      restore: (state) =>
        state === 'locked' ? { command: 'lock', args: {} } : state === 'unlocked' ? { command: 'unlock', args: {} } : undefined,
      word: (state) => state,
    },
  ),
  alarm: row(
    z.enum(ALARM_STATES),
    (ask) => ({
      arm: ask(
        'control',
        z.object({ mode: z.enum(['home', 'away', 'night', 'vacation', 'custom_bypass']), code }),
        (state, { mode }) => state === `armed_${mode}`,
        (state) => state === 'arming' || state === 'pending',
        // Somebody stopped it, or a door stood open: it fell back.
        { failed: (state) => state === 'disarmed' },
      ),
      disarm: ask(
        'danger',
        coded,
        (state) => state === 'disarmed',
        (state) => state === 'disarming',
      ),
      trigger: ask(
        'danger',
        coded,
        (state) => state === 'triggered',
        (state) => state === 'pending',
      ),
    }),
    { widget: 'alarm', read: 'private', word: (state) => state },
  ),
  presence: row(z.string(), () => ({}), { widget: 'value', read: 'private', word: (place) => place }),
  location: row(
    z.object({ latitude: z.number(), longitude: z.number(), accuracy: z.number().optional(), place: z.string().optional() }),
    () => ({}),
    { widget: 'value', read: 'private', fleeting: true, word: ({ place }) => place },
  ),
  camera: row(
    z.object({
      state: z.string(),
      image: z.string().optional(),
      /** It looks out for movement. */
      motion: z.boolean().nullish(),
    }),
    (ask) => ({
      on: ask('control', none, ({ state }) => state !== 'off'),
      // Many show only that they do nothing any more.
      off: ask('control', none, ({ state }) => state === 'off' || state === 'idle'),
      snapshot: ask('private', none),
      motion: ask('control', z.object({ on: z.boolean() }), ({ motion }, asked) => motion === asked.on),
      cast: ask('private', z.object({ to: z.string().min(1).max(255) })),
    }),
    { widget: 'camera', read: 'private', word: ({ state }) => state },
  ),
  image: row(z.object({ at: z.number(), image: z.string().optional() }), () => ({}), { widget: 'camera', read: 'private' }),
};
