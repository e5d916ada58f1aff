import type { ImportPlace, ImportServer } from '../../../../src-shared/contract/importing.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { foldersOf } from '../../clients/connect/folders.ts';
import { shown, type Ours } from '../../clients/connect/ours.ts';
import { readSettings } from '../../clients/connect/settings-file.ts';
import { TABLE, type Row } from '../../clients/connect/table.ts';
import { says } from './entry.ts';
import type { FoundServer } from './found-server.ts';
import { isOurs } from './ours-too.ts';
import { markOf, previewOf } from './preview.ts';
import { readTable } from './read-config.ts';

type ReadPlace = { row: Row; path: string; servers: FoundServer[] };

/** The servers in one assistant's settings for all projects, but for our own; undefined where there are no settings. */
export async function readPlace(row: Row, ours: Ours): Promise<ReadPlace | undefined> {
  for (const file of row.files(foldersOf(ours.machine))) {
    const { path, text } = await readSettings(file);
    if (text === undefined) continue;
    return { row, path, servers: readTable(text, row.format, row.path).filter((server) => !isOurs(server, ours)) };
  }
  return undefined;
}

/** What every assistant of this computer has; one whose settings cannot be read says so, and the others are not kept from anything. */
export async function scan(ours: Ours, connections: readonly Connection[]): Promise<ImportPlace[]> {
  const around = { env: ours.machine.env, connections };
  const places = await Promise.all(TABLE.map((row) => placeOf(row, ours, around)));
  return withTwins(places.flatMap((place) => place ?? []));
}

async function placeOf(row: Row, ours: Ours, around: Parameters<typeof previewOf>[1]): Promise<ImportPlace | undefined> {
  const { id: assistant, name } = row;
  try {
    const read = await readPlace(row, ours);
    if (!read || read.servers.length === 0) return undefined;
    return { assistant, name, file: shown(read.path, ours), servers: read.servers.map((server) => previewOf(server, around)) };
  } catch (thrown) {
    const file = shown(row.files(foldersOf(ours.machine))[0] ?? '', ours);
    return { assistant, name, file, servers: [], problem: whyNot(SwitchboardError.from(thrown)) };
  }
}

/** Why a file is no help, where words are better than what the system says. */
const WORDS: Record<string, string> = {
  'it is too large': 'large',
  'it is no file': 'noFile',
  'it is a link that leads nowhere': 'nowhere',
  ELOOP: 'loop',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
};
export function whyNot({ details, message }: SwitchboardError): Sentence {
  const { said, ...facts } = details.with ?? {};
  if (typeof said === 'string') return { key: said, with: facts };
  const why = String(details.with?.['why'] ?? message);
  const word = WORDS[why];
  return word === undefined ? says('file.unknown', { why }) : says(`file.${word}`);
}

/** What it is started or asked with: without its key it may be of no use. */
const brings = ({ variables, headers }: ImportServer): number => variables.length + headers.length;

/** The same server in the settings of two assistants is chosen once: where most comes with it, else where it was found first. */
function withTwins(places: ImportPlace[]): ImportPlace[] {
  const chosen = new Map<string, { server: ImportServer; name: string }>();
  const mark = (server: ImportServer): string => (server.problem ? undefined : markOf(server)) ?? '';
  for (const { servers, name } of places)
    for (const server of servers) {
      const other = chosen.get(mark(server));
      if (!other || brings(server) > brings(other.server)) chosen.set(mark(server), { server, name });
    }
  const withTwin = (server: ImportServer): ImportServer => {
    const one = mark(server) === '' ? undefined : chosen.get(mark(server));
    return !one || one.server === server ? server : { ...server, twin: one.name };
  };
  return places.map((place) => ({ ...place, servers: place.servers.map(withTwin) }));
}
