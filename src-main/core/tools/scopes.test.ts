import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import type { Intent } from '../areas.ts';
import { claude } from './fake-home.ts';
import { act, aMoment, LAMP, LOCK, start } from './testing/start-tools.ts';

const signal = new AbortController().signal;
const OTHERS: Intent = { target: { kind: 'tool', tool: 'home1__query_rows' }, args: { sql: 'select 1' } };
const WISHES: [name: string, intent: Intent][] = [
  ['a lamp', act(LAMP, 'level', 'set', { level: 20 })],
  ['a door', act(LOCK, 'lock', 'unlock')],
  ['a scene', { target: { kind: 'scene', scene: 'cabcdefghijkl/movie%20night' }, args: {} }],
  ['a tool of others', OTHERS],
];

/** Asks, and gives back the question and how it ended. */
async function asked(home: Awaited<ReturnType<typeof start>>, intent: Intent) {
  const call = home.tools.act(intent, claude, signal).then(
    ({ status }) => status,
    (error: unknown) => String(error),
  );
  await aMoment();
  return { question: home.activity.approvals()[0], call };
}
const unlocked = async () => {
  const home = await start();
  home.report('lock', 'lock', 'locked');
  return home;
};

describe('how far an always may reach', () => {
  it('goes from the one thing to its kind, its room and everything as harmless – and not beyond the one thing where it is dangerous', async () => {
    const keys: Record<string, string[]> = {};
    for (const [name, intent] of WISHES) {
      const { question } = await asked(await unlocked(), intent);
      keys[name] = question?.scopes.map(({ key }) => key.replace('rules.scope.', '')) ?? [];
    }
    expect(keys).toEqual({
      'a lamp': ['part', 'kindIn', 'kind', 'room', 'control'],
      'a door': ['dangerPart'],
      'a scene': ['scene'],
      'a tool of others': ['tool', 'connection'],
    });
  });

  it('is said in whole sentences in both languages', async () => {
    for (const [, intent] of WISHES) {
      const { question } = await asked(await unlocked(), intent);
      for (const language of ['en', 'zh-CN'] as const) {
        const texts = createTexts(language);
        for (const words of question?.scopes ?? []) expect(texts.say(words)).not.toMatch(/\{\{|\$t|rules\./);
      }
    }
    const { question } = await asked(await unlocked(), act(LAMP, 'level', 'set', { level: 20 }));
    expect(question?.scopes.map((words) => createTexts('en').say(words))).toContain('Lights in any room, for Claude');
  });

  it('names a tool of others as the question does, never in its own words', async () => {
    const { question } = await asked(await unlocked(), OTHERS);
    for (const language of ['en', 'zh-CN'] as const) {
      const texts = createTexts(language);
      expect(texts.say(question?.scopes[0] ?? { key: '' })).toContain('home1__query_rows');
    }
  });

  it('is a rule that answers this very wish from then on, and says so', async () => {
    for (const [name, intent] of WISHES) {
      const scopes = (await asked(await unlocked(), intent)).question?.scopes.length ?? 0;
      for (let scope = 0; scope < scopes; scope += 1) {
        const home = await unlocked();
        const first = await asked(home, intent);
        await home.activity.decide(first.question?.id ?? '', 'always', scope);
        await first.call;
        home.report('lock', 'lock', 'locked');
        const foreseen = await home.tools.foresee(intent, claude);
        expect([name, scope, foreseen.verdict]).toEqual([name, scope, 'allow']);
        expect(foreseen.why.key).toMatch(/^rules\.why\.allow\.client/);
        expect(createTexts('zh-CN').say(foreseen.why)).not.toMatch(/\{\{|\$t|rules\./);
      }
    }
  });

  it('never loosens what is dangerous besides', async () => {
    const home = await unlocked();
    const lamp = await asked(home, act(LAMP, 'level', 'set', { level: 20 }));
    await home.activity.decide(lamp.question?.id ?? '', 'always', 4);
    await lamp.call;
    const { verdict } = await home.tools.foresee(act(LOCK, 'lock', 'unlock'), claude);
    expect(verdict).toBe('ask');
  });
});
