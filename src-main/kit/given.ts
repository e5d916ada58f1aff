import type { FieldValues, SecretValue } from '../../src-shared/forms/kinds.ts';
import type { Secret } from './secret.ts';

/** What `connect` receives per kind: as the window sent it, with `Secret` objects in the places of secrets. */
export type Given = Omit<FieldValues, 'secret' | 'oauth' | 'headers' | 'env' | 'deviceKeys'> & {
  secret: Secret;
  oauth: { tokens: Secret; account?: string };
  headers: { name: string; value: Secret }[];
  env: { name: string; value: Secret }[];
  deviceKeys: { device: string; key: Secret; name?: string; model?: string }[];
};

/** Gives a sealed secret back by its place within the field (`''`: the field itself). */
export type Take = (place: string) => Secret;

/** An answer with its secrets taken out. */
export type Split = {
  /** What may lie in the database and be shown: every secret is `{ saved: true }`. */
  stored: unknown;
  /** New secrets by place. */
  set: Record<string, string>;
  /** Places whose secret stays as it was sealed before. */
  kept: string[];
  /** A sign-in whose tokens belong at place `''`. */
  session?: string;
};

type Kept = 'secret' | 'oauth' | 'headers' | 'env' | 'deviceKeys';
type Row<K extends Kept> = { split(value: FieldValues[K]): Split; open(value: FieldValues[K], take: Take): Given[K] };

/** How secrets are found in the kinds that hold some. */
export const SECRETS: { [K in Kept]: Row<K> } = {
  secret: {
    split: (value) => ({ stored: { saved: true }, ...sorted([['', value]]) }),
    open: (_value, take) => take(''),
  },
  oauth: {
    split: (value) => {
      const stored = { saved: true, ...(value.account === undefined ? {} : { account: value.account }) };
      return 'session' in value ? { stored, set: {}, kept: [], session: value.session } : { stored, set: {}, kept: [''] };
    },
    open: (value, take) => ({ tokens: take(''), ...(value.account === undefined ? {} : { account: value.account }) }),
  },
  headers: namedSecrets(),
  env: namedSecrets(),
  deviceKeys: {
    split: (keys) => ({
      stored: keys.map((entry) => ({ ...entry, key: { saved: true } })),
      ...sorted(keys.map(({ device, key }) => [device, key])),
    }),
    open: (keys, take) => keys.map((entry) => ({ ...entry, key: take(entry.device) })),
  },
};

function namedSecrets(): Row<'headers'> & Row<'env'> {
  return {
    split: (entries) => ({
      stored: entries.map(({ name }) => ({ name, value: { saved: true } })),
      ...sorted(entries.map(({ name, value }) => [name, value])),
    }),
    open: (entries, take) => entries.map(({ name }) => ({ name, value: take(name) })),
  };
}

function sorted(secrets: [place: string, value: SecretValue][]): Pick<Split, 'set' | 'kept'> {
  const set = secrets.flatMap(([place, value]) => ('set' in value ? [[place, value.set] as const] : []));
  return { set: Object.fromEntries(set), kept: secrets.flatMap(([place, value]) => ('set' in value ? [] : [place])) };
}
