import { isDeepStrictEqual } from 'node:util';
import type { LinkDevice } from '../../kit/link.ts';

/** Most values are plain; comparing those must cost nothing. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (typeof a === 'object' && typeof b === 'object' && isDeepStrictEqual(a, b));

/** Everything about a device but its values and their times: when this differs, a value batch cannot tell the story. */
export const shapeOf = (device: LinkDevice): string =>
  JSON.stringify([
    { ...device, parts: undefined, lastSeen: undefined },
    device.parts.map((part) => [
      { ...part, traits: undefined },
      Object.entries(part.traits).map(([key, state]) => [key, { ...state, value: undefined, at: undefined }]),
    ]),
  ]);
