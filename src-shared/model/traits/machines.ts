import { z } from 'zod';
import { near, none, percent, row } from './row.ts';

const Media = z.object({
  state: z.enum(['off', 'on', 'idle', 'playing', 'paused', 'standby', 'buffering']),
  title: z.string().nullish(),
  artist: z.string().nullish(),
  album: z.string().nullish(),
  volume: percent.nullish(),
  muted: z.boolean().nullish(),
  source: z.string().nullish(),
  sources: z.array(z.string()).optional(),
  shuffle: z.boolean().nullish(),
  repeat: z.enum(['off', 'all', 'one']).nullish(),
  position: z.number().nullish(),
  duration: z.number().nullish(),
});
const Vacuum = z.object({
  state: z.enum(['cleaning', 'docked', 'idle', 'paused', 'returning', 'error']),
  fan: z.string().nullish(),
  fans: z.array(z.string()).optional(),
});

/** Things that run by themselves: players, cleaners, mowers. */
export const machines = {
  media: row(
    Media,
    (ask) => ({
      play: ask(
        'control',
        none,
        ({ state }) => state === 'playing',
        ({ state }) => state === 'buffering',
      ),
      pause: ask('control', none, ({ state }) => state === 'paused' || state === 'idle'),
      stop: ask('control', none, ({ state }) => state !== 'playing' && state !== 'paused'),
      next: ask('control', none),
      previous: ask('control', none),
      seek: ask('control', z.object({ seconds: z.number().min(0) })),
      volume: ask('control', z.object({ volume: percent }), ({ volume }, asked) => near(volume, asked.volume, 2)),
      mute: ask('control', z.object({ muted: z.boolean() }), ({ muted }, asked) => muted === asked.muted),
      source: ask('control', z.object({ source: z.string() }), ({ source }, asked) => source === asked.source),
      shuffle: ask('control', z.object({ shuffle: z.boolean() }), ({ shuffle }, asked) => shuffle === asked.shuffle),
      repeat: ask('control', z.object({ repeat: z.enum(['off', 'all', 'one']) }), ({ repeat }, asked) => repeat === asked.repeat),
      on: ask('control', none, ({ state }) => state !== 'off' && state !== 'standby'),
      off: ask('control', none, ({ state }) => state === 'off' || state === 'standby'),
    }),
    {
      widget: 'media',
      restore: ({ state, volume }) => {
        if (state === 'off' || state === 'standby') return { command: 'off', args: {} };
        if (typeof volume === 'number') return { command: 'volume', args: { volume } };
        return { command: state === 'playing' ? 'play' : 'pause', args: {} };
      },
      word: ({ state }) => state,
    },
  ),
  vacuum: row(
    Vacuum,
    (ask) => ({
      start: ask('control', none, ({ state }) => state === 'cleaning'),
      pause: ask('control', none, ({ state }) => state === 'paused' || state === 'idle'),
      stop: ask('control', none, ({ state }) => state !== 'cleaning'),
      dock: ask(
        'control',
        none,
        ({ state }) => state === 'docked',
        ({ state }) => state === 'returning',
      ),
      locate: ask('control', none),
      spot: ask('control', none, ({ state }) => state === 'cleaning'),
      fan: ask('control', z.object({ fan: z.string() }), ({ fan }, asked) => fan === asked.fan),
    }),
    {
      widget: 'vacuum',
      restore: ({ state }) => ({ command: state === 'cleaning' ? 'start' : 'dock', args: {} }),
      word: ({ state }) => state,
    },
  ),
  mower: row(
    z.enum(['mowing', 'docked', 'paused', 'returning', 'error']),
    (ask) => ({
      start: ask('danger', none, (state) => state === 'mowing'),
      pause: ask('control', none, (state) => state === 'paused'),
      dock: ask(
        'control',
        none,
        (state) => state === 'docked',
        (state) => state === 'returning',
      ),
    }),
    { widget: 'vacuum', restore: (state) => (state === 'mowing' ? undefined : { command: 'dock', args: {} }), word: (state) => state },
  ),
  update: row(
    z.object({
      installed: z.string().nullish(),
      latest: z.string().nullish(),
      available: z.boolean(),
      progress: percent.nullish(),
      notes: z.string().nullish(),
    }),
    (ask) => ({
      install: ask(
        'danger',
        none,
        ({ available }) => !available,
        ({ progress }) => typeof progress === 'number',
      ),
      skip: ask('control', none, ({ available }) => !available),
    }),
    { widget: 'update', word: ({ available }) => (available ? 'available' : 'current') },
  ),
};
