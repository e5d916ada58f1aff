import { z } from 'zod';
import { confinementOf } from '../../../src-shared/forms/confinement.ts';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { parseConfig, type SealedConfig } from '../../kit/field.ts';
import { Secret } from '../../kit/secret.ts';
import type { AnyMcpType, OAuthTokens } from '../../kit/type.ts';
import type { LinkSecrets, ProgramRequest } from '../../kit/world.ts';
import { canonical } from '../storage/chain.ts';

/** What this area needs of the vault. */
export type SecretBox = {
  seal(owner: string, field: string, value: string): Promise<void>;
  open(owner: string, field: string): Promise<string | undefined>;
  fields(owner: string): Promise<string[]>;
  remove(owner: string, field?: string): Promise<void>;
  readonly locked: boolean;
  onUnlocked(listener: () => void): () => void;
};

type Sent = Record<string, unknown>;
/** An answered form taken apart. */
export type TakenApart = {
  /** What may lie in the database: no secret in it. */
  values: Sent;
  /** New secrets by vault field. */
  fresh: Map<string, string>;
  /** Vault fields that stay as they are. */
  kept: Set<string>;
};
export type Tokens = (session: string) => OAuthTokens | undefined;

const CONFIG = 'config.';
const LINK = 'link.';
const vaultField = (field: string, place: string) => CONFIG + field + (place === '' ? '' : `.${encodeURIComponent(place)}`);

/** Checks a form and takes its secrets out. Rejects with the fields at fault. */
export async function takeApart(type: AnyMcpType, sent: Sent, saved: ReadonlySet<string>, tokens: Tokens): Promise<TakenApart> {
  const { values, problems } = parseConfig(type.fields, sent);
  if (Object.keys(problems).length > 0) throw new InputError(problems);
  const apart = split(type, values, tokens);
  const missing = apart.lost(saved);
  if (Object.keys(missing).length > 0) throw new InputError(missing);
  return apart;
}

/** What has been answered so far, for lists and sign-ins; gaps are left out. */
export const takeWhatIsThere = (type: AnyMcpType, sent: Sent, tokens: Tokens): TakenApart =>
  split(type, parseConfig(type.fields, sent).values, tokens);

function split(type: AnyMcpType, parsed: Sent, tokens: Tokens): TakenApart & { lost(saved: ReadonlySet<string>): Record<string, string> } {
  const values: Sent = {};
  const fresh = new Map<string, string>();
  const kept = new Map<string, string>();
  const unsigned: string[] = [];
  for (const [name, field] of Object.entries(type.fields)) {
    if (parsed[name] === undefined) continue;
    const { stored, set, kept: places, session } = field.split(parsed[name]);
    const signed = session === undefined ? undefined : tokens(session);
    if (session !== undefined && !signed) unsigned.push(name);
    if (signed) fresh.set(vaultField(name, ''), signed.tokens);
    values[name] = signed ? { saved: true, ...(signed.account === undefined ? {} : { account: signed.account }) } : stored;
    Object.entries(set).forEach(([place, value]) => fresh.set(vaultField(name, place), value));
    places.forEach((place) => kept.set(vaultField(name, place), name));
  }
  return {
    values,
    fresh,
    kept: new Set(kept.keys()),
    lost: (saved) => ({
      ...Object.fromEntries(unsigned.map((name) => [name, 'fields.problem.oauth'])),
      ...Object.fromEntries([...kept].filter(([place]) => !saved.has(place)).map(([, name]) => [name, 'fields.problem.secretMissing'])),
    }),
  };
}

/** Seals what is new; what the form no longer mentions is removed by `forget` after the config is saved. */
export async function sealFresh(box: SecretBox, owner: string, { fresh }: TakenApart): Promise<void> {
  for (const [field, value] of fresh) await box.seal(owner, field, value);
}

/** Whether a program is to be given other values than before: any of them may say where it leads. */
export async function isGivenOthers(box: SecretBox, owner: string, type: AnyMcpType, { fresh }: TakenApart): Promise<boolean> {
  // Variables of the type itself, or secrets that a manifest turns into some.
  const given = Object.entries(type.fields).flatMap(([name, { data }]) =>
    data.kind === 'env' ? [`${vaultField(name, '')}.`] : data.kind === 'secret' && type.commands ? [vaultField(name, '')] : [],
  );
  for (const [field, value] of fresh)
    if (given.some((start) => field.startsWith(start)) && !(await isSealed(box, owner, field, value))) return true;
  return false;
}

/** Whether all of it is what is kept already, secrets and all. */
export async function isAsKept(box: SecretBox, owner: string, apart: TakenApart, values: Sent): Promise<boolean> {
  if (canonical(apart.values) !== canonical(values) || (await stale(box, owner, apart)).length > 0) return false;
  for (const [field, value] of apart.fresh) if (!(await isSealed(box, owner, field, value))) return false;
  return true;
}

// What can no longer be read is replaced by whatever comes.
const isSealed = async (box: SecretBox, owner: string, field: string, value: string): Promise<boolean> =>
  (await box.open(owner, field).catch(() => undefined)) === value;

const stale = async (box: SecretBox, owner: string, { fresh, kept }: TakenApart): Promise<string[]> =>
  (await box.fields(owner)).filter((field) => field.startsWith(CONFIG) && !fresh.has(field) && !kept.has(field));

export async function forget(box: SecretBox, owner: string, apart: TakenApart): Promise<void> {
  for (const field of await stale(box, owner, apart)) await box.remove(owner, field);
}

/** A config with a way to its secrets: fresh ones from the form, the others from the vault. */
export async function openSealed(
  box: SecretBox,
  owner: string | undefined,
  apart: Pick<TakenApart, 'values'> & Partial<TakenApart>,
): Promise<SealedConfig> {
  const secrets = new Map(apart.fresh);
  const fields = owner === undefined ? [] : (await box.fields(owner)).filter((field) => field.startsWith(CONFIG) && !secrets.has(field));
  for (const field of fields) {
    const value = owner === undefined ? undefined : await box.open(owner, field);
    if (value !== undefined) secrets.set(field, value);
  }
  return {
    values: apart.values,
    secret: (field, place) => {
      const value = secrets.get(vaultField(field, place));
      if (value === undefined)
        throw new SwitchboardError('auth.required', `The secret of ${field} is not saved`, {
          fields: { [field]: 'fields.problem.secretMissing' },
        });
      return new Secret(value);
    },
  };
}

/** What a link keeps for itself, beside the config of the same owner. */
export const linkSecrets = (box: SecretBox, owner: string): LinkSecrets => ({
  read: (name) => box.open(owner, LINK + name),
  write: (name, value) => (value === undefined ? box.remove(owner, LINK + name) : box.seal(owner, LINK + name, value)),
});

/** The same for a test that nobody saved. */
export function passingSecrets(): LinkSecrets {
  const kept = new Map<string, string>();
  return {
    read: async (name) => kept.get(name),
    write: async (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
}

/** The certificates a person compared and trusts. */
export const pinsOf = (type: AnyMcpType, values: Sent): string[] =>
  Object.entries(type.fields).flatMap(([name, { data }]) => {
    const trusted = data.kind === 'certificate' ? Pin.safeParse(values[name]).data : undefined;
    return trusted ? [trusted.fingerprint] : [];
  });
const Pin = z.object({ fingerprint: z.string() });

/** The hosts a person typed or picked: where a `typed` reach may go. */
export function hostsOf(type: AnyMcpType, values: Sent): string[] {
  const addresses = Object.entries(type.fields).flatMap(([name, { data }]) => {
    const value = values[name];
    // What fills an address is told apart by more than where it is; the address it filled in counts.
    const isAddress = data.kind === 'url' || (data.kind === 'discovery' && data.fills === undefined);
    if (data.kind === 'list' && data.addresses) return Addresses.parse(value);
    return isAddress && typeof value === 'string' ? [value.includes('://') ? value : `http://${value}`] : [];
  });
  return addresses
    .filter((address) => URL.canParse(address))
    .map((address) =>
      new URL(address).hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase(),
    );
}

const Addresses = z.array(z.string()).catch([]);

/** The programs a person's config names, and what each is shut into: what a type that runs some may start. */
export const commandsOf = (type: AnyMcpType, values: Sent): ProgramRequest[] => {
  const fields = Object.entries(type.fields);
  const shutIn = (command: string): Pick<ProgramRequest, 'within'> => {
    const touches = fields.find(([, { data }]) => data.kind === 'touches' && data.command === command)?.[0];
    const within = touches === undefined ? undefined : confinementOf(values[touches]);
    return within ? { within } : {};
  };
  return (
    type.commands?.(values) ??
    fields.flatMap(([name, { data }]) => {
      const command = data.kind === 'command' ? Command.safeParse(values[name]).data : undefined;
      return command ? [{ ...command, ...shutIn(name) }] : [];
    })
  );
};
const Command = z.object({ program: z.string(), args: z.array(z.string()), cwd: z.string().exactOptional() });
