import type { Input } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import type { Texts } from '../../../src-shared/text/engine.ts';

/** What the person types; empty: as its source says. */
export type Draft = { title: string; description: string; risk: Risk | ''; alias: string; cacheSeconds: string; perMinute: string };
export type DraftField = keyof Draft;
type Settings = Input<Switchboard, 'tools.adjust'>['set'];

/** What is known of an alias is its whole public name; the person writes what comes behind the short name of the connection. */
export function draftOf({ settings = {} }: Pick<Tool, 'settings'>): Draft {
  const { title = '', description = '', risk = '', alias = '', cacheMs, perMinute } = settings;
  return {
    ...{ title, description, risk, alias },
    cacheSeconds: cacheMs === undefined ? '' : String(cacheMs / 1000),
    perMinute: perMinute === undefined ? '' : String(perMinute),
  };
}

/** What a tool would count as, were this saved. */
export function riskIn({ risk, original, settings }: Pick<Tool, 'risk' | 'original' | 'settings'>, draft: Pick<Draft, 'risk'>): Risk {
  // A lower one that was saved may hold no longer: its source says worse now.
  if (draft.risk === (settings?.risk ?? '')) return risk;
  return draft.risk === '' ? (original?.risk ?? risk) : draft.risk;
}

/** Another risk; nothing is remembered of what does more than read. */
export const withRisk = (tool: Parameters<typeof riskIn>[0], { cacheSeconds }: Draft, risk: Draft['risk']): Partial<Draft> => ({
  risk,
  cacheSeconds: riskIn(tool, { risk }) === 'read' ? cacheSeconds : '',
});

const FIELDS = ['title', 'description', 'risk', 'alias', 'cacheSeconds', 'perMinute'] as const satisfies readonly DraftField[];
export const differs = (draft: Draft, saved: Draft): boolean => FIELDS.some((field) => draft[field].trim() !== saved[field].trim());

const ALIAS = /^[A-Za-z0-9][A-Za-z0-9_-]{0,52}$/;
const DESCRIPTION = 2_048;
const DAY_S = 86_400;
const MOST_PER_MINUTE = 100_000;
const isWhole = (text: string, least: number, most: number): boolean => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most; // prettier-ignore

/** What cannot be saved as it is, field by field. */
export function wrongIn({ description, alias, cacheSeconds, perMinute }: Draft, t: Texts['t']): Partial<Record<DraftField, string>> {
  return {
    ...(description.length > DESCRIPTION && { description: t('tools.screen.override.wrong.description', { count: DESCRIPTION }) }),
    ...(alias.trim() !== '' && !ALIAS.test(alias.trim()) && { alias: t('tools.screen.override.wrong.alias') }),
    ...(cacheSeconds.trim() !== '' &&
      !isWhole(cacheSeconds.trim(), 0, DAY_S) && { cacheSeconds: t('tools.screen.override.wrong.number', { least: 0, most: DAY_S }) }),
    ...(perMinute.trim() !== '' &&
      !isWhole(perMinute.trim(), 1, MOST_PER_MINUTE) && {
        perMinute: t('tools.screen.override.wrong.number', { least: 1, most: MOST_PER_MINUTE }),
      }),
  };
}

/** Only what was changed; what was emptied goes back to the source. */
export function settingsOf(draft: Draft, saved: Draft): Settings {
  const given = (field: DraftField): string | null => draft[field].trim() || null;
  const number = (field: 'cacheSeconds' | 'perMinute', times: number) => {
    const text = given(field);
    return text === null ? null : Number(text) * times;
  };
  const all: { [F in DraftField]: Settings } = {
    title: { title: given('title') },
    description: { description: given('description') },
    risk: { risk: draft.risk === '' ? null : draft.risk },
    alias: { alias: given('alias') },
    cacheSeconds: { cacheMs: number('cacheSeconds', 1000) },
    perMinute: { perMinute: number('perMinute', 1) },
  };
  return FIELDS.filter((field) => draft[field].trim() !== saved[field].trim()).reduce<Settings>(
    (set, field) => ({ ...set, ...all[field] }),
    {},
  );
}
