import type { FieldValues } from '../../../src-shared/forms/kinds.ts';
import type { Secret } from '../../kit/index.ts';

type Named = { name: string; value: Secret }[];
/** The answers of the form, as far as they were on show. */
export type Answers = {
  way: string;
  command?: FieldValues['command'] | undefined;
  env?: Named | undefined;
  url?: string | undefined;
  headers?: Named | undefined;
  prefix?: boolean | undefined;
  believed?: boolean | undefined;
};

/** Where a far server is and how it is reached. */
export type Place =
  | { kind: 'program'; command: FieldValues['command']; env: Record<string, string> }
  | { kind: 'address'; url: string; headers: Record<string, string> };

const revealed = (entries: Named = []): Record<string, string> =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value.reveal()]));

export function placeOf({ way, command, env, url, headers }: Answers): Place {
  if (way === 'program' && command) return { kind: 'program', command, env: revealed(env) };
  return { kind: 'address', url: url ?? '', headers: revealed(headers) };
}

/** What a server is called when it fails: its host, or its program. */
export const nameOf = (place: Place): string =>
  place.kind === 'program' ? place.command.program : URL.canParse(place.url) ? new URL(place.url).host : place.url;
