import type { Settings } from '../../../src-shared/contract/settings.ts';
import type { TextKey, Texts } from '../../../src-shared/text/translate.ts';

type Names = keyof Settings;
/** How one setting is asked; a setting without a row here is shown as plain text so that none is ever hidden. */
export type Control =
  | { kind: 'choice'; options: readonly ('system' | 'en' | 'zh-CN' | 'light' | 'dark' | 'debug' | 'info' | 'warn' | 'error')[] }
  | { kind: 'switch' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'lines' };

export const CONTROLS: Record<Names, Control> = {
  language: { kind: 'choice', options: ['system', 'en', 'zh-CN'] },
  theme: { kind: 'choice', options: ['system', 'light', 'dark'] },
  startAtLogin: { kind: 'switch' },
  closeToTray: { kind: 'switch' },
  notifications: { kind: 'switch' },
  singleKeys: { kind: 'switch' },
  port: { kind: 'number', min: 0, max: 65535 },
  endpoint: { kind: 'switch' },
  allowedHosts: { kind: 'lines' },
  approvalSeconds: { kind: 'number', min: 10, max: 3600 },
  askInClient: { kind: 'switch' },
  confirmMs: { kind: 'number', min: 200, max: 60_000 },
  historyRawDays: { kind: 'number', min: 1, max: 365 },
  historyRollupDays: { kind: 'number', min: 7, max: 3650 },
  logLevel: { kind: 'choice', options: ['debug', 'info', 'warn', 'error'] },
  updates: { kind: 'switch' },
};

export const isSetting = (name: string): name is Names => Object.hasOwn(CONTROLS, name);
export const nameKey = (name: Names): TextKey => `settings.screen.names.${name}`;

/** The hint of a setting where it has one. */
export const hintOf = ({ has, say }: Texts, name: Names): string | undefined => {
  const key = `settings.screen.hints.${name}`;
  return has(key) ? say({ key }) : undefined;
};

const MILLISECONDS = new Set<Names>(['confirmMs']);
const seconds = ({ language }: Texts, ms: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(ms / 1000);

/** A value as a person reads it, with its unit where it has one. */
export function valueText(texts: Texts, name: Names, value: unknown): string {
  const { t, has, say } = texts;
  if (typeof value === 'boolean') return t(value ? 'common.state.on' : 'common.state.off');
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return t('common.state.none');
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'number' && MILLISECONDS.has(name)) return seconds(texts, value);
  const unit = `settings.screen.units.${name}`;
  if (typeof value === 'number') return has(`${unit}_other`) ? say({ key: unit, with: { count: value } }) : String(value);
  if (typeof value !== 'string') return t('common.state.unknown');
  const option = `settings.screen.options.${value}`;
  return has(option) ? say({ key: option }) : value;
}
