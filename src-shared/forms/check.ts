import type { FieldData, FieldKind } from './kinds.ts';
import { tidyAddress } from './address.ts';
import { areNested, isWholeFolder } from './confinement.ts';
import { consentOf, isAgreed } from './consent.ts';
import { isEmpty } from './empty.ts';
import { MOST_MATCHED } from './tame-pattern.ts';

/** What is wrong with an answer: the key of a text and what to put in. */
export type ProblemOfField = { key: `fields.problem.${string}`; with: Record<string, string | number> };

type Why = ProblemOfField['key'] | undefined;
type Rule = (value: unknown, field: FieldData) => Why;
type Entry = Record<string, unknown>;

/** Longest text anyone may type; longer is an accident or an attack. */
export const MAX_TEXT = 10_000;
export const MAX_ENTRIES = 2_000;
/** A command may have many long arguments. */
export const MAX_CONSENT = 1_000_000;
export const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
export const ENV_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;

/** SHA-256, as openssl and browsers write it. */
export const FINGERPRINT = /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRecord = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.length <= MAX_ENTRIES && value.every(isText);
const isFull = (value: unknown): boolean => isText(value) && value.trim() !== '';
const isOneLine = (value: unknown): boolean => !/[\r\n\0]/.test(String(value));

const within = (size: number, field: FieldData, below: Why, above: Why): Why => {
  if (field.min !== undefined && size < field.min) return below;
  return field.max !== undefined && size > field.max ? above : undefined;
};

/** A pattern of a field speaks about the whole text. */
export const wholePattern = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const isWebAddress = (value: string): boolean => {
  const address = value.trim();
  if (!/^https?:\/\/[^\s/]/i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
};

const isSecret = (value: unknown): boolean =>
  isRecord(value) && ('set' in value ? isFull(value['set']) && !('saved' in value) : value['saved'] === true);

const isJson = (value: unknown, depth = 0): boolean => {
  if (value === null || typeof value === 'boolean' || isNumber(value) || typeof value === 'string') return true;
  if (depth > 50 || typeof value !== 'object') return false;
  return Object.values(value).every((inner) => isJson(inner, depth + 1));
};

/** A list of named secrets: every name fits and stands once. */
const named =
  (nameOf: string, secretOf: string, fits: (name: string) => boolean, fold: (name: string) => string): Rule =>
  (value, field) => {
    if (!Array.isArray(value) || value.length > MAX_ENTRIES || !value.every(isRecord)) return `fields.problem.${field.kind}`;
    const names = value.map((entry) => entry[nameOf]);
    if (!names.every((name) => isText(name) && fits(name))) return 'fields.problem.name';
    if (new Set(names.map((name) => fold(String(name)))).size < names.length) return 'fields.problem.twice';
    return value.every((entry) => isSecret(entry[secretOf]) && isOneLine(secretText(entry[secretOf])))
      ? undefined
      : 'fields.problem.secret';
  };
const secretText = (value: unknown): unknown => (isRecord(value) && 'set' in value ? value['set'] : '');

const text: Rule = (value, field) => {
  if (!isText(value)) return 'fields.problem.text';
  const size = value.trim().length;
  const why = within(size, field, 'fields.problem.short', 'fields.problem.long');
  if (why) return why;
  if (!field.pattern) return undefined;
  const isTold = size <= MOST_MATCHED && wholePattern(field.pattern).test(value.trim());
  return isTold ? undefined : 'fields.problem.pattern';
};
const number: Rule = (value, field) =>
  isNumber(value) ? within(value, field, 'fields.problem.small', 'fields.problem.large') : 'fields.problem.number';
const names: Rule = (value, field) =>
  isTextList(value) && value.every(isFull)
    ? within(value.length, field, 'fields.problem.few', 'fields.problem.many')
    : 'fields.problem.list';
const choice: Rule = (value, field) => {
  const offered = (one: unknown) => isFull(one) && (!field.options || field.options.some((option) => option.value === one));
  if (!field.multiple) return offered(value) ? undefined : 'fields.problem.choice';
  if (!Array.isArray(value) || value.length > MAX_ENTRIES || !value.every(offered)) return 'fields.problem.choice';
  return within(value.length, field, 'fields.problem.few', 'fields.problem.many');
};
const every =
  (fits: (value: unknown) => boolean): Rule =>
  (value, field) =>
    fits(value) ? undefined : `fields.problem.${field.kind}`;
const recordOf = (fits: (value: unknown) => boolean) => (value: unknown) =>
  isRecord(value) && Object.keys(value).length <= MAX_ENTRIES && Object.values(value).every(fits);
const isPath = (value: unknown): boolean => isText(value) && value.trim() !== '' && !value.includes('\0');

const deviceSecrets = named('device', 'key', isFull, (device) => device);
const isSaidAbout = (value: unknown, ...names: string[]): boolean =>
  Array.isArray(value) && value.every((entry) => isRecord(entry) && names.every((name) => isLabel(entry[name])));

/** More would be no walls any more. */
export const MAX_FOLDERS = 50;
const touches: Rule = (value) => {
  if (!isRecord(value) || (value['within'] !== 'account' && value['within'] !== 'folders')) return 'fields.problem.touches';
  if (value['within'] === 'account') return undefined;
  const { folders, network } = value;
  if (typeof network !== 'boolean' || !Array.isArray(folders) || folders.length > MAX_FOLDERS) return 'fields.problem.touches';
  const paths: unknown[] = folders.map((one: unknown) => (isRecord(one) && typeof one['write'] === 'boolean' ? one['path'] : undefined));
  if (!paths.every(isWholeFolder)) return 'fields.problem.wholeFolder';
  return areNested(paths) ? 'fields.problem.nested' : undefined;
};

/** One rule per kind; a kind without one does not compile. */
const RULES: { [K in FieldKind]: Rule } = {
  text,
  url: (value, field) => (isText(value) && isWebAddress(tidyAddress(value, field)) ? undefined : 'fields.problem.url'),
  secret: every(isSecret),
  number,
  toggle: every((value) => typeof value === 'boolean'),
  choice,
  list: names,
  keyValue: every(recordOf(isText)),
  path: every(isPath),
  duration: (value, field) => (isNumber(value) && value < 0 ? 'fields.problem.duration' : number(value, field)),
  json: every((value) => isJson(value)),
  oauth: every((value) => isRecord(value) && (value['saved'] === true || isFull(value['session'])) && isLabel(value['account'])),
  discovery: every(isFull),
  command: every(
    (value) =>
      isRecord(value) && isPath(value['program']) && isTextList(value['args']) && (value['cwd'] === undefined || isPath(value['cwd'])),
  ),
  headers: named(
    'name',
    'value',
    (name) => HEADER_NAME.test(name),
    (name) => name.toLowerCase(),
  ),
  env: named(
    'name',
    'value',
    (name) => ENV_NAME.test(name),
    (name) => name,
  ),
  roomMap: every(recordOf((room) => room === null || isText(room))),
  devicePicker: names,
  entityFilter: every((value) => isRecord(value) && isTextList(value['include']) && isTextList(value['exclude'])),
  toolPicker: names,
  deviceKeys: (value, field) =>
    deviceSecrets(value, field) ?? (isSaidAbout(value, 'name', 'model') ? undefined : 'fields.problem.deviceKeys'),
  copy: () => undefined,
  touches,
  consent: every((value) => isRecord(value) && typeof value['agreed'] === 'string' && value['agreed'].length <= MAX_CONSENT),
  certificate: every((value) => isRecord(value) && isText(value['fingerprint']) && FINGERPRINT.test(value['fingerprint'])),
};
const isLabel = (value: unknown): boolean => value === undefined || isText(value);

/** What the texts about a field may mention; the window can finish a bare key from the core with it. */
export const fieldParams = (field: FieldData): Record<string, string | number> => ({
  min: field.min ?? '',
  max: field.max ?? '',
  unit: field.unit ?? '',
  example: field.example ?? '',
});

/** What is said where nothing was answered: an agreement cannot be filled in. */
export const missing = ({ kind }: Pick<FieldData, 'kind'>): ProblemOfField['key'] =>
  kind === 'consent' ? 'fields.problem.consent' : 'fields.problem.required';

/** Says what is wrong with one answer, or nothing. */
export function checkField(field: FieldData, value: unknown): ProblemOfField | undefined {
  if (field.kind === 'copy') return undefined;
  const why = isEmpty(value) ? (field.optional ? undefined : missing(field)) : RULES[field.kind](value, field);
  return why && { key: why, with: fieldParams(field) };
}

/** An agreement to something else than what stands there now is none. */
export const isConsentStale = ({ kind, consents }: Pick<FieldData, 'kind' | 'consents'>, value: unknown, values: Entry): boolean =>
  kind === 'consent' && consents !== undefined && !isEmpty(value) && !isAgreed(value, consentOf(consents, values));

/** False while another answer makes this question pointless. */
export const isShown = (field: FieldData, values: Record<string, unknown>): boolean =>
  !field.showIf || holds(values[field.showIf.field], field.showIf);
const holds = (value: unknown, { is, oneOf }: NonNullable<FieldData['showIf']>): boolean =>
  oneOf ? oneOf.some((one) => one === value) : JSON.stringify(value) === JSON.stringify(is);

/** Checks the questions of one step (or of the whole page) that are on show. */
export function checkStep(fields: readonly FieldData[], values: Record<string, unknown>): Record<string, ProblemOfField> {
  const found = fields
    .filter((field) => isShown(field, values))
    .map((field) => [field.name, checkField(field, values[field.name]) ?? staleConsent(field, values)] as const);
  return Object.fromEntries(found.flatMap(([name, problem]) => (problem ? [[name, problem]] : [])));
}

const staleConsent = (field: FieldData, values: Entry): ProblemOfField | undefined =>
  isConsentStale(field, values[field.name], values) ? { key: 'fields.problem.consent', with: fieldParams(field) } : undefined;
