import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { manyTools } from './testing/many-servers.ts';
import { start, who } from './testing/start-tools.ts';

const QUERY = 'home1__query_rows';
const [en, zh] = [createTexts('en'), createTexts('zh-CN')];
type Home = Pick<Awaited<ReturnType<typeof start>>, 'storage'>;
/** As they were written, the newest first. */
const entries = async ({ storage }: Home) => storage.journal.written.toReversed();
/** In both languages. */
const told = async (home: Home) => (await entries(home)).map(({ what }) => [en.say(what), zh.say(what)]);

describe('what a person makes of tools stands in the journal', () => {
  it('in words, by what was set', async () => {
    const home = await start();
    const adjust = (set: object) => home.tools.handlers['tools.adjust']({ names: [QUERY], set }, who);
    const sets = [
      [{ alias: 'books' }, `Let assistants call the tool ${QUERY} “books”`],
      [{ title: 'Ask the books' }, `Give the tool ${QUERY} the title “Ask the books”`],
      [{ description: 'Looks into them.' }, `Describe the tool ${QUERY} in your own words`],
      [{ cacheMs: 60_000 }, `Keep answers of the tool ${QUERY} for 60 s`],
      [{ cacheMs: 0 }, `Keep no answers of the tool ${QUERY}`],
      [{ risk: 'danger' }, `Take the tool ${QUERY} for dangerous`],
      [{ perMinute: 5 }, `Let the tool ${QUERY} be called 5 times a minute at most`],
      [{ title: 'Books', risk: 'control' }, `Change the settings of the tool ${QUERY}`],
      [{ title: null, risk: null }, `Put the tool ${QUERY} back as its source says`],
    ] as const;
    for (const [set, words] of sets) {
      await adjust(set);
      const [[english, chinese] = []] = await told(home);
      expect(english).toBe(words);
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      expect(chinese).not.toContain('{{');
    }
    expect((await entries(home))[1]).toMatchObject({ caller: who.caller, outcome: 'done', command: 'tools.adjust', args: { title: 'Books', risk: 'control' } }); // prettier-ignore
    // What makes no difference is no deed.
    await adjust({ title: null });
    expect(await told(home)).toHaveLength(sets.length);
  });

  it('one entry a deed, with how many it was about', async () => {
    const home = await start();
    await home.tools.handlers['tools.enable']({ where: { risk: ['danger'] }, enabled: false }, who);
    await home.tools.handlers['tools.enable']({ names: [QUERY], enabled: false }, who);
    await home.tools.handlers['tools.enable']({ names: [QUERY], enabled: false }, who);
    await home.tools.handlers['tools.rule']({ names: [QUERY, 'home1__wipe'], verdict: 'ask' }, who);
    expect((await told(home)).map(([english]) => english)).toEqual([
      'Ask before 2 tools are used',
      `Switch the tool ${QUERY} off`,
      'Switch 2 tools off',
    ]);
    expect((await entries(home)).at(-1)?.args).toEqual({ tools: ['home1__item_update', 'home1__wipe'] });
    // It is no call of a tool.
    expect((await entries(home)).every(({ target }) => target.tool === undefined)).toBe(true);
  });

  it('and is taken back from there, once', async () => {
    const home = await start();
    const { handlers } = home.tools;
    const undoNewest = async () => {
      const [newest] = await entries(home);
      return handlers['activity.undo']({ entry: newest?.id ?? '' }, who);
    };
    const one = () => handlers['tools.one']({ name: QUERY }, who);
    await handlers['tools.adjust']({ names: [QUERY], set: { title: 'First', perMinute: 9 } }, who);
    await handlers['tools.adjust']({ names: [QUERY, 'home1__wipe'], set: { title: 'Second', risk: 'danger' } }, who);
    const [second] = await entries(home);
    expect(await undoNewest()).toMatchObject({ status: 'done' });
    expect((await one()).settings).toEqual({ title: 'First', perMinute: 9 });
    expect(await handlers['tools.one']({ name: 'home1__wipe' }, who)).not.toHaveProperty('settings');
    await expect(handlers['activity.undo']({ entry: second?.id ?? '' }, who)).rejects.toMatchObject({ problem: 'not.undoable' });

    await handlers['tools.enable']({ names: [QUERY], enabled: false }, who);
    await handlers['tools.enable']({ names: [QUERY, 'home1__wipe'], enabled: false }, who);
    // What was off before stays off.
    await undoNewest();
    expect([home.tools.knownTool(QUERY)?.enabled, home.tools.knownTool('home1__wipe')?.enabled]).toEqual([false, true]);
  });

  it('once, also where it is pressed twice at once', async () => {
    const home = await start();
    const { handlers } = home.tools;
    const { undo = '' } = await handlers['tools.rule']({ names: [QUERY], verdict: 'off' }, who);
    const press = async () => handlers['activity.undo']({ entry: undo }, who);
    const ended = await Promise.allSettled([press(), handlers['tools.rule']({ names: [QUERY], verdict: 'ask' }, who), press()]);
    expect(ended).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
      { status: 'rejected', reason: { problem: 'not.undoable' } },
    ]);
    // What was decided after the first press stands.
    expect(home.tools.rules().map(({ tool, verdict }) => [tool, verdict])).toEqual([[QUERY, 'ask']]);
  });

  it('with the rules of tools as well, those that had none and those that had another', async () => {
    const home = await start();
    const { handlers } = home.tools;
    const verdicts = () => home.tools.rules().map(({ tool, verdict }) => [tool, verdict]);
    await handlers['tools.rule']({ name: QUERY, verdict: 'allow' }, who);
    const { undo = '' } = await handlers['tools.rule']({ names: [QUERY, 'home1__wipe'], verdict: 'off' }, who);
    expect(verdicts()).toEqual([
      [QUERY, 'off'],
      ['home1__wipe', 'off'],
    ]);
    await handlers['activity.undo']({ entry: undo }, who);
    expect(verdicts()).toEqual([[QUERY, 'allow']]);
    expect(home.tools.knownTool('home1__wipe')).toMatchObject({ enabled: true });
    expect((await told(home))[0]).toEqual(['Put back what held for 2 tools', '恢复 2 个工具原先的规则']);
    await expect(handlers['activity.undo']({ entry: undo }, who)).rejects.toMatchObject({ problem: 'not.undoable' });
  });

  it('in the order of the presses, however fast they follow', async () => {
    const home = await start();
    const { handlers } = home.tools;
    await Promise.all([
      ...(['off', 'allow', 'ask'] as const).map((verdict) => handlers['tools.rule']({ name: QUERY, verdict }, who)),
      ...[false, true, false, true].map((enabled) => handlers['tools.enable']({ names: [QUERY], enabled }, who)),
      handlers['tools.adjust']({ names: [QUERY], set: { title: 'Books' } }, who),
      handlers['tools.adjust']({ names: ['home1__wipe'], set: { title: 'Sweep' } }, who),
    ]);
    expect(home.tools.rules().map(({ tool, verdict }) => [tool, verdict])).toEqual([[QUERY, 'ask']]);
    expect(await handlers['tools.one']({ name: QUERY }, who)).toMatchObject({ enabled: true, settings: { title: 'Books' } });
    expect(await handlers['tools.one']({ name: 'home1__wipe' }, who)).toMatchObject({ settings: { title: 'Sweep' } });
    // Said anew for the same case, a rule is no second one: a forgotten `off` would win for ever.
    const lamp = { client: 'claude', part: 'home1:lamp' };
    await Promise.all((['off', 'allow'] as const).map(async (verdict) => handlers['rules.save']({ ...lamp, verdict }, who)));
    expect(home.tools.rules()).toMatchObject([{ tool: QUERY }, { ...lamp, verdict: 'allow' }]);
    // Each is taken back to what stood when it was done.
    const before = (await entries(home)).filter(({ command }) => command === 'tools.rule').map((entry) => entry.before);
    expect(before).toEqual([{ [QUERY]: 'allow' }, { [QUERY]: 'off' }, { [QUERY]: null }]);
  });

  it('and whoever did it hears by which entry it goes back, where it does', async () => {
    const home = await start();
    const { handlers } = home.tools;
    const { undo } = await handlers['tools.enable']({ names: [QUERY], enabled: false }, who);
    expect(undo).toBe((await entries(home))[0]?.id);
    expect(await handlers['tools.enable']({ names: [QUERY], enabled: false }, who)).toEqual({});
    expect(await handlers['tools.adjust']({ names: [QUERY], set: { title: 'Books' } }, who)).toHaveProperty('undo');
  });

  it('of thousands says how many, and names none', async () => {
    const { tools, activity, all, close } = await manyTools(3, 100);
    await all();
    expect(await tools.handlers['tools.enable']({ where: {}, enabled: false }, who)).toEqual({});
    const [entry] = await activity.entries(5);
    expect(en.say(entry?.what ?? { key: '' })).toBe('Switch 300 tools off');
    expect(entry).toMatchObject({ args: {}, undoable: false });
    expect(JSON.stringify(entry).length).toBeLessThan(1_000);
    await close();
  });
});
