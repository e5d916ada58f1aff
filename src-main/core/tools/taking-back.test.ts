import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { CONNECTION, person } from './fake-home.ts';
import { who, LAMP, LOCK, never, aMoment, start, act } from './testing/start-tools.ts';

describe('taking something back', () => {
  it('brings back the original number, and links both entries', async () => {
    const { tools, storage, link } = await start();
    const done = await tools.act(act(LAMP, 'level', 'set', { level: 90 }), person, never);
    expect(done).toMatchObject({ status: 'confirmed', undoable: true });
    const back = await tools.undo(done.entry, person, false, never);
    expect(back.status).toBe('confirmed');
    expect(link.asked.at(-1)?.args).toEqual({ level: 40 });
    const [first, second] = storage.journal.written;
    expect(first?.undoneBy).toBe(second?.id);
    expect(second?.undoes).toBe(first?.id);
  });

  it('happens once', async () => {
    const { tools } = await start();
    const done = await tools.act(act(LAMP, 'power', 'on'), person, never);
    await tools.undo(done.entry, person, false, never);
    await expect(tools.undo(done.entry, person, false, never)).rejects.toMatchObject({ problem: 'not.undoable' });
  });

  it('asks again when the way back is dangerous', async () => {
    const { tools, devices } = await start();
    const done = await tools.act(act(LOCK, 'lock', 'lock'), person, never);
    await expect(tools.undo(done.entry, person, false, never)).rejects.toMatchObject({ problem: 'policy.confirm' });
    await tools.undo(done.entry, person, true, never);
    expect(devices.part(LOCK)?.part.traits['lock']?.value).toBe('unlocked');
  });

  it('says when somebody changed it meanwhile, and does it all the same', async () => {
    const { tools, report, devices } = await start();
    const done = await tools.act(act(LAMP, 'level', 'set', { level: 90 }), person, never);
    report('lamp', 'level', 12);
    expect((await tools.undo(done.entry, person, false, never)).note).toEqual({ key: 'activity.outcome.changedSince' });
    expect(devices.part(LAMP)?.part.traits['level']?.value).toBe(40);
  });

  it('cannot be had for what never happened', async () => {
    const { tools, storage } = await start();
    await expect(tools.act(act(LAMP, 'level', 'set', { level: 900 }), person, never)).rejects.toMatchObject({ problem: 'input.invalid' });
    await expect(tools.undo(storage.journal.written[0]?.id ?? '', person, false, never)).rejects.toMatchObject({ problem: 'not.undoable' });
    await expect(tools.undo('nothing', person, false, never)).rejects.toMatchObject({ problem: 'not.found' });
  });
});

describe('taking back what a tool did', () => {
  const update = (config: Record<string, unknown>) => ({
    name: 'home1__item_update',
    args: { item: 'movie night', config },
    confirmed: true,
  });
  const secretBefore = {
    tool: 'item_update',
    args: { item: 'movie night', config: { webhook_token: 'hunter2-very-secret', code: '1234' } },
  };

  it('runs the call the tool named, with everything that must come back, and links both entries', async () => {
    const { tools, link, storage } = await start();
    const seen: unknown[] = [];
    link.onTool = async (_tool, args) => void seen.push(args);
    link.undo = secretBefore;
    const done = await tools.handlers['tools.run'](update({ code: '9' }), who);
    expect(done).toMatchObject({ status: 'done', undoable: true });
    // Dangerous the first time, dangerous on the way back.
    await expect(tools.undo(done.entry, person, false, never)).rejects.toMatchObject({ problem: 'policy.confirm' });
    expect((await tools.undo(done.entry, person, true, never)).status).toBe('done');
    expect(seen.at(-1)).toEqual(secretBefore.args);
    const [first, second] = storage.journal.written;
    expect([first?.undoneBy, second?.undoes, second?.undoable]).toEqual([second?.id, first?.id, true]);
    await expect(tools.undo(done.entry, person, true, never)).rejects.toMatchObject({ problem: 'not.undoable' });
  });

  it('runs it once, however often it is pressed at once, and again where the first press came to nothing', async () => {
    const { tools, link, storage } = await start();
    const seen: unknown[] = [];
    link.onTool = async (_tool, args) => void seen.push(args);
    link.undo = secretBefore;
    const { entry } = await tools.handlers['tools.run'](update({ code: '9' }), who);
    const press = () => tools.undo(entry, person, true, never);
    link.onTool = async (_tool, args) => {
      seen.push(args);
      throw new SwitchboardError('remote.refused', 'not now');
    };
    await expect(press()).rejects.toMatchObject({ problem: 'remote.refused' });
    link.onTool = async (_tool, args) => void seen.push(args);
    const ended = await Promise.allSettled([press(), press(), press()]);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const one of ended) if (one.status === 'rejected') expect(one.reason).toMatchObject({ problem: 'not.undoable' });
    expect(seen).toHaveLength(3);
    expect(storage.journal.written.filter(({ undoes }) => undoes === entry)).toHaveLength(1);
  });

  it('keeps what must come back sealed, and out of the journal', async () => {
    const { tools, link, storage, vault } = await start();
    link.undo = secretBefore;
    await tools.handlers['tools.run'](update({ webhook_token: 'new-secret', code: '77' }), who);
    expect(JSON.stringify(storage.journal)).not.toMatch(/hunter2|new-secret|"77"/);
    expect(JSON.stringify([...(vault.kept.get(`undo.${CONNECTION}`) ?? [])])).toContain('hunter2');
  });

  it('is not offered where nothing can be kept, and the deed is still answered', async () => {
    const { tools, link, vault } = await start();
    vault.seal = async () => {
      throw new SwitchboardError('vault.locked', 'locked');
    };
    link.undo = secretBefore;
    expect(await tools.handlers['tools.run'](update({}), who)).toMatchObject({ status: 'done', undoable: false });
  });

  it('is forgotten with its connection', async () => {
    const { tools, link, vault, remove } = await start();
    link.undo = secretBefore;
    await tools.handlers['tools.run'](update({}), who);
    remove();
    await aMoment();
    expect(vault.kept.has(`undo.${CONNECTION}`)).toBe(false);
  });

  it('is told in plain words: what the tool does and what it is about, in the language of the reader', async () => {
    const { tools, storage } = await start();
    await tools.handlers['tools.run'](update({}), who);
    const what = storage.journal.written[0]?.what ?? { key: '' };
    expect(createTexts('en').say(what)).toBe('Change an item: Movie night');
    expect(createTexts('zh-CN').say(what)).toBe('修改条目：Movie night');
  });
});
