import type { z } from 'zod';
import { isConsentStale, isShown } from '../../src-shared/forms/check.ts';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { isEmpty } from '../../src-shared/forms/empty.ts';
import { FIELD_KINDS, type FieldData, type FieldKind, type FieldOption, type FieldValues } from '../../src-shared/forms/kinds.ts';
import type { MadeCommand } from '../../src-shared/forms/made-command.ts';
import type { Text } from '../../src-shared/text/text.ts';
import { SECRETS, type Given, type Split, type Take } from './given.ts';
import { schemaOf } from './schemas.ts';

/** One question a type asks: how it looks as data, what may be answered, and what `connect` gets from it. */
export type Field<T> = {
  readonly data: Omit<FieldData, 'name'>;
  readonly schema: z.ZodType;
  /** Takes the secrets out of an answer that passed the schema. */
  split(value: unknown): Split;
  /** Puts them back for `connect`. */
  open(value: unknown, take: Take): T;
};
export type Fields = Record<string, Field<unknown>>;

/** What `connect` receives: a value per field; undefined only where a field is optional or not always shown. */
export type ConfigOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

type Common = { label: Text; hint?: Text; example?: string; optional?: boolean; hidden?: boolean; showIf?: ShowIf };
type ShowIf = { field: string; is: unknown } | { field: string; oneOf: string[] };
type Size = { min?: number; max?: number };
type Offers = { options?: FieldOption[]; optionsFrom?: string };
/** What a kind can be told beyond the common. */
type Extras = {
  text: Size & { pattern?: string; initial?: string };
  url: { initial?: string; port?: number; pages?: string };
  number: Size & { step?: number; unit?: string; initial?: number };
  toggle: { initial?: boolean };
  choice: Size & Offers & { multiple?: boolean; initial?: string | string[] };
  list: Size & { initial?: string[]; addresses?: boolean };
  keyValue: { initial?: Record<string, string> };
  path: { initial?: string };
  duration: Size & { step?: number; initial?: number };
  json: { initial?: unknown };
  discovery: { fills?: string };
  command: { initial?: FieldValues['command'] };
  roomMap: Offers;
  devicePicker: Size & Offers;
  entityFilter: Offers & { initial?: FieldValues['entityFilter'] };
  toolPicker: Size & Offers;
  deviceKeys: Offers;
  copy: { copies: string };
  touches: { command: string };
  consent: { consents: { touches?: string } & ({ command: string; env?: string } | { made: MadeCommand }) };
};
type Look<K extends FieldKind> = Common & (K extends keyof Extras ? Extras[K] : unknown);
type Value<K extends FieldKind, L> = K extends 'choice' ? (L extends { multiple: true } ? string[] : string) : Given[K];
type Answer<K extends FieldKind, L> = L extends { optional: true } | { showIf: object } ? Value<K, L> | undefined : Value<K, L>;
type Constructor<K extends FieldKind> = <const L extends Look<K>>(look: L) => Field<Answer<K, L>>;

type AnyRow = { split(value: unknown): Split; open(value: unknown, take: Take): unknown };

/** The same field whatever its look; the table below gives each kind its own signature. */
export function makeField(kind: FieldKind, look: Omit<FieldData, 'name' | 'kind'>): Field<unknown> {
  const data = { ...look, kind };
  // The schema of this very kind has passed the value before a row sees it; the table cannot say so.
  const row = Object.hasOwn(SECRETS, kind) ? (SECRETS[kind as keyof typeof SECRETS] as unknown as AnyRow) : undefined;
  return {
    data,
    schema: schemaOf(data),
    split: (value) => (row && value !== undefined ? row.split(value) : { stored: value, set: {}, kept: [] }),
    open: (value, take) => (row && value !== undefined ? row.open(value, take) : value),
  };
}

/** One constructor per kind of question. */
export const field = Object.fromEntries(
  FIELD_KINDS.map((kind) => [kind, (look: Common) => makeField(kind, look)]),
  // Object.fromEntries forgets its keys; the list it walks is the very list the type walks.
) as { [K in FieldKind]: Constructor<K> };

/** The questions as data, in their order. */
export const fieldData = (fields: Fields): FieldData[] => Object.entries(fields).map(([name, { data }]) => ({ name, ...data }));

/** Fills in what was not answered, and parses what is on show; `problems` are text keys by field. */
export function parseConfig(
  fields: Fields,
  sent: Record<string, unknown>,
  only?: readonly string[],
): { values: Record<string, unknown>; problems: Record<string, string> } {
  const filled = filledIn(fields, sent);
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const data of fieldData(fields).filter((data) => isShown(data, filled) && (!only || only.includes(data.name)))) {
    const parsed = fields[data.name]?.schema.safeParse(filled[data.name]);
    if (parsed?.success && parsed.data !== undefined) values[data.name] = parsed.data;
    if (parsed && !parsed.success) problems[data.name] = parsed.error.issues[0]?.message ?? 'fields.problem.required';
    else if (isConsentStale(data, values[data.name], filled)) problems[data.name] = 'fields.problem.consent';
    else if (data.consents && values[data.name] !== undefined) values[data.name] = { agreed: consentOf(data.consents, filled) };
  }
  return { values, problems };
}

/** Unanswered questions take their first value; a choice that was skipped over follows from what only it asks for. */
function filledIn(fields: Fields, sent: Record<string, unknown>): Record<string, unknown> {
  const implied = fieldData(fields).flatMap(({ name, showIf }) =>
    showIf && !showIf.oneOf && !isEmpty(sent[name]) && sent[showIf.field] === undefined ? [[showIf.field, showIf.is] as const] : [],
  );
  const meant: Record<string, unknown> = { ...Object.fromEntries(implied), ...sent };
  return Object.fromEntries(Object.entries(fields).map(([name, { data }]) => [name, meant[name] ?? data.initial]));
}

/** A config as it lies in the database, and the way to its secrets. */
export type SealedConfig = { values: Record<string, unknown>; secret: (field: string, place: string) => ReturnType<Take> };

/** Puts the secrets back into a stored config. */
export const openConfig = <F extends Fields>(fields: F, { values, secret }: SealedConfig): ConfigOf<F> =>
  // Built key by key from the very fields the type is computed from.
  Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [name, one.open(values[name], (place) => secret(name, place))]),
  ) as ConfigOf<F>;
