import type { Home } from '../home/home.ts';
import type { Life } from '../home/rows.ts';
import type { Attributes, State } from '../home/state.ts';
import { driftAt, usedAt, wattsAt } from './curves.ts';

export type Row = { at: number; state: string; attributes: Attributes; user?: string };
const DAY = 86_400_000;
const SAMPLE = 600_000;
const MOST_ROWS = 20_000;
export const DAYS_KEPT = 7;

/** What every entity has been: a week made up from the same curves that drive it now, and everything since the start as it happened. */
export class Past {
  readonly #home: Home;
  readonly #live = new Map<string, Row[]>();
  readonly #before = new Map<string, Row[]>();
  readonly #first = new Map<string, State>();

  constructor(home: Home) {
    this.#home = home;
    for (const [id, state] of home.states) this.#first.set(id, state);
    home.on(({ change }) => {
      if (!change?.after) return;
      const rows = this.#live.get(change.id) ?? [];
      const { updated, state, attributes, context } = change.after;
      rows.push({ at: updated, state, attributes, ...(context.user_id && { user: context.user_id }) });
      if (rows.length > MOST_ROWS) rows.shift();
      this.#live.set(change.id, rows);
    });
  }

  /** Rows between two moments; the first is the state at the beginning. */
  rows(id: string, from: number, to: number): Row[] {
    const all = [...this.#invented(id), ...(this.#live.get(id) ?? [])];
    const start = all.findLastIndex(({ at }) => at <= from);
    return all.slice(Math.max(0, start)).filter(({ at }) => at <= to);
  }

  #invented(id: string): Row[] {
    const known = this.#before.get(id);
    if (known) return known;
    const first = this.#first.get(id);
    const rows = first ? this.#invent(id, first) : [];
    this.#before.set(id, rows);
    return rows;
  }

  #invent(id: string, first: State): Row[] {
    const end = this.#home.startedAt;
    const rows: Row[] = [];
    const energy = { used: 0 };
    for (let at = end - DAYS_KEPT * DAY; at < end; at += SAMPLE) {
      const state = first.state === 'unavailable' ? undefined : stateAt(id, this.#home.lives.get(id), this.#home, at, energy);
      if (state !== undefined && rows.at(-1)?.state !== state) rows.push({ at, state, attributes: first.attributes });
    }
    // What was counted in a week ends where the counter stands today.
    const life = this.#home.lives.get(id);
    const shifted =
      life?.kind === 'energy' ? rows.map((row) => ({ ...row, state: (life.start - energy.used + Number(row.state)).toFixed(3) })) : rows;
    return [...shifted, { at: shifted.length > 0 ? end : end - DAYS_KEPT * DAY, state: first.state, attributes: first.attributes }];
  }
}

function stateAt(id: string, life: Life | undefined, home: Home, at: number, energy: { used: number }): string | undefined {
  switch (life?.kind) {
    case 'drift':
      return String(driftAt(id, life, at));
    case 'meter':
      return String(usedAt(life.follows, at) ? wattsAt(id, life.watts, at) : 0);
    case 'motion':
      return usedAt(id, at) ? 'on' : 'off';
    case 'energy':
      energy.used += usedEnergy(home.lives.get(life.of), life.of, at);
      return energy.used.toFixed(3);
    case 'laundry':
    case undefined:
      return /^(switch|light)\./.test(id) ? (usedAt(id, at) ? 'on' : 'off') : undefined;
  }
}

/** Kilowatt hours of one sample. */
const usedEnergy = (meter: Life | undefined, id: string, at: number): number =>
  meter?.kind === 'meter' && usedAt(meter.follows, at) ? (wattsAt(id, meter.watts, at) * SAMPLE) / 3_600_000_000 : 0;
