import { expect, it } from 'vitest';
import { PLACE_PROBLEMS } from '../../../src-shared/errors/problems.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import type { JournalDraft } from '../storage/repositories.ts';
import { CONNECTION, fakeConnections, memoryStorage } from '../tools/fake-home.ts';
import { tellOfPrograms } from './told.ts';

const request = { program: '/usr/bin/notes', args: ['--all'], env: { KEY: 'hush' } };
function house(storage = memoryStorage()) {
  const written: JournalDraft[] = [];
  let now = 0;
  const { connections } = fakeConnections();
  const listeners: ((id: string, health: Health) => void)[] = [];
  const told = tellOfPrograms({
    connections: { ...connections, onHealth: (listen) => (listeners.push(listen), () => undefined) },
    notes: storage.notes,
    journal: { note: (draft) => void written.push(draft) },
    clock: { now: () => now },
  });
  const says = (health: Partial<Health>) => listeners.forEach((listen) => listen(CONNECTION, { state: 'offline', since: 0, ...health }));
  const words = () => written.map(({ what }) => createTexts('en').say(what));
  return { storage, told, written, words, says, at: (ms: number) => void (now = ms) };
}

it('a program is told of when it runs for the first time since somebody agreed to it, and not when it is started again', async () => {
  const home = house();
  await Promise.all([home.told.started(CONNECTION, request), home.told.started(CONNECTION, request)]);
  await home.told.started(CONNECTION, { ...request, env: { KEY: 'other' } });
  expect(home.words()).toEqual([expect.stringMatching(/^Start the program \/usr\/bin\/notes for .+ for the first time$/)]);
  expect(JSON.stringify(home.written)).not.toContain('hush');
  // Neither at the next start of ours; but another command is another program.
  const next = house(home.storage);
  await next.told.started(CONNECTION, request);
  expect(next.written).toEqual([]);
  await next.told.started(CONNECTION, { ...request, args: ['--some'] });
  expect(next.written).toHaveLength(1);
  expect(next.written[0]?.args).toEqual({ program: request.program, touches: 'everything' });
  // What it may touch is said with it; within other walls it is a first time, too.
  await next.told.started(CONNECTION, {
    ...request,
    args: ['--some'],
    within: { folders: [{ path: '/a', write: false }], network: false },
  });
  expect(next.written[1]?.args).toMatchObject({ touches: { folders: [['/a', false]], network: false } });
});

it('a program that does not come back is told of once, however often it is tried', () => {
  const home = house();
  const ended = { problem: 'program.ended', sentence: { key: 'problems.program.ended.title', with: { name: 'notes' } } } as const;
  home.says({ state: 'connected' });
  home.at(10_000);
  for (const ms of [0, 50, 400, 4_000]) {
    home.at(10_000 + ms);
    home.says({ ...ended, since: 10_000 });
  }
  // It may only be started again.
  expect(home.written).toEqual([]);
  for (let ms = 5_000; ms < 600_000; ms += 30_000) {
    home.at(10_000 + ms);
    home.says({ ...ended, since: 10_000 });
  }
  expect(home.written).toMatchObject([{ outcome: 'failed', note: ended.sentence, caller: { kind: 'automation' } }]);
  // Up and down is still the same; a minute of peace makes the next time another.
  home.at(700_000);
  home.says({ state: 'connected' });
  home.at(701_000);
  home.says({ ...ended, since: 601_000 });
  expect(home.written).toHaveLength(1);
  home.says({ state: 'connected' });
  home.at(800_000);
  home.says({ ...ended, since: 800_000 });
  home.at(806_000);
  home.says({ ...ended, since: 800_000 });
  expect(home.written).toHaveLength(2);
  // Where only a person can help, it is said at once.
  for (const problem of ['program.missing', ...PLACE_PROBLEMS] as const) {
    const missing = house();
    missing.says({ state: 'attention', problem });
    expect(missing.written).toHaveLength(1);
  }
});
