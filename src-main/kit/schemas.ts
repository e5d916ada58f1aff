import { z } from 'zod';
import { tidyAddress } from '../../src-shared/forms/address.ts';
import {
  ENV_NAME,
  FINGERPRINT,
  HEADER_NAME,
  MAX_CONSENT,
  MAX_ENTRIES,
  MAX_FOLDERS,
  MAX_TEXT,
  missing,
  wholePattern,
} from '../../src-shared/forms/check.ts';
import { areNested, isWholeFolder } from '../../src-shared/forms/confinement.ts';
import { isEmpty } from '../../src-shared/forms/empty.ts';
import type { FieldData, FieldKind, FieldValues } from '../../src-shared/forms/kinds.ts';

type Look = Omit<FieldData, 'name'>;

const why = (name: string) => `fields.problem.${name}`;
const anyText = z.string().max(MAX_TEXT);
const full = anyText.refine((text) => text.trim() !== '');
const path = full.refine((text) => !text.includes('\0'));

const secret = z.union([
  z.strictObject({ set: full }),
  z.object({ saved: z.literal(true) }).and(z.object({ set: z.undefined() }).partial()),
]);
const secretLine = secret.refine((value) => !('set' in value) || !/[\r\n\0]/.test(String(value.set)), why('secret'));

const web = (look: Look) =>
  anyText
    .transform((text) => tidyAddress(text, look))
    .refine((text) => {
      if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false;
      const { username, password } = new URL(text);
      return username === '' && password === '';
    });

const sized = <T extends z.ZodNumber>(schema: T, { min, max }: Look) =>
  schema.min(min ?? -Number.MAX_VALUE, why('small')).max(max ?? Number.MAX_VALUE, why('large'));
const counted = <T extends z.ZodType>(entry: T, { min, max }: Look) =>
  z
    .array(entry)
    .min(min ?? 0, why('few'))
    .max(Math.min(max ?? MAX_ENTRIES, MAX_ENTRIES), why('many'));
const once = <T>(entries: z.ZodType<T[]>, name: (entry: T) => string) =>
  entries.refine((list) => new Set(list.map(name)).size === list.length, why('twice'));
const small = <T extends z.ZodType<object>>(schema: T) => schema.refine((value) => Object.keys(value).length <= MAX_ENTRIES);

const givenFolders = z
  .array(z.object({ path: z.string().refine(isWholeFolder, why('wholeFolder')), write: z.boolean() }))
  .max(MAX_FOLDERS)
  .refine((folders) => !areNested(folders.map(({ path: one }) => one)), why('nested'));

function text({ min, max, pattern }: Look) {
  const schema = anyText
    .trim()
    .min(min ?? 0, why('short'))
    .max(max ?? MAX_TEXT, why('long'));
  return pattern ? schema.regex(wholePattern(pattern), why('pattern')) : schema;
}

function choice(look: Look): z.ZodType<string | string[]> {
  const offered = full.refine((value) => !look.options || look.options.some((option) => option.value === value));
  return look.multiple ? counted(offered, look) : offered;
}

/** What the window may send, per kind; a kind without a schema does not compile. */
const SCHEMAS: { [K in FieldKind]: (look: Look) => z.ZodType<FieldValues[K]> } = {
  text,
  url: web,
  secret: () => secret,
  number: (look) => sized(z.number(), look),
  toggle: () => z.boolean(),
  choice,
  list: (look) => counted(full, look),
  keyValue: () => small(z.record(z.string(), anyText)),
  path: () => path,
  duration: (look) => sized(z.number().min(0, why('duration')), look),
  json: () => z.json().refine((value) => depth(value) <= 51),
  oauth: () =>
    z.union([z.object({ saved: z.literal(true), account: anyText.optional() }), z.object({ session: full, account: anyText.optional() })]),
  discovery: () => full,
  command: () => z.object({ program: path, args: z.array(anyText).max(MAX_ENTRIES), cwd: path.optional() }),
  headers: () =>
    once(z.array(z.object({ name: z.string().regex(HEADER_NAME, why('name')), value: secretLine })).max(MAX_ENTRIES), (entry) =>
      entry.name.toLowerCase(),
    ),
  env: () =>
    once(z.array(z.object({ name: z.string().regex(ENV_NAME, why('name')), value: secretLine })).max(MAX_ENTRIES), (entry) => entry.name),
  roomMap: () => small(z.record(z.string(), anyText.nullable())),
  devicePicker: (look) => counted(full, look),
  entityFilter: () => z.object({ include: z.array(anyText).max(MAX_ENTRIES), exclude: z.array(anyText).max(MAX_ENTRIES) }),
  toolPicker: (look) => counted(full, look),
  certificate: () => z.object({ fingerprint: z.string().regex(FINGERPRINT), host: anyText.optional(), until: z.number().optional() }),
  copy: () => z.undefined(),
  touches: () =>
    z.discriminatedUnion('within', [
      z.object({ within: z.literal('account') }),
      z.object({ within: z.literal('folders'), folders: givenFolders, network: z.boolean() }),
    ]),
  consent: () => z.object({ agreed: z.string().max(MAX_CONSENT) }),
  deviceKeys: () =>
    once(
      z.array(z.object({ device: full, key: secretLine, name: anyText.optional(), model: anyText.optional() })).max(MAX_ENTRIES),
      (entry) => entry.device,
    ),
};

const depth = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 1;

/** The schema of one field; every issue's message is the key of a text. */
export function schemaOf(look: Look): z.ZodType {
  // Nothing is asked, so nothing is kept.
  if (look.kind === 'copy') return z.unknown().transform(() => undefined);
  const known = SCHEMAS[look.kind](look);
  return z.unknown().transform((value, context) => {
    if (isEmpty(value)) {
      if (!look.optional) context.addIssue({ code: 'custom', message: missing(look) });
      return undefined;
    }
    const parsed = known.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    context.addIssue({ code: 'custom', message: issue?.message.startsWith('fields.problem.') ? issue.message : why(look.kind) });
    return undefined;
  });
}
