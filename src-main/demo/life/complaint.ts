import type { z } from 'zod';
import type { Home } from '../home/home.ts';
import { since } from '../home/version.ts';

/** How a fault is said: core changed its validator once, and with it every sentence. */
type Words = {
  where(path: readonly PropertyKey[]): string;
  extra: string;
  type(name: string): string;
  least(bound: string): string;
  most(bound: string): string;
  wrong: string;
};
const BY_DATA: Words = {
  where: (path) => ` @ data${path.map((step) => `['${String(step)}']`).join('')}`,
  extra: 'extra keys not allowed',
  type: (name) => `expected ${name} for dictionary value`,
  least: (bound) => `value must be at least ${bound} for dictionary value`,
  most: (bound) => `value must be at most ${bound} for dictionary value`,
  wrong: 'value is not allowed for dictionary value',
};
const BY_PATH: Words = {
  where: (path) =>
    ` at '${path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('')}'`,
  extra: 'not a valid option',
  type: (name) => `expected ${name}`,
  least: (bound) => `value must be at least ${bound}`,
  most: (bound) => `value must be at most ${bound}`,
  wrong: 'not a valid value',
};
const wordsOf = (home: Home): Words => (since(home.version, '2026.10') ? BY_PATH : BY_DATA);
const PYTHON: Record<string, string> = { string: 'str', number: 'float', boolean: 'bool', object: 'dict', record: 'dict', array: 'a list' };

/** The first fault in the words of Home Assistant's validator, with what was given; the data of a service is not repeated. */
export function complaint(home: Home, error: z.ZodError, data: Record<string, unknown>, repeats = true): string {
  const issue = error.issues[0];
  if (!issue) return 'Message incorrectly formatted.';
  const words = wordsOf(home);
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const value = at(data, path);
  return `${said(words, issue, value)}${words.where(path)}${repeats ? `. Got ${printed(value)}` : ''}`;
}

function said(words: Words, issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return words.extra;
  if (value === undefined) return 'required key not provided';
  if (issue.code === 'too_small') return words.least(String(issue.minimum));
  if (issue.code === 'too_big') return words.most(String(issue.maximum));
  return issue.code === 'invalid_type' ? words.type(PYTHON[issue.expected] ?? issue.expected) : words.wrong;
}

/** What is wrong with a first message, which must be a token. */
export function authComplaint(home: Home, error: z.ZodError, frame: unknown): string {
  if (typeof frame === 'object' && frame !== null && !Array.isArray(frame))
    return complaint(home, error, { ...frame }, since(home.version, '2026.10'));
  return since(home.version, '2026.10') ? `expected a mapping. Got ${printed(frame)}` : 'expected a dictionary';
}

/** Two of a group were given that exclude each other. */
export const exclusive = (home: Home, group: string): string =>
  `two or more values in the same group of exclusion '${group}'${since(home.version, '2026.10') ? ` at '[<${group}>]'` : ` @ data[<${group}>]`}`;

/** Of several keys none was given. */
export const noneOf = (home: Home, keys: string[]): string =>
  since(home.version, '2026.10')
    ? `at least one of [${keys.map((key) => `'${key}'`).join(', ')}] is required`
    : `must contain at least one of ${keys.join(', ')}.`;

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined),
    data,
  );
const printed = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : value === undefined ? 'None' : JSON.stringify(value);
