import { describe, expect, it } from 'vitest';
import type { LaterAct } from '../../kit/link.ts';
import { claude, CONNECTION, single } from './fake-home.ts';
import { act, aMoment, LAMP, never, start, who } from './testing/start-tools.ts';

const SCENE = `${CONNECTION}/movie%20night`;
const scene = { target: { kind: 'scene' as const, scene: SCENE }, args: {} };
const opens: LaterAct = { what: { en: 'Opens the gate', 'zh-CN': '打开大门' }, risk: 'danger' };
const dims: LaterAct = { what: { en: 'Dims', 'zh-CN': '调暗' }, risk: 'control' };
type Home = Awaited<ReturnType<typeof start>>;
const problem = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'done',
    (thrown: { problem?: string }) => thrown.problem,
  );
const answer = async ({ activity }: Home, decision: 'once' | 'hour'): Promise<void> => {
  await expect.poll(() => activity.approvals().length).toBe(1);
  await activity.decide(activity.approvals()[0]?.id ?? '', decision);
};

describe('what a person switches off while they are asked', () => {
  it('needs no answer any more, and is not done', async () => {
    const home = await start();
    const part = problem(home.tools.act(act(LAMP, 'power', 'on'), claude, never));
    await expect.poll(() => home.activity.approvals().length).toBe(1);
    await home.tools.handlers['rules.save']({ part: LAMP, verdict: 'off' }, who);
    expect(await part).toBe('policy.denied');

    const query = { target: { kind: 'tool' as const, tool: 'home1__query_rows' }, args: { sql: 'x' } };
    const tool = problem(home.tools.act(query, claude, never));
    await expect.poll(() => home.activity.approvals().length).toBe(1);
    await home.tools.handlers['tools.enable']({ names: ['home1__query_rows'], enabled: false }, who);
    expect(await tool).toBe('policy.denied');
    expect([home.link.ran, home.activity.approvals()]).toEqual([[], []]);
  });

  it('is not done when it only waits for its turn: what comes before it at the same device takes its time', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ risk: 'control', verdict: 'allow' }, who);
    let finish = () => {};
    home.link.onAct = () => new Promise((resolve) => (finish = () => resolve({ accepted: true })));
    const first = problem(home.tools.act(act(LAMP, 'power', 'on'), claude, never));
    await expect.poll(() => home.link.asked.length).toBe(1);
    const second = problem(home.tools.act(act(LAMP, 'level', 'set', { level: 70 }), claude, never));
    await aMoment();
    await home.tools.handlers['rules.save']({ part: LAMP, verdict: 'off' }, who);
    finish();
    expect(await second).toBe('policy.denied');
    expect(await first).toBe('done');
    expect(home.link.asked.map(({ command }) => command)).toEqual(['on']);
  });

  it('is not done when its client may not even see it any more', async () => {
    const home = await start();
    const part = problem(home.tools.act(act(LAMP, 'power', 'on'), claude, never));
    await expect.poll(() => home.activity.approvals().length).toBe(1);
    home.emit({ kind: 'updated', devices: [single('lamp', 'Floor lamp', 'light', { power: false }, { exposed: false })] });
    await answer(home, 'once');
    expect(await part).toBe('policy.denied');
  });

  it('holds for a tool of this program, too', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ tool: 'control', verdict: 'ask' }, who);
    const use = problem(home.tools.mayUse({ name: 'control', risk: 'control' }, {}, claude, never));
    await expect.poll(() => home.activity.approvals().length).toBe(1);
    await home.tools.handlers['rules.save']({ tool: 'control', verdict: 'off' }, who);
    expect(await use).toBe('policy.denied');
  });
});

describe('a yes at a client', () => {
  it('counts only while the person still wants to be asked there when it comes', async () => {
    const home = await start();
    home.settings.set({ askInClient: true });
    const ask = (isWanted: boolean) => async () => {
      home.settings.set({ askInClient: isWanted });
      return { decision: 'once' };
    };
    expect(await problem(home.tools.act(act(LAMP, 'power', 'on'), claude, never, { ask: ask(true) }))).toBe('done');
    const late = problem(home.tools.act(act(LAMP, 'power', 'off'), claude, never, { ask: ask(false) }));
    await expect.poll(() => home.settings.get().askInClient).toBe(false);
    await aMoment();
    // It stays where it is to be answered.
    await home.activity.decide(home.activity.approvals()[0]?.id ?? '', 'deny');
    expect(await late).toBe('approval.denied');
    expect(home.link.asked.map(({ command }) => command)).toEqual(['on']);
  });
});

describe('a no at a client', () => {
  it('counts also after a yes on the panel, as long as nothing was done', async () => {
    const home = await start();
    home.settings.set({ askInClient: true });
    const back = Promise.withResolvers<undefined>();
    const answered = back.promise.then(() => ({ decision: 'deny' }));
    const ask = Object.assign(() => answered, { live: () => back.promise });
    const asked = problem(home.tools.act(act(LAMP, 'power', 'on'), claude, never, { ask }));
    await answer(home, 'once');
    await aMoment();
    expect(home.link.asked).toEqual([]);
    back.resolve(undefined);
    expect(await asked).toBe('approval.denied');
    expect(home.link.asked).toEqual([]);
    const told = home.storage.journal.written.at(-1);
    expect([told?.outcome, told?.approved]).toEqual(['denied', undefined]);
  });
});

describe('a yes to a scene', () => {
  it('is for what was in it when the person was asked', async () => {
    const home = await start();
    home.link.onEffects = async () => [dims];
    const first = problem(home.tools.act(scene, claude, never));
    await expect.poll(() => home.activity.approvals().length).toBe(1);
    home.link.onEffects = async () => [opens];
    await answer(home, 'once');
    expect(await first).toBe('conflict');
    expect(home.link.ran).toEqual([]);
  });

  it('ends when the scene is changed to another thing of the same name, and the card tells the two apart', async () => {
    const home = await start();
    const heater = (source: string, room: string) => single(source, 'Heater', 'light', { power: false }, { room });
    const rooms = ['Kitchen', 'Nursery'].map((name) => ({ source: name, name }));
    home.emit({ kind: 'devices', rooms, devices: [heater('one', 'Kitchen'), heater('two', 'Nursery'), heater('three', 'Nursery')] });
    const heats = (device: string) => void (home.link.onEffects = async () => [{ device, part: 'main', trait: 'power', command: 'on' }]);
    const asked = () => home.activity.approvals()[0]?.effects?.map(({ what }) => what.with?.['part']);
    for (const [device, name] of [
      ['one', 'Heater (Kitchen)'],
      ['two', 'Heater (Nursery)'],
      ['three', 'Heater (Nursery)'],
    ] as const) {
      // prettier-ignore
      heats(device);
      const run = problem(home.tools.act(scene, claude, never));
      await expect.poll(asked).toEqual([name]);
      await answer(home, 'hour');
      expect(await run).toBe('done');
      expect(await problem(home.tools.act(scene, claude, never))).toBe('done');
    }
  });

  it('ends when the scene does the same thing with something that no sentence tells', async () => {
    const home = await start();
    const says = (text: string) =>
      void (home.link.onEffects = async () => [
        { device: 'lamp', part: 'main', trait: 'level', command: 'set', args: { level: 40, text } },
      ]);
    const quiet = 'good night '.repeat(10);
    says(quiet);
    const first = problem(home.tools.act(scene, claude, never));
    await answer(home, 'hour');
    expect(await first).toBe('done');
    says(`${quiet} and the code is 4711`);
    const second = problem(home.tools.act(scene, claude, never));
    await answer(home, 'once');
    expect(await second).toBe('done');
  });

  it('for an hour ends when the scene changes, and is never given for a dangerous one', async () => {
    const home = await start();
    home.link.onEffects = async () => [dims];
    const first = problem(home.tools.act(scene, claude, never));
    await answer(home, 'hour');
    expect(await first).toBe('done');
    expect(await problem(home.tools.act(scene, claude, never))).toBe('done');
    home.link.onEffects = async () => [dims, dims];
    const changed = problem(home.tools.act(scene, claude, never));
    await answer(home, 'once');
    expect(await changed).toBe('done');

    home.link.onEffects = async () => [opens];
    const dangerous = problem(home.tools.act(scene, claude, never));
    await answer(home, 'hour');
    expect(await dangerous).toBe('done');
    void problem(home.tools.act(scene, claude, never));
    await expect.poll(() => home.activity.approvals().length).toBe(1);
  });
});

describe('what runs on an hour', () => {
  it('says so in the journal: nobody was asked, and what allowed it is named', async () => {
    const home = await start();
    const run = async (command: 'on' | 'off', decision?: 'hour') => {
      const asked = problem(home.tools.act(act(LAMP, 'power', command), claude, never));
      if (decision) await answer(home, decision);
      expect(await asked).toBe('done');
    };
    await run('on', 'hour');
    await run('off', 'hour');
    await run('on');
    const told = home.storage.journal.written.filter(({ outcome }) => outcome !== 'pending');
    expect(told.map(({ rule, approved }) => [rule?.key, approved])).toEqual([
      ['rules.why.default.control', true],
      ['rules.why.default.control', true],
      ['rules.why.hour', 'hour'],
    ]);
  });
});

describe('a yes to using a tool of this program', () => {
  it('is for what it shall do: the person sees the arguments, and others ask again', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ tool: 'control', verdict: 'ask' }, who);
    const use = (part: string) =>
      problem(home.tools.mayUse({ name: 'control', risk: 'control' }, { actions: [{ part, command: 'power.on' }] }, claude, never));
    const first = use('Desk lamp');
    await expect.poll(() => home.activity.approvals().length).toBe(1);
    expect(JSON.stringify(home.activity.approvals()[0]?.args)).toContain('Desk lamp');
    await answer(home, 'hour');
    expect(await first).toBe('done');
    expect(await use('Desk lamp')).toBe('done');
    void use('Ceiling light');
    await aMoment();
    expect(home.activity.approvals()).toHaveLength(1);
  });
});

describe('a tool that runs a scene', () => {
  it('obeys what was said of the scene itself, by its id and by its name', async () => {
    const home = await start();
    const run = (item: string) =>
      problem(home.tools.act({ target: { kind: 'tool', tool: 'home1__item_update' }, args: { item } }, claude, never));
    await home.tools.handlers['rules.save']({ scene: SCENE, verdict: 'off' }, who);
    for (const item of ['movie night', 'Movie night', ' MOVIE night ']) expect(await run(item), item).toBe('policy.denied');
    home.emit({ kind: 'scenes', scenes: [{ source: 'movie night', name: 'Movie night', kind: 'scene', hidden: true }] });
    expect(await run('Movie night')).toBe('not.found');
  });
});
