/** Several times the largest home anybody runs; beyond it a source is broken, or means ill, and the memory is everybody's. */
const MOST = 20_000;

/** What a connection holds, against the most it may hold. */
export interface Fullness {
  /** Of what is told about one thing as much as there is room for; the rest is left out, and counted. */
  admit<T>(connection: string, thing: string, told: T[]): T[];
  leave(connection: string, thing: string): void;
  /** Nothing but these is there. */
  only(connection: string, things: ReadonlySet<string>): void;
  drop(connection: string): void;
  leftOut(connection: string): number;
}

type Tally = { kept: number; left: number; things: Map<string, { kept: number; left: number }> };

export function createFullness(most = MOST): Fullness {
  const tallies = new Map<string, Tally>();
  const of = (connection: string): Tally => {
    const tally = tallies.get(connection) ?? { kept: 0, left: 0, things: new Map() };
    tallies.set(connection, tally);
    return tally;
  };
  const leave = (connection: string, thing: string) => {
    const tally = of(connection);
    const before = tally.things.get(thing);
    if (!before) return;
    tally.kept -= before.kept;
    tally.left -= before.left;
    tally.things.delete(thing);
  };

  return {
    admit: (connection, thing, told) => {
      leave(connection, thing);
      const tally = of(connection);
      const room = most - tally.kept;
      const kept = told.length <= room ? told : told.slice(0, room);
      const left = told.length - kept.length;
      tally.kept += kept.length;
      tally.left += left;
      // What is not kept at all is remembered only so far as to count it once.
      if (kept.length > 0 || tally.things.size < 2 * most) tally.things.set(thing, { kept: kept.length, left });
      return kept;
    },
    leave,
    only: (connection, things) => {
      for (const thing of [...of(connection).things.keys()]) if (!things.has(thing)) leave(connection, thing);
    },
    drop: (connection) => void tallies.delete(connection),
    leftOut: (connection) => tallies.get(connection)?.left ?? 0,
  };
}
