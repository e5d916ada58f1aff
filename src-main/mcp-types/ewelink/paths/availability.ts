import type { Clock } from '../../../kit/world.ts';
import type { PathName } from './choose.ts';

/** What a path is believed to be by: something it said, something said about it, or that it kept silent. `channel`: the path itself is gone. */
export type Evidence = 'report' | 'answer' | 'announced' | 'listed' | 'flag' | 'silence' | 'channel';
export type PathState = { state: 'up' | 'down' | 'unknown'; evidence?: Evidence; at?: number };
export type Availability = { online: boolean; path?: PathName } & Readonly<Record<PathName, PathState>>;

export type Availabilities = {
  /** What was learned of a device over one path. */
  note(source: string, path: PathName, state: 'up' | 'down', evidence: Evidence): void;
  /** The path itself is gone: nothing is known of anybody over it, and nobody is offline for that. */
  lost(path: PathName): void;
  /** It is back. For a while nobody is called offline: what is said first is often old. */
  regained(path: PathName): void;
  of(source: string): Availability;
  forget(source: string): void;
};

const HOLD_MS = 30_000;
const NOTHING: PathState = { state: 'unknown' };
const NOWHERE: Availability = { online: false, lan: NOTHING, cloud: NOTHING };

type Facts = { clock: Clock; signal: AbortSignal; onChange(source: string, now: Availability): void };

/** Three states for each path of each device, and what follows from them: whether it is there, and which way to it. */
export function createAvailability({ clock, signal, onChange }: Facts): Availabilities {
  const all = new Map<string, Availability>();
  /** More than one where it came back twice within the time. */
  let holds = 0;
  const settle = (source: string, changed: Partial<Record<PathName, PathState>> = {}): void => {
    const before = all.get(source) ?? NOWHERE;
    const now = judged({ ...before, ...changed }, holds > 0);
    all.set(source, now);
    if (now.online !== before.online || now.path !== before.path) onChange(source, now);
  };
  return {
    note: (source, path, state, evidence) => settle(source, { [path]: { state, evidence, at: clock.now() } }),
    lost: (path) => {
      const gone: PathState = { state: 'unknown', evidence: 'channel', at: clock.now() };
      for (const [source, known] of all) if (known[path].state !== 'unknown') settle(source, { [path]: gone });
    },
    regained: () => {
      holds += 1;
      const over = (): void => {
        holds -= 1;
        all.forEach((_known, source) => settle(source));
      };
      // Ends with the connection; nobody is left to tell then.
      clock.sleep(HOLD_MS, signal).then(over, () => undefined);
    },
    of: (source) => all.get(source) ?? NOWHERE,
    forget: (source) => void all.delete(source),
  };
}

/** Up over one path is up. Down is only what is down over every path it was ever on; what nobody can know now stays as it was. */
function judged({ online: before, lan, cloud }: Availability, isHeld: boolean): Availability {
  const path: PathName | undefined = lan.state === 'up' ? 'lan' : cloud.state === 'up' ? 'cloud' : undefined;
  const isUnsure = isHeld || [lan, cloud].some(({ state, evidence }) => state === 'unknown' && evidence === 'channel');
  return { online: path !== undefined || (isUnsure && before), ...(path && { path }), lan, cloud };
}
