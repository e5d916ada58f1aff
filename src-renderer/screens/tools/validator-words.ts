import type { OutputUnit } from '@cfworker/json-schema';
import type { Texts } from '../../../src-shared/text/engine.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const WITH_LIMIT = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const;

/** What stands in the schema at a place such as `#/properties/limit/maximum`. */
function ruleAt(schema: unknown, pointer: string): unknown {
  return pointer
    .replace(/^#\/?/, '')
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), schema);
}

/** The check of a field in our own sentences; the validator's are for those who wrote the schema. */
export function wordsOf({ keyword, keywordLocation }: OutputUnit, schema: unknown, { t }: Pick<Texts, 't'>): string {
  const rule = ruleAt(schema, keywordLocation);
  if (keyword === 'required') return t('tools.screen.test.missing');
  const limit = WITH_LIMIT.find((one) => one === keyword);
  if (limit && typeof rule === 'number') return t(`tools.screen.test.wrong.${limit}`, { what: rule });
  if (keyword === 'enum' && Array.isArray(rule)) return t('tools.screen.test.wrong.enum', { what: rule.map(String).join(', ') });
  const type = TYPES.find((one) => one === (Array.isArray(rule) ? rule[0] : rule));
  if (keyword === 'type' && type) return t('tools.screen.test.wrong.type', { what: t(`tools.screen.test.types.${type}`) });
  return t(keyword === 'pattern' ? 'tools.screen.test.wrong.pattern' : 'tools.screen.test.wrong.other');
}
