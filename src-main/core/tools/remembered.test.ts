import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { claude } from './fake-home.ts';
import { aMoment, build, problemOf, tool } from './testing/stages-home.ts';

const codex: Caller = { kind: 'assistant', id: 'codex', name: 'Codex' };
const look = tool('look', { at: 'hall' });

describe('an answer that may be given again', () => {
  it('is asked for once, however many ask the same at once', async () => {
    const home = await build();
    home.link.onTool = async () => (await aMoment(30), 'seen');
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => home.send(look, claude)));
    expect(home.link.ran).toEqual(['look']);
    expect(answers.every(({ result }) => result === 'seen')).toBe(true);
    expect(answers.filter(({ remembered }) => remembered === undefined)).toHaveLength(1);
  });

  it('is said to be one, to whoever asked and in the journal', async () => {
    const home = await build();
    await home.send(look, claude);
    const { remembered, note, entry } = await home.send(look, claude);
    await expect.poll(() => home.storage.journal.written.find(({ id }) => id === entry)?.note?.key).toBe('activity.outcome.remembered');
    expect(note?.key).toBe('activity.outcome.remembered');
    expect(remembered).toBeGreaterThan(Date.now() - 10_000);
  });

  it('is each client’s own', async () => {
    const home = await build();
    await home.send(look, claude);
    await home.send(look, codex);
    await home.send(look, claude);
    expect(home.link.ran).toHaveLength(2);
  });

  it('comes though the one who asked first has left', async () => {
    const home = await build();
    const gate = Promise.withResolvers<undefined>();
    home.link.onTool = async () => (await gate.promise, 'seen');
    const leaving = new AbortController();
    const first = problemOf(home.send(look, claude, leaving.signal));
    await aMoment(10);
    const others = [home.send(look, claude), home.send(look, claude)];
    await aMoment(10);
    leaving.abort();
    expect(await first).toBe('channel.closed');
    gate.resolve(undefined);
    expect((await Promise.all(others)).map(({ result }) => result)).toEqual(['seen', 'seen']);
    // The second began anew, the third waited for it.
    expect(home.link.ran).toHaveLength(2);
  });

  it('comes to the one who asked first though another who waited for it has left', async () => {
    const home = await build();
    const gate = Promise.withResolvers<undefined>();
    home.link.onTool = async () => (await gate.promise, 'seen');
    const first = home.send(look, claude);
    await aMoment(10);
    const leaving = new AbortController();
    const second = home.send(look, claude, leaving.signal).then(
      () => 'answered',
      () => 'left',
    );
    await aMoment(5);
    leaving.abort(new SwitchboardError('channel.closed', 'gone'));
    expect(await second).toBe('left');
    gate.resolve(undefined);
    expect((await first).result).toBe('seen');
  });

  it('is none when it failed: the next one asks again', async () => {
    const home = await build();
    home.link.onTool = () => Promise.reject(new SwitchboardError('remote.refused', 'no'));
    const both = await Promise.all([problemOf(home.send(look, claude)), problemOf(home.send(look, claude))]);
    expect(both).toEqual(['remote.refused', 'remote.refused']);
    expect(home.link.ran).toHaveLength(1);
    home.link.onTool = async () => 'seen';
    expect((await home.send(look, claude)).result).toBe('seen');
  });

  it.each([
    ['says that it is an error', { isError: true, content: [] }],
    ['asks for something more', { resultType: 'input_required', inputRequests: {} }],
  ])('is none when it %s', async (_how, result) => {
    const home = await build();
    home.link.onTool = async () => result;
    await home.send(look, claude);
    expect((await home.send(look, claude)).remembered).toBeUndefined();
    expect(home.link.ran).toHaveLength(2);
  });

  it('is kept from an assistant that was paused while it waited for it', async () => {
    const home = await build();
    const gate = Promise.withResolvers<undefined>();
    home.link.onTool = async () => (await gate.promise, 'seen');
    const first = home.send(look, claude);
    await aMoment(5);
    const second = problemOf(home.send(look, claude));
    home.pause(Date.now() + 60_000);
    gate.resolve(undefined);
    await first;
    expect(await second).toBe('paused');
  });
});
