import { readFile } from 'node:fs/promises';
import { NotFound, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { ConnectPreview, Way } from '../../../../src-shared/model/assistant.ts';
import { changes } from './changes.ts';
import { foldersOf } from './folders.ts';
import { entryIn, withEntry, withoutEntry } from './formats/edit.ts';
import { isTable, type Entry, type Place, type Spliced } from './formats/format.ts';
import type { Machine } from './machine.ts';
import type { Written } from './records.ts';
import { fingerprintOf, readSettings, type Found } from './settings-file.ts';
import { TABLE, type Door, type Row, type Start } from './table.ts';

/** What connecting needs to know of this program. */
export type Ours = {
  machine: Machine;
  /** What our entries are called. */
  entry: string;
  /** The address of the MCP endpoint. */
  address(): string;
  /** The bridge and what it is started with, where there is one. */
  bridge: Start | undefined;
  /** Where the bridge of an assistant finds its token. */
  tokenFile(assistant: string): string;
  backups: string;
};

/** Stands in a preview where the token will be. */
const TOKEN_TO_COME = 'sb_••••••••';

export function rowOf(id: string): Row {
  const row = TABLE.find((one) => one.id === id);
  if (!row) throw new NotFound('assistant', id);
  return row;
}

export const placeOf = (row: Row, ours: Ours): Place => ({ path: row.path, name: ours.entry });

/** The ways that are open here, the best first. */
export function waysOf(row: Row, { machine, bridge }: Ours): Way[] {
  const open: Record<Way, boolean> = {
    command: row.command !== undefined && machine.find(row.command.program) !== undefined,
    file: row.http !== undefined,
    bridge: bridge !== undefined,
    link: row.link !== undefined,
  };
  return (['command', 'file', 'bridge', 'link'] as const).filter((way) => open[way]);
}

/** The settings file of an assistant: the first of its places where one lies, else where it would make one. */
export async function settingsOf(row: Row, { machine }: Ours): Promise<Found> {
  const found = await Promise.all(row.files(foldersOf(machine)).map(readSettings));
  const chosen = found.find(({ text }) => text !== undefined) ?? found[0];
  if (!chosen) throw new NotFound('settings of', row.id);
  return chosen;
}

/** What is written for a token, by this way. */
export function entryFor(row: Row, way: Way, token: string, ours: Ours): Entry {
  if (way === 'bridge') {
    if (!ours.bridge) throw new SwitchboardError('client.bridge', `${row.name} needs the bridge, which is not here`);
    const { command, args } = ours.bridge;
    return row.stdio({ command, args: [...args, '--token-file', ours.tokenFile(row.id)] }, ours.entry);
  }
  if (!row.http) throw new SwitchboardError('client.bridge', `${row.name} cannot be told an address`);
  return row.http({ url: ours.address(), token }, ours.entry);
}

/** What an assistant's file says, without what we put into it earlier. */
export async function untouched(row: Row, found: Found, known: Written | undefined, ours: Ours): Promise<string | undefined> {
  if (!known || found.text === undefined) return found.text;
  if (fingerprintOf(found.text) === known.after) return known.before && readFile(known.before.backup, 'utf8');
  const place = placeOf(row, ours);
  const written = { file: shown(found.path, ours), format: row.format, text: found.text };
  return entryIn(written, place) === undefined ? found.text : withoutEntry(written, place, known.trace);
}

/** The file as it will be: what is there, and our entry. */
export const spliced = (row: Row, found: Found, base: string | undefined, entry: Entry, ours: Ours): Spliced =>
  withEntry({ file: shown(found.path, ours), format: row.format, text: base ?? '' }, placeOf(row, ours), entry);

export const commandOf = (row: Row, door: Door, ours: Ours): string[] => [
  row.command?.program ?? '',
  ...(row.command?.add(ours.entry, door) ?? []),
];

/** Exactly what would happen, without doing it. */
export async function previewOf(row: Row, way: Way, known: Written | undefined, ours: Ours): Promise<ConnectPreview> {
  const found = await settingsOf(row, ours);
  const entry = entryFor(row, way, TOKEN_TO_COME, ours);
  const base = await untouched(row, found, known, ours);
  const after = spliced(row, found, base, entry, ours);
  const there =
    base === undefined ? undefined : entryIn({ file: shown(found.path, ours), format: row.format, text: base }, placeOf(row, ours));
  const door = { url: ours.address(), token: TOKEN_TO_COME };
  return {
    assistant: row.id,
    way,
    entry: ours.entry,
    file: {
      path: shown(found.path, ours),
      exists: base !== undefined,
      replaces: isTable(there),
      lines: changes(base ?? '', after.text, { [ours.entry]: entry }),
      backups: shown(ours.backups, ours),
    },
    ...(way === 'command' && { command: commandOf(row, door, ours) }),
    ...(way === 'link' && row.link && { link: row.link(ours.entry, entry) }),
    afterwards: way === 'link' ? 'agree' : row.afterwards,
    running: row.process !== undefined && (await ours.machine.isRunning(row.process)),
    verifies: row.check !== undefined && ours.machine.find(row.check.program) !== undefined,
    fingerprint: fingerprintOf(found.text),
  };
}

/** A path as people write it. */
export const shown = (path: string, { machine: { home } }: Ours): string =>
  path.startsWith(home) ? `~${path.slice(home.length)}`.replaceAll('\\', '/') : path;
