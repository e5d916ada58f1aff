import { NotFound, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { ConnectPreview, Way } from '../../../../src-shared/model/assistant.ts';
import { beforeUs } from './before-us.ts';
import { commandOf } from './by-program.ts';
import { changes } from './changes.ts';
import { foldersOf } from './folders.ts';
import { entryIn, withEntry } from './formats/edit.ts';
import { isTable, type Entry, type Spliced } from './formats/format.ts';
import { placeOf, shown, type Ours } from './ours.ts';
import type { Written } from './records.ts';
import { fingerprintOf, readSettings, unsafe, type Found } from './settings-file.ts';
import { TABLE, type Row } from './table.ts';

/** Stands in a preview where the token will be. */
const TOKEN_TO_COME = 'sb_••••••••';

export function rowOf(id: string): Row {
  const row = TABLE.find((one) => one.id === id);
  if (!row) throw new NotFound('assistant', id);
  return row;
}

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
export async function settingsOf(row: Row, ours: Ours): Promise<Found> {
  const found = await Promise.all(row.files(foldersOf(ours.machine)).map(readSettings));
  const chosen = found.find(({ text }) => text !== undefined) ?? found[0];
  if (!chosen) throw new NotFound('settings of', row.id);
  // Another text would take its place under one name, and the other name would keep the old one.
  if (chosen.names > 1) throw unsafe(shown(chosen.path, ours), 'it has a second name, a hard link');
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

/** The file as it will be: what is there, and our entry. */
export const spliced = (row: Row, found: Found, base: string | undefined, entry: Entry, ours: Ours): Spliced =>
  withEntry({ file: shown(found.path, ours), format: row.format, text: base ?? '' }, placeOf(row, ours), entry);

/** Exactly what would happen, without doing it. */
export async function previewOf(row: Row, way: Way, known: Written | undefined, ours: Ours): Promise<ConnectPreview> {
  const found = await settingsOf(row, ours);
  const entry = entryFor(row, way, TOKEN_TO_COME, ours);
  const base = await beforeUs(row, found, known, ours);
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
    // The bridge looks for it anew each time.
    ...(way !== 'bridge' && ours.isPassing() && { passing: ours.address() }),
    verifies: row.check !== undefined && ours.machine.find(row.check.program) !== undefined,
    fingerprint: fingerprintOf(found.text),
  };
}
