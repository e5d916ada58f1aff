import { useEffect, useMemo, useState } from 'react';
import type { Part } from '../../../src-shared/model/device.ts';
import { isMerelySet } from '../../../src-shared/model/key.ts';
import { pendingKey, useHome, type HomeState, type Pending } from '../../hub/stores/home.ts';
import { inTileOrder, placeParts, type Placed } from './placed.ts';

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

/** Above so many devices the home as a whole is looked at twice a second; a single tile still follows its own part at once. */
const LARGE = 400;
const PULSE_MS = 500;
const sameShape = (a: HomeState, b: HomeState): boolean =>
  a.devices === b.devices && a.rooms === b.rooms && a.scenes === b.scenes && a.pending === b.pending;

/** The home as a whole: at once when things come, go or are asked for; of a large one the mere values at a steady pulse. */
function useHomePulse(): HomeState {
  const [now, setNow] = useState<HomeState>(useHome.get);
  // Whoever looks starts the asking; selecting nothing draws nothing.
  useHome(() => undefined);
  useEffect(() => {
    let shown: HomeState = useHome.get();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let large = false;
    const show = () => {
      clearTimeout(timer);
      timer = undefined;
      const next = useHome.get();
      if (next.devices !== shown.devices) large = Object.keys(next.devices).length > LARGE;
      shown = next;
      setNow(next);
    };
    large = Object.keys(shown.devices).length > LARGE;
    setNow(shown);
    const off = useHome.subscribe((state) => {
      if (!large || !sameShape(state, shown)) show();
      else timer ??= setTimeout(show, PULSE_MS);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
  }, []);
  return now;
}

/** Every part of the home with its surroundings, live, in the order of tiles. */
export function usePlaced(): { placed: Placed[]; waiting: Set<string> } {
  const { parts, devices, rooms, pending } = useHomePulse();
  const waiting = useMemo(() => waitingParts(pending), [pending]);
  // Names, kinds and places only change together with `devices`: sorting thousands of parts anew for each value would be felt.
  const order = useMemo(
    () =>
      Object.values(parts)
        .filter((part) => !isMerelySet(part))
        .toSorted(inTileOrder)
        .map(({ id }) => id),
    [devices],
  );
  const placed = useMemo(() => {
    const live = order.flatMap((id) => {
      const part = parts[id];
      return part ? [waiting.has(id) ? asAsked(part, pending) : part] : [];
    });
    return placeParts(live, devices, rooms);
  }, [order, parts, devices, rooms, pending, waiting]);
  return { placed, waiting };
}
