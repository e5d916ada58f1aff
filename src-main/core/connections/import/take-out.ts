import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';
import { withoutEntry } from '../../clients/connect/formats/edit.ts';
import { shown, type Ours } from '../../clients/connect/ours.ts';
import { rowOf, settingsOf } from '../../clients/connect/plan.ts';
import { fingerprintOf, writeSettings, type Found } from '../../clients/connect/settings-file.ts';
import { keep } from '../../clients/connect/writing.ts';
import type { Row } from '../../clients/connect/table.ts';
import { removedLines } from './removed-lines.ts';

type Wish = { assistant: string; keys: readonly string[] };

/** An assistant's settings without these entries, and nothing else of them changed. */
async function without({ assistant, keys }: Wish, ours: Ours): Promise<{ row: Row; found: Found; before: string; after: string }> {
  const row = rowOf(assistant);
  const found = await settingsOf(row, ours);
  const before = found.text ?? '';
  const file = shown(found.path, ours);
  const after = keys.reduce((text, name) => withoutEntry({ file, format: row.format, text }, { path: row.path, name }), before);
  return { row, found, before, after };
}

export async function previewTakeOut(wish: Wish, ours: Ours) {
  const { found, before, after } = await without(wish, ours);
  return {
    file: shown(found.path, ours),
    lines: removedLines(before, after),
    backups: shown(ours.backups, ours),
    fingerprint: fingerprintOf(found.text),
  };
}

/** Does what the preview showed, after a copy was made. */
export async function takeOutNow(wish: Wish & { fingerprint: string }, ours: Ours, clock: Clock) {
  const { row, found, before, after } = await without(wish, ours);
  if (fingerprintOf(found.text) !== wish.fingerprint)
    throw new SwitchboardError('conflict.changed', `${found.path} was changed in the meantime`);
  const backup = await keep(row, found.path, before, ours, clock);
  await writeSettings(found, after, found.mode);
  return { file: shown(found.path, ours), backup: shown(backup, ours) };
}
