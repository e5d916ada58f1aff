import type { Home } from '../home/home.ts';
import { numberIn, type Context } from '../home/state.ts';
import { argument, numberOf, type Run, type Services } from './service.ts';

const STEP_MS = 1000;
const STEP = 10;
const moving = new WeakMap<Home, Map<string, () => void>>();

function movesOf(home: Home): Map<string, () => void> {
  const known = moving.get(home) ?? new Map<string, () => void>();
  moving.set(home, known);
  return known;
}

/** Travels in steps; on the way it says where it is and, fully opening or closing, that it moves. */
function travel({ home, entity, context }: Run, to: number): void {
  const id = entity.entity_id;
  stop({ home, entity, data: {}, context });
  const from = numberIn(entity.attributes, 'current_position', entity.state === 'closed' ? 0 : 100);
  if (from === to) return;
  home.patch(id, { state: to > from ? 'opening' : 'closing' }, context);
  step(home, id, to, context);
}

function step(home: Home, id: string, to: number, context: Context): void {
  const off = home.later(STEP_MS, () => {
    movesOf(home).delete(id);
    const now = home.get(id);
    if (!now || now.state === 'unavailable') return;
    const at = numberIn(now.attributes, 'current_position', 0);
    const next = to > at ? Math.min(to, at + STEP) : Math.max(to, at - STEP);
    const arrived = next === to;
    home.patch(id, { ...(arrived && { state: next === 0 ? 'closed' : 'open' }), attributes: { current_position: next } }, context);
    if (!arrived) step(home, id, to, context);
  });
  movesOf(home).set(id, off);
}

function stop({ home, entity, context }: Run): void {
  const id = entity.entity_id;
  const off = movesOf(home).get(id);
  if (!off) return;
  off();
  movesOf(home).delete(id);
  home.patch(id, { state: numberIn(home.get(id)?.attributes ?? {}, 'current_position', 0) === 0 ? 'closed' : 'open' }, context);
}

export const cover: Services = {
  open_cover: { name: 'Open', description: 'Opens a cover.', needs: 1, run: (call) => travel(call, 100) },
  close_cover: { name: 'Close', description: 'Closes a cover.', needs: 2, run: (call) => travel(call, 0) },
  stop_cover: { name: 'Stop', description: 'Stops the cover movement.', needs: 8, run: stop },
  set_cover_position: {
    name: 'Set position',
    description: 'Moves a cover to a specific position.',
    needs: 4,
    arguments: { position: argument.number(0, 100, { unit: '%', required: true }) },
    run: (call) => travel(call, numberOf(call.data['position']) ?? 0),
  },
  toggle: {
    name: 'Toggle',
    description: 'Toggles a cover open/closed.',
    needs: 3,
    run: (call) => travel(call, call.entity.state === 'closed' ? 100 : 0),
  },
};
