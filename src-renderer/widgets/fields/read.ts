import { confinementOf } from '../../../src-shared/forms/confinement.ts';
import type { FieldValues, SecretValue } from '../../../src-shared/forms/kinds.ts';

/** Reads whatever a form holds as one kind's value; what does not fit reads as not answered. A draft may be older than the field. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const asText = textOf;
export const asNumber = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
export const asToggle = (value: unknown): boolean => value === true;
export const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(textOf) : typeof value === 'string' && value ? [value] : [];

export const asSecret = (value: unknown): SecretValue | undefined => {
  if (!isRecord(value)) return undefined;
  if (typeof value['set'] === 'string') return { set: value['set'] };
  return value['saved'] === true ? { saved: true } : undefined;
};

export const asPairs = (value: unknown): [string, string][] =>
  isRecord(value) ? Object.entries(value).map(([name, text]) => [name, textOf(text)]) : [];

/** Headers and variables are a name and a secret. */
export type NamedSecret = { name: string; value: SecretValue };
export const asNamedSecrets = (value: unknown): NamedSecret[] =>
  Array.isArray(value)
    ? value.filter(isRecord).map((entry) => ({ name: textOf(entry['name']), value: asSecret(entry['value']) ?? { set: '' } }))
    : [];

export const asDeviceKeys = (value: unknown): FieldValues['deviceKeys'] =>
  Array.isArray(value)
    ? value.filter(isRecord).map((entry) => {
        const [name, model] = [textOf(entry['name']), textOf(entry['model'])];
        const about = { ...(name && { name }), ...(model && { model }) };
        return { device: textOf(entry['device']), key: asSecret(entry['key']) ?? { set: '' }, ...about };
      })
    : [];

export const asCommand = (value: unknown): FieldValues['command'] => {
  if (!isRecord(value)) return { program: '', args: [] };
  const cwd = textOf(value['cwd']);
  return { program: textOf(value['program']), args: asList(value['args']), ...(cwd ? { cwd } : {}) };
};

export const asTouches = (value: unknown): FieldValues['touches'] => {
  const within = confinementOf(value);
  return within ? { within: 'folders', ...within } : { within: 'account' };
};

export const asFilter = (value: unknown): FieldValues['entityFilter'] =>
  isRecord(value) ? { include: asList(value['include']), exclude: asList(value['exclude']) } : { include: [], exclude: [] };

export const asRooms = (value: unknown): FieldValues['roomMap'] =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([room, name]) => [room, name === null ? null : textOf(name)])) : {};

export const asCertificate = (value: unknown): FieldValues['certificate'] | undefined =>
  isRecord(value) && typeof value['fingerprint'] === 'string' ? { fingerprint: value['fingerprint'] } : undefined;

export const asSignIn = (value: unknown): { done: boolean; account: string } =>
  isRecord(value)
    ? { done: value['saved'] === true || textOf(value['session']) !== '', account: textOf(value['account']) }
    : { done: false, account: '' };

/** What may be kept in a draft: everything but secrets that were just typed and sign-ins that live for minutes. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isRecord(value)) return value;
  if ('set' in value || 'session' in value) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSecrets(inner)]));
}
