import type { FieldData } from '../../../../src-shared/forms/kinds.ts';
import { holesOf } from '../../../../src-shared/forms/made-command.ts';
import { plain, type Arg, type Draft, type Kind } from './draft.ts';

/** A place of a type that holds a text, a part of which may become a question. */
export type Place =
  { at: 'program' | 'cwd' | 'url' } | { at: 'args'; index: number } | { at: 'env'; index: number } | { at: 'headers'; index: number };

const hole = (name: string) => `\${${name}}`;
const SECRETIVE = /key|token|secret|passw|pwd|auth|credential|cookie|bearer|session/i;

export function textAt(draft: Draft, place: Place): string {
  if (place.at === 'args') return draft.args[place.index]?.text ?? '';
  if (place.at === 'env' || place.at === 'headers') return draft[place.at][place.index]?.text ?? '';
  return draft[place.at];
}

export function withText(draft: Draft, place: Place, text: string): Draft {
  if (place.at === 'args') return { ...draft, args: draft.args.map((arg, index) => (index === place.index ? { ...arg, text } : arg)) };
  if (place.at === 'env' || place.at === 'headers')
    return { ...draft, [place.at]: draft[place.at].map((pair, index) => (index === place.index ? { ...pair, text } : pair)) };
  return { ...draft, [place.at]: text };
}

/** What a place is called before anybody names its question. */
function nameAt(draft: Draft, place: Place): string {
  if (place.at === 'env' || place.at === 'headers') return draft[place.at][place.index]?.name ?? '';
  if (place.at !== 'args') return { program: 'Program', cwd: 'Folder', url: 'Address' }[place.at];
  return ownName(textAt(draft, place)) ?? optionName(draft.args[place.index - 1]) ?? `Argument ${place.index + 1}`;
}
const ownName = (text: string): string | undefined => /^-{0,2}([\w-]+)=/.exec(text)?.[1] ?? /^--?([\w-]+)/.exec(text)?.[1];
const optionName = (arg: Arg | undefined): string | undefined => (arg ? /^--?([\w-]+)$/.exec(arg.text)?.[1] : undefined);

function freeName(label: string, { fields }: Draft): string {
  const words = label.split(/[^A-Za-z0-9]+/).filter(Boolean).map((word) => word.toLowerCase()); // prettier-ignore
  const camel = words.map((word, at) => (at === 0 ? word : (word[0] ?? '').toUpperCase() + word.slice(1))).join('').replace(/^[^a-z]+/i, '').slice(0, 36); // prettier-ignore
  const base = camel || 'value';
  const taken = new Set(fields.map(({ name }) => name));
  return [base, ...fields.map((_field, at) => `${base}${at + 2}`)].find((name) => !taken.has(name)) ?? base;
}

const looksLike = (draft: Draft, place: Place, text: string): Kind => {
  if (place.at === 'url' && /^https?:\/\//.test(text)) return 'url';
  const mayBeSecret = place.at === 'env' || place.at === 'headers';
  if (mayBeSecret && SECRETIVE.test(nameAt(draft, place))) return 'secret';
  return /^(?:[A-Za-z]:[\\/]|~?\/|\.\.?\/)/.test(text) ? 'path' : 'text';
};

/**
 * Makes a part of a text – the marked one, or all of it – a question. What stood there is its first answer; of a secret it goes to the form,
 * and no further.
 */
export function asked(
  draft: Draft,
  place: Place,
  marked?: { from: number; to: number },
): { draft: Draft; answer: Record<string, unknown> } {
  const text = textAt(draft, place);
  const { from, to } = marked && marked.to > marked.from ? marked : { from: 0, to: text.length };
  const part = text.slice(from, to);
  if ((holesOf(part) ?? ['?']).length > 0) return { draft, answer: {} };
  const label = nameAt(draft, place);
  const name = freeName(label, draft);
  const kind = looksLike(draft, place, part);
  const field: FieldData = { name, kind, label: plain(label), ...(kind !== 'secret' && part.trim() && { initial: part }) };
  const next = withText(draft, place, text.slice(0, from) + hole(name) + text.slice(to));
  return {
    draft: { ...next, fields: [...draft.fields, field] },
    answer: part.trim() ? { [name]: kind === 'secret' ? { set: part } : part } : {},
  };
}

const everywhere = (draft: Draft, change: (text: string) => string): Draft => ({
  ...draft,
  program: change(draft.program),
  cwd: change(draft.cwd),
  url: change(draft.url),
  args: draft.args.map((arg) => ({ ...arg, text: change(arg.text) })),
  env: draft.env.map((pair) => ({ ...pair, text: change(pair.text) })),
  headers: draft.headers.map((pair) => ({ ...pair, text: change(pair.text) })),
});
const spoken = (value: unknown): string => (['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '');

/** Asks it no more: what it began with stands in its places again. */
export function unasked(draft: Draft, name: string): Draft {
  const initial = spoken(draft.fields.find((field) => field.name === name)?.initial);
  const { [name]: _step, ...stepOf } = draft.stepOf;
  const back = everywhere(draft, (text) => text.replaceAll(hole(name), () => initial));
  const args = back.args.map(({ text, when }): Arg => (when === undefined || when === name ? { text } : { text, when }));
  return { ...back, args, stepOf, fields: draft.fields.filter((field) => field.name !== name) };
}

const without = (field: FieldData, ...keys: (keyof FieldData)[]): FieldData => {
  const kept = { ...field };
  keys.forEach((key) => delete kept[key]);
  return kept;
};

/** The first answer as another kind would have it; nothing where it makes no sense there. */
function initialAs(kind: Kind, initial: unknown): FieldData['initial'] {
  const text = spoken(initial);
  if (kind === 'number' || kind === 'duration') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (kind === 'toggle') return /^(?:true|1|yes|on)$/i.test(text) ? true : undefined;
  return kind === 'secret' || text === '' ? undefined : text;
}

/** A question of another kind. Yes or no about a whole argument decides whether it stands there. */
export function ofKind(draft: Draft, name: string, kind: Kind): Draft {
  const field = draft.fields.find((one) => one.name === name);
  if (!field || field.kind === kind) return draft;
  const initial = initialAs(kind, field.initial);
  const kept = without(field, 'initial', 'options', 'min', 'max', 'step', 'unit', 'pattern', 'multiple', 'example');
  const options = kind === 'choice' && spoken(field.initial) ? [{ value: spoken(field.initial), label: plain(spoken(field.initial)) }] : [];
  const word = draft.args.find(({ when }) => when === name)?.text;
  const said = spoken(field.initial);
  const args = draft.args.map((arg): Arg => {
    if (kind === 'toggle' && arg.text === hole(name) && said.startsWith('-')) return { text: said, when: name };
    return field.kind === 'toggle' && arg.when === name ? { text: hole(name) } : arg;
  });
  const first = kind === 'toggle' ? (initial ?? said.startsWith('-')) : field.kind === 'toggle' ? initialAs(kind, word) : initial;
  const next: FieldData = {
    ...kept,
    kind,
    ...(first !== undefined && first !== false && { initial: first }),
    ...(kind === 'choice' && { options }),
    ...(kind === 'toggle' && { optional: true }),
  };
  return { ...draft, args, fields: draft.fields.map((one) => (one.name === name ? next : one)) };
}

/** May stay unanswered: then the option before it (`--path`) goes with it. */
export function optional(draft: Draft, name: string, on: boolean): Draft {
  const args = draft.args.map((arg, index): Arg => {
    const isBefore = draft.args[index + 1]?.text === hole(name) && /^--?[\w-]+$/.test(arg.text);
    if (!isBefore) return arg;
    if (on) return arg.when === undefined ? { ...arg, when: name } : arg;
    return arg.when === name ? { text: arg.text } : arg;
  });
  const change = (field: FieldData): FieldData => (on ? { ...field, optional: true } : without(field, 'optional'));
  return { ...draft, args, fields: draft.fields.map((field) => (field.name === name ? change(field) : field)) };
}

/** The same question under another name, wherever it is used. */
export function changed(draft: Draft, name: string, change: Partial<FieldData>): Draft {
  return { ...draft, fields: draft.fields.map((field) => (field.name === name ? { ...field, ...change } : field)) };
}

export function moved(draft: Draft, name: string, by: -1 | 1): Draft {
  const from = draft.fields.findIndex((field) => field.name === name);
  const field = draft.fields[from];
  const to = from + by;
  if (!field || to < 0 || to >= draft.fields.length) return draft;
  return { ...draft, fields: draft.fields.toSpliced(from, 1).toSpliced(to, 0, field) };
}

/** A step less: what it asked is asked in the one before. */
export function withoutStep(draft: Draft, at: number): Draft {
  const stepOf = Object.fromEntries(Object.entries(draft.stepOf).map(([name, step]) => [name, step >= at && step > 0 ? step - 1 : step]));
  return { ...draft, steps: draft.steps.toSpliced(at, 1), stepOf };
}

/** Whether a command asks for it: everybody on the computer can read a command. */
export const isInCommand = ({ way, program, cwd, args }: Draft, name: string): boolean =>
  way === 'command' && [program, cwd, ...args.map(({ text }) => text)].some((text) => text.includes(hole(name)));

export const isUsed = (draft: Draft, name: string): boolean => {
  const texts = draft.way === 'command' ? [draft.program, draft.cwd, ...draft.args.map(({ text }) => text), ...draft.env.map(({ text }) => text)] : [draft.url, ...draft.headers.map(({ text }) => text)]; // prettier-ignore
  return texts.some((text) => text.includes(hole(name))) || (draft.way === 'command' && draft.args.some(({ when }) => when === name));
};
