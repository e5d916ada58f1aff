import { describe, expect, it } from 'vitest';
import { SwitchboardError, type Details } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';
import { person } from './fake-home.ts';
import { mayBeDone } from './may-be-done.ts';
import { never, start } from './testing/start-tools.ts';

const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });
const failed = (problem: Problem, cause?: Error, details: Details = {}) => new SwitchboardError(problem, 'no', details, cause && { cause });
const answered = (problem: Problem, status: number) => failed(problem, new Error(`HTTP ${status}`), { with: { status } });

describe('what was lost once it had left', () => {
  it.each<[string, SwitchboardError]>([
    ['a program that ended', failed('program.ended')],
    ['a far end that was silent', failed('remote.timeout')],
    ['whoever asked and left', failed('channel.closed')],
    ['a line that was reset', failed('remote.unreachable', coded('ECONNRESET', 'read ECONNRESET'))],
    ['a line that closed in mid-answer', failed('remote.unreachable', new Error('the connection broke'))],
    ['a line that broke, found out by another call', failed('remote.unreachable', failed('channel.closed'))],
    ['an answer nobody can read', failed('remote.strange', new Error('the answer has no result'))],
    ['an answer that says yes and nothing else', answered('remote.refused', 200)],
    ['a gateway that lost the server behind it', answered('remote.unreachable', 502)],
    ['Cloudflare, which waited for it no longer', answered('remote.unreachable', 524)],
  ])('by %s may have been done', (_what, thrown) => expect(mayBeDone(thrown)).toBe(true));

  it.each<[string, unknown]>([
    ['nobody opened', failed('remote.unreachable', coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'))],
    ['another call found nobody there either', failed('remote.unreachable', failed('remote.unreachable', coded('ECONNREFUSED')))],
    ['nobody opened in time', failed('remote.timeout', coded('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:80'))],
    ['there is no such name', failed('remote.no-such-host')],
    ['it was not connected', failed('remote.unreachable')],
    ['it was not connected, and no copy of it was', failed('remote.unreachable', failed('remote.unreachable'))],
    ['it was turned away unread', failed('remote.starting', undefined, { untouched: true })],
    ['it was told to come again', failed('remote.busy')],
    ['it was refused', answered('remote.refused', 400)],
    ['it failed at the far end, which says so', answered('remote.unreachable', 500)],
    ['nobody there knows such a tool', answered('remote.not-found', 404)],
    ['the fault is ours', new Error('bug')],
  ])('was not, where %s', (_what, thrown) => expect(mayBeDone(thrown)).toBe(false));
});

/** One call of a tool that is lost like this: what whoever asked is told, and what is written. */
async function lost(risk: 'read' | 'control', thrown: SwitchboardError) {
  const { tools, link, storage } = await start(undefined, { risk });
  let sent = 0;
  link.runTool = () => {
    sent += 1;
    return Promise.reject(thrown);
  };
  const intent = { target: { kind: 'tool' as const, tool: 'home1__query_rows' }, args: { sql: 'delete' }, confirmed: true };
  const told: unknown = await tools.act(intent, person, never).catch((error: unknown) => error);
  return { told, sent, written: () => storage.journal.written.at(-1) };
}

describe('a tool whose answer is lost', () => {
  it('stands in the journal as unknown where it changes something, is an error all the same, and is not called again', async () => {
    const { told, sent, written } = await lost('control', failed('program.ended'));
    expect(told).toMatchObject({ problem: 'program.ended', details: { unsure: true } });
    expect(written()).toMatchObject({ outcome: 'unknown', problem: 'program.ended', undoable: false });
    expect(sent).toBe(1);
  });

  it('failed where it was never taken', async () => {
    const { told, written } = await lost('control', failed('remote.unreachable', coded('ECONNREFUSED')));
    expect(told).toMatchObject({ problem: 'remote.unreachable', details: {} });
    expect(told).not.toHaveProperty('details.unsure');
    expect(written()).toMatchObject({ outcome: 'failed' });
  });

  it('failed where it only reads, and may be asked again', async () => {
    const { told, sent, written } = await lost('read', failed('program.ended'));
    expect(told).not.toHaveProperty('details.unsure');
    // What only reads never waits for the disk.
    await expect.poll(written).toMatchObject({ outcome: 'failed', problem: 'program.ended' });
    expect(sent).toBe(3);
  });
});
