import type { Verdict } from '../../../src-shared/model/rule.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';

/** What assistants may do with a new connection, until the person refines it. */
export const PRESETS = {
  careful: { read: 'allow', private: 'ask', control: 'ask', danger: 'off' },
  ask: { read: 'allow', private: 'ask', control: 'ask', danger: 'ask' },
  read: { read: 'allow', private: 'ask', control: 'off', danger: 'off' },
} as const satisfies Record<string, Record<Risk, Verdict>>;
export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = ['careful', 'ask', 'read'] as const satisfies readonly Preset[];
