import { tidyAddress } from '../../../src-shared/forms/address.ts';
import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { asCommand, asFilter, asList, asNumber, asPairs, asText } from './read.ts';

type Preview = (value: unknown, texts: Texts, field: FieldData) => string | undefined;

/** Quoted as a shell would need it, so that a person sees where one argument ends. */
const quoted = (part: string): string => (/^[\w./:@%+=,-]+$/.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`);
export const commandLine = (value: unknown): string => {
  const { program, args } = asCommand(value);
  return [program, ...args].filter(Boolean).map(quoted).join(' ');
};

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** 5400 → "1 hr 30 min", in the person's language. */
export function durationWords(seconds: number, language: string): string {
  const parts: string[] = [];
  let left = Math.round(seconds);
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 || (unit === 'second' && parts.length === 0))
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count));
  }
  return parts.join(' ');
}

const url: Preview = (value, { t }, field) => {
  const address = tidyAddress(asText(value), field);
  if (!URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' ? t('fields.preview.secure', { host }) : t('fields.preview.plain', { host });
};
const json: Preview = (value, { t }) => {
  if (value === undefined || value === '' || typeof value === 'string') return undefined;
  return t('fields.preview.json', { count: typeof value === 'object' && value !== null ? Object.keys(value).length : 1 });
};
const count =
  (of: (value: unknown) => number): Preview =>
  (value, { t }) => {
    const found = of(value);
    return found > 0 ? t('fields.preview.entries', { count: found }) : undefined;
  };

/** One quiet line under a field that says what the answer means; kinds whose widget shows that itself have none. */
export const PREVIEWS: Partial<Record<FieldData['kind'], Preview>> = {
  url,
  json,
  number: (value, { language }, { unit }) => {
    const known = asNumber(value);
    return known !== undefined && unit ? `${new Intl.NumberFormat(language).format(known)} ${unit}` : undefined;
  },
  duration: (value, { language }) => {
    const known = asNumber(value);
    return known === undefined ? undefined : durationWords(known, language);
  },
  list: count((value) => asList(value).length),
  keyValue: count((value) => asPairs(value).length),
  command: (value, { t }) => {
    const line = commandLine(value);
    return line ? t('fields.preview.command', { line }) : undefined;
  },
  entityFilter: (value, { t }) => {
    const { include, exclude } = asFilter(value);
    return include.length + exclude.length > 0
      ? t('fields.preview.filter', { include: include.join(', ') || '*', exclude: exclude.join(', ') || '–' })
      : undefined;
  },
};
