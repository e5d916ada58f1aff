import { describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { AnswerRepository } from '../storage/repositories.ts';
import { withDataFolder } from '../storage/temp-storage.ts';
import { createAnswers } from './answers.ts';
import { quietLog, realClock } from './fake-home.ts';

const HOUR = 3_600_000;
const about = { connection: 'c1', tool: 'c1__look' };
const long = { text: 'the very same words, '.repeat(2_000) };
const parts = { clock: realClock, log: quietLog };
const fullDisk = (): AnswerRepository => ({
  index: async () => new Map(),
  read: async () => undefined,
  save: () => Promise.reject(new SwitchboardError('storage.full', 'The disk is full')),
  remove: async () => undefined,
  sweep: async () => undefined,
});

describe('what is kept of answers', () => {
  it('is there again after the program was started anew, long answers and short ones', async () => {
    await withDataFolder(async (open) => {
      const storage = await open();
      const before = createAnswers({ ...parts, repository: storage.answers });
      before.keep('short', about, { result: { n: 1 }, raw: '{"n": 1}' }, HOUR, before.mark('c1'));
      before.keep('long', about, { result: long }, HOUR, before.mark('c1'));
      await vi.waitFor(() => expect(before.read().bytes).toBeLessThan(5_000));
      await before.close();
      await storage.close();
      const after = createAnswers({ ...parts, repository: (await open()).answers });
      expect(await after.get('short')).toMatchObject({ result: { n: 1 }, raw: '{"n": 1}' });
      expect((await after.get('long'))?.result).toEqual(long);
      expect(await after.get('never')).toBeUndefined();
      await after.close();
    });
  });

  it('is packed from the first letter over a thousand and twenty-four, and kept as it is up to there', async () => {
    const save = vi.fn<AnswerRepository['save']>(async () => undefined);
    const kept = createAnswers({ ...parts, repository: { ...fullDisk(), save } });
    const text = (letters: number) => JSON.stringify('x'.repeat(letters - 2));
    for (const letters of [1_023, 1_024, 1_025])
      kept.keep(String(letters), about, { result: null, raw: text(letters) }, HOUR, kept.mark('c1'));
    const saved = () => save.mock.calls.flatMap(([answers]) => answers);
    await vi.waitFor(() => expect(saved()).toHaveLength(3));
    expect(Object.fromEntries(saved().map(({ key, packed }) => [key, packed]))).toEqual({ 1023: false, 1024: false, 1025: true });
    const bytes = (key: string) => saved().find((one) => one.key === key)?.body.byteLength;
    expect(bytes('1024')).toBe(1_024);
    expect(bytes('1025')).toBeLessThan(100);
    expect((await kept.get('1025'))?.raw).toBe(text(1_025));
    await kept.close();
  });

  it('is forgotten by connection and by tool, on disk as well, and what was asked before is not kept after', async () => {
    await withDataFolder(async (open) => {
      const storage = await open();
      const before = createAnswers({ ...parts, repository: storage.answers });
      const since = before.mark('c1');
      before.keep('mine', about, { result: 1 }, HOUR, since);
      before.keep('other', { connection: 'c2', tool: 'c2__look' }, { result: 2 }, HOUR, before.mark('c2'));
      before.forget({ connection: 'c1' });
      before.keep('late', about, { result: 3 }, HOUR, since);
      expect(await before.get('mine')).toBeUndefined();
      expect(await before.get('late')).toBeUndefined();
      await before.close();
      await storage.close();
      const after = createAnswers({ ...parts, repository: (await open()).answers });
      expect(await after.get('mine')).toBeUndefined();
      expect((await after.get('other'))?.result).toBe(2);
      await after.close();
    });
  });

  it('stays forgotten when it was just being read from the disk', async () => {
    const row = { ...about, at: 1, until: 9e15, packed: false };
    const late = Promise.withResolvers<null>();
    const index = vi.fn(async () => new Map([['mine', row]]));
    const read = vi.fn(async () => (await late.promise, { ...row, body: Buffer.from('1') }));
    const kept = createAnswers({ ...parts, repository: { ...fullDisk(), index, read } });
    const asked = kept.get('mine');
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    index.mockResolvedValue(new Map());
    kept.forget({ connection: 'c1' });
    late.resolve(null);
    expect(await asked).toBeUndefined();
    expect(await kept.get('mine')).toBeUndefined();
    await kept.close();
  });

  it('stays forgotten when the disk was just telling what is there', async () => {
    const row = { ...about, at: 1, until: 9e15, packed: false };
    const late = Promise.withResolvers<null>();
    let rows = new Map([['mine', row]]);
    const index = async () => {
      const then = rows;
      await late.promise;
      return then;
    };
    const remove = async () => void (rows = new Map());
    const kept = createAnswers({
      ...parts,
      repository: { ...fullDisk(), index, remove, read: async () => ({ ...row, body: Buffer.from('1') }) },
    });
    const asked = kept.get('mine');
    await Promise.resolve();
    await Promise.resolve();
    kept.forget({ connection: 'c1' });
    late.resolve(null);
    expect(await asked).toBeUndefined();
    expect(await kept.get('mine')).toBeUndefined();
    await kept.close();
  });

  it('ends with its time, on disk as well', async () => {
    await withDataFolder(async (open) => {
      const { answers } = await open();
      await answers.save([{ key: 'old', ...about, at: 1, until: 2, packed: false, body: Buffer.from('1') }]);
      await answers.save([{ key: 'big', ...about, at: 3, until: 9e15, packed: false, body: Buffer.alloc(900) }]);
      await answers.save([{ key: 'new', ...about, at: 4, until: 9e15, packed: false, body: Buffer.alloc(900) }]);
      expect([...(await answers.index(5)).keys()]).toEqual(['big', 'new']);
      await answers.sweep(5, 1_000);
      expect([...(await answers.index(0)).keys()]).toEqual(['new']);
    });
    vi.useFakeTimers({ toFake: ['Date'] });
    const kept = createAnswers(parts);
    kept.keep('short', about, { result: 1 }, 1_000, kept.mark('c1'));
    vi.setSystemTime(Date.now() + 1_001);
    expect(kept.get('short')).toBeUndefined();
    vi.useRealTimers();
    await kept.close();
  });

  it('stays in memory when the disk is full, and that is said once', async () => {
    const warn = vi.fn();
    const raise = vi.fn();
    const kept = createAnswers({ ...parts, repository: fullDisk(), log: { warn }, notices: { raise, clear: vi.fn() } });
    for (const key of ['a', 'b']) {
      kept.keep(key, about, { result: key }, HOUR, kept.mark('c1'));
      await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1));
    }
    expect((await kept.get('b'))?.result).toBe('b');
    expect(raise).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ sentence: { key: 'system.notices.answersInMemory' } }));
    await kept.close();
  });

  it('never takes more memory than it may', async () => {
    const kept = createAnswers({ ...parts, mostBytes: 20_000 });
    for (let index = 0; index < 200; index++) kept.keep(`k${index}`, about, { result: 'x'.repeat(500) }, HOUR, kept.mark('c1'));
    expect(kept.read().bytes).toBeLessThanOrEqual(20_000);
    expect(kept.get('k0')).toBeUndefined();
    expect(await kept.get('k199')).toBeDefined();
    await kept.close();
  });
});
