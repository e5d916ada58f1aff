import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import { plainName } from '../../../src-shared/model/plain-name.ts';
import { z } from 'zod';
import { KINDS, type TraitState } from '../../../src-shared/model/device.ts';
import type { LinkDevice, LinkPart } from '../../kit/link.ts';

/** What a source says about one value: what it is, or that it does not fit the trait. Null is a value: not known yet. */
export type Fitted = { fits: true; value: unknown } | { fits: false };

/** A kind decides only what a part looks like: one nobody knows is no reason to do without the part. */
const Kind = z.enum(KINDS).catch('other');

/** Holds one reported value against its trait's row. */
export function fit(key: string, value: unknown): Fitted {
  const row = rowOfKey(key);
  if (!row) return { fits: false };
  if (value === null || value === undefined) return { fits: true, value: null };
  const parsed = row.value.safeParse(value);
  return parsed.success ? { fits: true, value: parsed.data } : { fits: false };
}

/**
 * Copies a device as its link described it, with every value parsed. A value that does not fit becomes "not known"; a trait this version
 * has no row for is left out. `misfit` hears of both.
 */
export function acceptDevice(device: LinkDevice, misfit: (key: string) => void): LinkDevice {
  return { ...device, name: plainName(device.name), parts: device.parts.map((part) => acceptPart(part, misfit)) };
}

function acceptPart(part: LinkPart, misfit: (key: string) => void): LinkPart {
  const traits: Record<string, TraitState> = {};
  for (const [key, state] of Object.entries(part.traits)) {
    if (!rowOfKey(key)) {
      misfit(key);
      continue;
    }
    const fitted = fit(key, state.value);
    if (!fitted.fits) misfit(key);
    traits[key] = { ...state, value: fitted.fits ? fitted.value : null };
  }
  return { ...part, name: plainName(part.name), kind: Kind.parse(part.kind), traits };
}
