import { z } from 'zod';
import { none, percent, row } from './row.ts';

const names = z.array(z.string()).optional();
const Media = z.object({
  state: z.enum(['off', 'on', 'idle', 'playing', 'paused', 'standby', 'buffering']),
  title: z.string().nullish(),
  artist: z.string().nullish(),
  album: z.string().nullish(),
  /** What a series, a station or a list is called, and which program shows it. */
  series: z.string().nullish(),
  season: z.string().nullish(),
  episode: z.string().nullish(),
  channel: z.string().nullish(),
  playlist: z.string().nullish(),
  app: z.string().nullish(),
  volume: percent.nullish(),
  muted: z.boolean().nullish(),
  source: z.string().nullish(),
  sources: names,
  sound: z.string().nullish(),
  sounds: names,
  shuffle: z.boolean().nullish(),
  repeat: z.enum(['off', 'all', 'one']).nullish(),
  /** Seconds, and the moment (ms UTC) at which that was so: while playing, the position moves on from there. */
  position: z.number().nullish(),
  positionAt: z.number().nullish(),
  duration: z.number().nullish(),
  /** Who else plays the same, by the source's ids. */
  members: names,
  /** The source has a picture of what is playing. */
  picture: z.boolean().optional(),
});
const Vacuum = z.object({
  state: z.enum(['cleaning', 'docked', 'idle', 'paused', 'returning', 'error']),
  fan: z.string().nullish(),
  fans: names,
});
const stuck = { failed: ({ state }: { state: string }) => state === 'error' };
const stuckMower = { failed: (state: string) => state === 'error' };

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
      toggle: ask('control', none),
      stop: ask('control', none, ({ state }) => state !== 'playing' && state !== 'paused'),
      next: ask('control', none),
      previous: ask('control', none),
      seek: ask('control', z.object({ seconds: z.number().min(0) }), undefined, undefined, { free: ['seconds'] }),
      volume: ask('control', z.object({ volume: percent }), ({ volume }, asked, { near }) => near(volume, asked.volume, 2)),
      louder: ask('control', none),
      quieter: ask('control', none),
      mute: ask('control', z.object({ muted: z.boolean() }), ({ muted }, asked) => muted === asked.muted),
      source: ask('control', z.object({ source: z.string() }), ({ source }, asked) => source === asked.source),
      sound: ask('control', z.object({ sound: z.string() }), ({ sound }, asked) => sound === asked.sound),
      shuffle: ask('control', z.object({ shuffle: z.boolean() }), ({ shuffle }, asked) => shuffle === asked.shuffle),
      repeat: ask('control', z.object({ repeat: z.enum(['off', 'all', 'one']) }), ({ repeat }, asked) => repeat === asked.repeat),
      start: ask(
        'control',
        z.object({
          content: z.string().min(1).max(2048),
          type: z.string().min(1).max(64),
          enqueue: z.enum(['play', 'next', 'add', 'replace']).optional(),
          announce: z.boolean().optional(),
        }),
      ),
      join: ask('control', z.object({ members: z.array(z.string()).min(1).max(64) }), ({ members }, asked) =>
        asked.members.every((one) => members?.includes(one)),
      ),
      leave: ask('control', none, ({ members }) => (members?.length ?? 0) <= 1),
      clear: ask('control', none),
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
      start: ask('control', none, ({ state }) => state === 'cleaning', undefined, stuck),
      pause: ask('control', none, ({ state }) => state === 'paused' || state === 'idle', undefined, stuck),
      stop: ask('control', none, ({ state }) => state !== 'cleaning', undefined, stuck),
      dock: ask(
        'control',
        none,
        ({ state }) => state === 'docked',
        ({ state }) => state === 'returning',
        stuck,
      ),
      locate: ask('control', none),
      spot: ask('control', none, ({ state }) => state === 'cleaning', undefined, stuck),
      areas: ask('control', z.object({ areas: z.array(z.string()).min(1).max(64) }), ({ state }) => state === 'cleaning', undefined, stuck),
      fan: ask('control', z.object({ fan: z.string() }), ({ fan }, asked) => fan === asked.fan),
      // The maker's own vocabulary: nobody here can say what it does.
      send: ask('danger', z.object({ text: z.string().min(1).max(200), data: z.record(z.string(), z.unknown()).optional() })),
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
      start: ask('danger', none, (state) => state === 'mowing', undefined, stuckMower),
      pause: ask('control', none, (state) => state === 'paused', undefined, stuckMower),
      dock: ask(
        'control',
        none,
        (state) => state === 'docked',
        (state) => state === 'returning',
        stuckMower,
      ),
    }),
    { widget: 'vacuum', restore: (state) => (state === 'mowing' ? undefined : { command: 'dock', args: {} }), word: (state) => state },
  ),
  update: row(
    z.object({
      title: z.string().nullish(),
      installed: z.string().nullish(),
      latest: z.string().nullish(),
      /** The version the person does not want. */
      skipped: z.string().nullish(),
      available: z.boolean(),
      /** It is being installed; `progress` where it says how far. */
      installing: z.boolean().optional(),
      progress: percent.nullish(),
      notes: z.string().nullish(),
      url: z.string().nullish(),
      /** It installs itself. */
      automatic: z.boolean().optional(),
    }),
    (ask) => ({
      install: ask(
        'danger',
        z.object({ version: z.string().min(1).max(100).optional(), backup: z.boolean().optional() }),
        ({ available, installed, installing }, { version }) => !installing && (version === undefined ? !available : installed === version),
        ({ progress, installing }) => installing === true || typeof progress === 'number',
      ),
      skip: ask('control', none, ({ available }) => !available),
      unskip: ask('control', none, ({ skipped }) => skipped === null || skipped === undefined),
    }),
    { widget: 'update', word: ({ available }) => (available ? 'available' : 'current') },
  ),
};
