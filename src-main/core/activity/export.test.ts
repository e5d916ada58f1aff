import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../storage/repositories.ts';
import { openStorage } from '../storage/storage.ts';
import { quietLog, realClock } from '../tools/fake-home.ts';
import { exportEntries } from './export.ts';

describe('the journal as a file', () => {
  let dir: string;
  let storage: Storage;
  const write = (id: string, caller: string, part: string) =>
    storage.journal.append({
      ...{
        id,
        at: Date.now(),
        caller: { kind: 'assistant', id: caller, name: caller },
        what: { key: 'traits.power.do.on', with: { part } },
      },
      ...{ target: {}, command: 'power.on', args: {}, risk: 'control', outcome: 'done', undoable: false },
    });
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'switchboard-export-'));
    storage = await openStorage({ dir, clock: realClock, log: quietLog });
    await write('1', 'cursor', 'Floor lamp');
    await write('2', '=cmd()', 'Fan');
    await write('3', 'cursor', 'Blind');
  });
  afterEach(async () => {
    await storage.close();
    await rm(dir, { recursive: true, force: true });
  });
  const ids = async (filter: Parameters<typeof exportEntries>[3]): Promise<string[]> => {
    const { text } = await exportEntries(storage.journal, 'json', Date.now(), filter);
    return (JSON.parse(text) as { id: string }[]).map(({ id }) => id).sort();
  };

  it('holds what is looked at: everything, one assistant, one kind of outcome or risk, or what was searched for', async () => {
    expect(await ids({})).toEqual(['1', '2', '3']);
    expect(await ids({ caller: 'cursor' })).toEqual(['1', '3']);
    expect(await ids({ caller: 'cursor', search: 'Floor' })).toEqual(['1']);
    expect(await ids({ group: 'bad' })).toEqual([]);
    expect(await ids({ group: 'ok', risk: 'control' })).toEqual(['1', '2', '3']);
  });

  it('keeps names that begin like a formula from being one', async () => {
    const { text, name } = await exportEntries(storage.journal, 'csv', Date.UTC(2026, 10, 21));
    expect(name).toBe('switchboard-activity-2026-11-21.csv');
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain(`,'=cmd(),`);
  });
});
