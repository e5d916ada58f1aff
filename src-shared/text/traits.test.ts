import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { RISKS } from '../model/risk.ts';
import { ALARM_STATES, LOCK_STATES } from '../model/traits/security.ts';
import { CLIMATE_MODES } from '../model/traits/comfort.ts';
import { TRAIT_NAMES, TRAITS } from '../model/traits/table.ts';
import { OUTCOMES } from '../model/journal.ts';
import { LANGUAGES } from './text.ts';
import { createTexts } from './translate.ts';

/** Kinds of flags and readings that homes are full of. */
const KINDS = [
  'motion',
  'door',
  'window',
  'moisture',
  'smoke',
  'occupancy',
  'garage_door',
  'connectivity',
  'vibration',
  'tamper',
  'lock',
  'gas',
];
const READINGS = [
  'temperature',
  'humidity',
  'power',
  'energy',
  'illuminance',
  'battery',
  'voltage',
  'current',
  'pm25',
  'carbon_dioxide',
  'water',
  'signal_strength',
  'wind_speed',
];
const STATES: Record<string, readonly string[]> = {
  lock: LOCK_STATES,
  alarm: ALARM_STATES,
  climate: CLIMATE_MODES,
  position: ['open', 'opening', 'closed', 'closing', 'stopped'],
  media: ['off', 'on', 'idle', 'playing', 'paused', 'standby', 'buffering'],
  vacuum: ['cleaning', 'docked', 'idle', 'paused', 'returning', 'error'],
  mower: ['mowing', 'docked', 'paused', 'returning', 'error'],
  timer: ['idle', 'active', 'paused'],
  power: ['on', 'off'],
  update: ['available', 'current'],
};

/** Something to say for every argument a command takes. */
const example = (args: z.ZodObject): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(args.shape).map(([name, field]) => {
      const sample = [12, 'word', 'on', 'away', 'all', 'forward'].find((one) => field.safeParse(one).success);
      return [name, sample ?? 'on'];
    }),
  );

describe.each(LANGUAGES)('what traits are called and do in %s', (language) => {
  const texts = createTexts(language);

  it.each(TRAIT_NAMES)('%s has a name and a sentence for every command', (trait) => {
    expect(texts.has(`traits.${trait}.name`)).toBe(true);
    for (const [command, { args }] of Object.entries(TRAITS[trait].commands)) {
      const key = `traits.${trait}.do.${command}`;
      expect(texts.has(key), key).toBe(true);
      const said = texts.say({ key, with: { part: 'Lamp', ...example(args) } });
      expect(said).toContain('Lamp');
      expect(said, key).not.toMatch(/\{\{|\$t\(|traits\./);
    }
  });

  it.each(Object.entries(STATES))('%s has a word for every state', (trait, words) => {
    for (const word of words) expect(texts.has(`traits.${trait}.states.${word}`), `${trait} ${word}`).toBe(true);
  });

  it('names what sensors measure and what flags mean', () => {
    for (const kind of [...KINDS, ...READINGS]) expect(texts.has(`traits.kinds.${kind}.name`), kind).toBe(true);
    for (const kind of KINDS) for (const side of ['on', 'off']) expect(texts.has(`traits.kinds.${kind}.${side}`), kind).toBe(true);
  });

  it('explains every decision of a rule and every outcome', () => {
    for (const verdict of ['allow', 'ask', 'off', 'unmet'])
      for (const scope of ['any', 'target', 'risk', 'clientAny', 'clientTarget', 'clientRisk'])
        for (const risk of RISKS) {
          const said = texts.say({ key: `rules.why.${verdict}.${scope}`, with: { client: 'Claude', target: 'Bedroom', risk } });
          expect(said).not.toMatch(/\{\{|\$t\(|rules\./);
        }
    for (const risk of RISKS) expect(texts.has(`rules.why.default.${risk}`)).toBe(true);
    for (const key of ['person', 'personDanger', 'automation', 'upstream']) expect(texts.has(`rules.why.${key}`)).toBe(true);
    for (const outcome of OUTCOMES) expect(texts.has(`activity.outcome.${outcome}`)).toBe(true);
    for (const kind of ['scene', 'script', 'automation', 'tool']) expect(texts.has(`activity.what.${kind}`)).toBe(true);
    for (const kind of ['part', 'scene', 'tool']) expect(texts.has(`activity.what.unknown.${kind}`)).toBe(true);
  });

  it('says a foreign word as it is, where a device brings its own', () => {
    expect(texts.say({ key: 'traits.climate.do.mode', with: { part: 'Radiator', mode: 'party' } })).toContain('party');
    expect(texts.say({ key: 'traits.climate.do.mode', with: { part: 'Radiator', mode: 'heat' } })).toContain(
      language === 'en' ? 'Heat' : '制热',
    );
  });
});
