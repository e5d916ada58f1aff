import type { z } from 'zod';
import { higherRisk, type Risk } from '../risk.ts';
import { traitOfKey } from '../key.ts';
import type { Limits } from '../limits.ts';
import { comfort } from './comfort.ts';
import { machines } from './machines.ts';
import type { TraitRow } from './row.ts';
import { security } from './security.ts';
import { switching } from './switching.ts';
import { values } from './values.ts';

/** Every ability a device can have. Sources translate into this table; tiles, tools, tray, rules and history read it. */
export const TRAITS = { ...switching, ...comfort, ...security, ...machines, ...values } satisfies Record<string, TraitRow>;

export type TraitName = keyof typeof TRAITS;
export const TRAIT_NAMES = Object.keys(TRAITS).filter((name): name is TraitName => isTrait(name));
export function isTrait(name: string): name is TraitName {
  return Object.hasOwn(TRAITS, name);
}
export type TraitValue<N extends TraitName> = z.output<(typeof TRAITS)[N]['value']>;

/** The row behind a key of `Part.traits`; a trait this version does not know reads as nothing it can act on. */
export const rowOfKey = (key: string): TraitRow | undefined => {
  const name = traitOfKey(key);
  return isTrait(name) ? TRAITS[name] : undefined;
};

/** The risk of one command on one instance: its limits may raise it, never lower it. */
export function riskOf(key: string, command: string, limits: Limits | undefined): Risk | undefined {
  const found = rowOfKey(key)?.commands[command];
  if (!found) return undefined;
  // Closing, locking and switching off make a home safer: a raised instance raises only what opens it up or starts it.
  const safer = command === 'close' || command === 'stop' || command === 'lock' || command === 'off';
  return limits?.risk && !safer ? higherRisk(found.risk, limits.risk) : found.risk;
}
