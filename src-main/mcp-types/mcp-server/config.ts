import { confinementOf, type Confinement } from '../../../src-shared/forms/confinement.ts';
import type { FieldValues } from '../../../src-shared/forms/kinds.ts';
import type { ProgramRequest, Secret } from '../../kit/index.ts';
import type { Access } from './oauth/access.ts';

type Named = { name: string; value: Secret }[];
/** The answers of the form, as far as they were on show. */
export type Answers = {
  way: string;
  command?: FieldValues['command'] | undefined;
  env?: Named | undefined;
  touches?: FieldValues['touches'] | undefined;
  url?: string | undefined;
  headers?: Named | undefined;
  prefix?: boolean | undefined;
  believed?: boolean | undefined;
  copies?: number | undefined;
  addresses?: string[] | undefined;
  sticky?: boolean | undefined;
  introduction?: string | undefined;
  clientId?: string | undefined;
  clientSecret?: Secret | undefined;
  clientPage?: string | undefined;
  session?: { tokens: Secret } | undefined;
};

/** Where a far server is and how it is reached. `access`: how requests prove for whom they speak. */
export type Place =
  | { kind: 'program'; command: FieldValues['command']; env: Record<string, string>; within?: Confinement }
  | { kind: 'address'; url: string; headers: Record<string, string>; access?: Access };

const revealed = (entries: Named = []): Record<string, string> =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value.reveal()]));

export function placeOf({ way, command, env, touches, url, headers }: Answers): Place {
  const within = confinementOf(touches);
  if (way === 'program' && command) return { kind: 'program', command, env: revealed(env), ...(within && { within }) };
  return { kind: 'address', url: url ?? '', headers: revealed(headers) };
}

/** How a program is asked for. */
export function requestOf({ command: { program, args, cwd }, env, within }: Extract<Place, { kind: 'program' }>): ProgramRequest {
  return { program, args, env, ...(cwd !== undefined && { cwd }), ...(within && { within }) };
}

/** Where it is, for whoever asks whether something lies there as well; a program is nowhere. */
export const originOf = (place: Place): string | undefined => (place.kind === 'program' ? undefined : URL.parse(place.url)?.origin);

/** What a server is called when it fails: its host, or its program. */
export const nameOf = (place: Place): string =>
  place.kind === 'program' ? place.command.program : URL.canParse(place.url) ? new URL(place.url).host : place.url;
