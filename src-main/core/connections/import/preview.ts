import { createHmac, randomBytes } from 'node:crypto';
import type { ImportAsk, ImportServer } from '../../../../src-shared/contract/importing.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { isTable } from '../../clients/connect/formats/format.ts';
import { sealedIn, type Ask, type FoundServer } from './found-server.ts';
import { keyInTheOpen, maybeInTheOpen, veiled } from './in-the-open.ts';
import { isSecretName, isSecretValue } from '../../../../src-shared/model/looks-secret.ts';

type Around = { env: Readonly<Record<string, string | undefined>>; connections: readonly Connection[] };
/** What is ours in the environment is for nobody else. */
const OURS = /^SWITCHBOARD_|^CREDENTIALS_DIRECTORY$/i;
const KEY = randomBytes(32);

/** What this computer puts into a hole where the person says nothing. */
export const knownHere = (id: string, env: Around['env']): string | undefined => {
  const name = id.startsWith('env:') ? id.slice(4) : '';
  return name === '' || OURS.test(name) ? undefined : env[name] || undefined;
};

/** Nobody can guess a secret from it, and it is another as soon as anything of the entry is. */
export const stampOf = (server: FoundServer): string => createHmac('sha256', KEY).update(JSON.stringify(server)).digest('base64url');

/** A server as it may be shown: whole, but for every value of a variable or a header. */
export function previewOf(server: FoundServer, { env, connections }: Around): ImportServer {
  const { key, name, way, asks, disabled } = server;
  const problem = server.problem ?? keyInTheOpen(server);
  const remarks = [...server.remarks, ...(problem ? [] : maybeInTheOpen(server))];
  const exists = connections.find((connection) => marksOf(connection).some((mark) => mark === markOf(server)));
  const [variables, headers] = [sealedIn(server.env), sealedIn(server.headers)];
  return {
    ...{ key, stamp: stampOf(server), name, way, disabled, remarks },
    ...veiled(server),
    variables: variables.map((one) => one.name),
    headers: headers.map((one) => one.name),
    secretNames: [...variables, ...headers].filter((one) => isSecretName(one.name) || isSecretValue(one.value)).map((one) => one.name),
    asks: asks.map((ask) => askOf(ask, env)),
    ...(exists && { exists: { id: exists.id, name: exists.name } }),
    ...(problem && { problem }),
  };
}

function askOf({ id, label, secret, inCommand, otherwise, options }: Ask, env: Around['env']): ImportAsk {
  // What becomes part of a command is agreed to as it is, so it is said where it can be seen.
  const known = otherwise !== undefined ? 'file' : !inCommand && knownHere(id, env) !== undefined ? 'here' : undefined;
  return {
    ...{ id, label, secret, inCommand },
    ...(known && { known }),
    ...(inCommand && !secret && otherwise !== undefined && { initial: otherwise }),
    ...(options && { options }),
  };
}

/** The same for the same program with the same words, or the same address. */
export const markOf = ({ command, url }: { command?: unknown; url?: unknown }): string | undefined => {
  if (isCommand(command)) return JSON.stringify([command.program, command.args]);
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).href.replace(/\/$/, '') : undefined;
};

/** Whatever type it is of: what it starts, and where it leads. What a type of one's own starts stands in what was agreed to. */
const marksOf = ({ config }: Connection): string[] =>
  Object.values(config).flatMap((value) => {
    const command = isCommand(value) ? value : commandAgreed(value);
    return markOf(command ? { command } : { url: value }) ?? [];
  });

function commandAgreed(value: unknown): { program: string; args: unknown[] } | undefined {
  const agreed = isTable(value) ? value['agreed'] : undefined;
  if (typeof agreed !== 'string' || !agreed.startsWith('[')) return undefined;
  try {
    const parts: unknown = JSON.parse(agreed);
    const list: unknown[] = Array.isArray(parts) ? parts : [];
    const [program, args] = list;
    const command = { program, args };
    return isCommand(command) ? command : undefined;
  } catch {
    return undefined; // nobody agreed to that
  }
}

const isCommand = (value: unknown): value is { program: string; args: unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'program' in value &&
  typeof value.program === 'string' &&
  'args' in value &&
  Array.isArray(value.args);
