import { useMemo } from 'react';
import type { Part } from '../../../src-shared/model/device.ts';
import { pendingKey, useHome, type Pending } from '../../hub/stores/home.ts';
import { placeParts, type Placed } from './placed.ts';

/** A part as the person should see it: what was just asked for stands in for what was reported. Untouched parts stay the same object. */
export function asAsked(part: Part, pending: Record<string, Pending>): Part {
  const asked = Object.entries(part.traits).flatMap(([key, state]) => {
    const wish = pending[pendingKey(part.id, key)];
    return wish && 'value' in wish ? [[key, { ...state, value: wish.value }] as const] : [];
  });
  return asked.length === 0 ? part : { ...part, traits: { ...part.traits, ...Object.fromEntries(asked) } };
}

/** The ids of parts that wait for a confirmation. */
export const waitingParts = (pending: Record<string, Pending>): Set<string> =>
  new Set(Object.keys(pending).map((key) => key.slice(0, key.lastIndexOf(' '))));

/** Every part of the home with its surroundings, live. */
export function usePlaced(): { placed: Placed[]; waiting: Set<string> } {
  const parts = useHome((home) => home.parts);
  const devices = useHome((home) => home.devices);
  const rooms = useHome((home) => home.rooms);
  const pending = useHome((home) => home.pending);
  const waiting = useMemo(() => waitingParts(pending), [pending]);
  const placed = useMemo(
    () =>
      placeParts(
        Object.values(parts).map((part) => (waiting.has(part.id) ? asAsked(part, pending) : part)),
        devices,
        rooms,
      ),
    [parts, devices, rooms, pending, waiting],
  );
  return { placed, waiting };
}
