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
export function travel({ home, entity, context }: Run, to: number): void {
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
    const at = numberIn(now.attributes, 'current_position', to > 0 ? to - STEP : to + STEP);
    const next = to > at ? Math.min(to, at + STEP) : Math.max(to, at - STEP);
    const arrived = next === to;
    home.patch(
      id,
      {
        ...(arrived && { state: next === 0 ? 'closed' : 'open' }),
        ...('current_position' in now.attributes && { attributes: { current_position: next } }),
      },
      context,
    );
    if (!arrived) step(home, id, to, context);
  });
  movesOf(home).set(id, off);
}

export function stop({ home, entity, context }: Run): void {
  const id = entity.entity_id;
  const off = movesOf(home).get(id);
  if (!off) return;
  off();
  movesOf(home).delete(id);
  home.patch(id, { state: numberIn(home.get(id)?.attributes ?? {}, 'current_position', 0) === 0 ? 'closed' : 'open' }, context);
}

const tilt =
  (to?: number) =>
  ({ home, entity, data, context }: Run): void =>
    home.patch(entity.entity_id, { attributes: { current_tilt_position: to ?? numberOf(data['tilt_position']) ?? 0 } }, context);
const toggleTilt = (call: Run): void => tilt(numberIn(call.entity.attributes, 'current_tilt_position', 0) > 0 ? 0 : 100)(call);

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
    needs: [3],
    run: (call) => travel(call, call.entity.state === 'closed' ? 100 : 0),
  },
  open_cover_tilt: { name: 'Open tilt', description: 'Tilts a cover open.', needs: 16, run: tilt(100) },
  close_cover_tilt: { name: 'Close tilt', description: 'Tilts a cover to close.', needs: 32, run: tilt(0) },
  stop_cover_tilt: { name: 'Stop tilt', description: 'Stops a tilting cover movement.', needs: 64, run: () => undefined },
  set_cover_tilt_position: {
    name: 'Set tilt position',
    description: 'Moves a cover tilt to a specific position.',
    needs: 128,
    arguments: { tilt_position: argument.number(0, 100, { unit: '%', required: true }) },
    run: tilt(),
  },
  toggle_cover_tilt: { name: 'Toggle tilt', description: 'Toggles a cover tilt open/closed.', needs: [48], run: toggleTilt },
};

export const valve: Services = {
  open_valve: { name: 'Open', description: 'Opens a valve.', needs: 1, run: (call) => travel(call, 100) },
  close_valve: { name: 'Close', description: 'Closes a valve.', needs: 2, run: (call) => travel(call, 0) },
  stop_valve: { name: 'Stop', description: 'Stops the valve movement.', needs: 8, run: stop },
  set_valve_position: {
    name: 'Set position',
    description: 'Moves a valve to a specific position.',
    needs: 4,
    arguments: { position: argument.number(0, 100, { unit: '%', required: true }) },
    run: (call) => travel(call, numberOf(call.data['position']) ?? 0),
  },
  toggle: {
    name: 'Toggle',
    description: 'Toggles a valve open/closed.',
    needs: [3],
    run: (call) => travel(call, call.entity.state === 'closed' ? 100 : 0),
  },
};
