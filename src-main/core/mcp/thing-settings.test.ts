import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

let home: RunningCore;
const at = Date.now();
const led = { value: true, at, setting: true, label: { en: 'Light of the device', 'zh-CN': '指示灯' } };
beforeAll(async () => {
  home = await runningCore([
    {
      source: 'strip',
      name: 'Strip',
      room: 'office',
      online: true,
      parts: [
        { key: '1', name: 'Printer', kind: 'plug', traits: { power: { value: true, at }, 'power:detach': { ...led, value: false } } },
        { key: 'main', name: 'Strip', kind: 'other', traits: { 'power:led': led } },
      ],
    },
  ]);
});
afterAll(() => home.close());

const who = () => home.core.identifyPerson('panel');
const run = (name: string, args: Record<string, unknown>) => home.core.handlers['tools.run']({ name, args }, who());

test('an assistant that looks around is not told how things are set up, unless it asks', async () => {
  expect(await run('overview', {})).toMatchObject({ result: { counts: { parts: 1, on: 1 } } });
  expect(await run('find', {})).toMatchObject({ result: { total: 1, parts: [{ state: { power: 'on' } }] } });
  const asked = await run('find', { settings: true });
  expect(asked).toMatchObject({ result: { total: 2 } });
  expect(JSON.stringify(asked)).toContain('power:led');
});

test('a setting is journalled and taken back like any other control', async () => {
  const part = home.part('Strip');
  const done = await home.core.handlers['devices.act']({ part, trait: 'power:led', command: 'off', args: {} }, who());
  expect(done).toMatchObject({ status: 'confirmed', value: false });
  const { entries } = await home.core.handlers['activity.list']({ limit: 5 }, who());
  expect(entries[0]).toMatchObject({ command: 'power:led.off', undoable: true });
  const said = (language: 'en' | 'zh-CN') => createTexts(language).say(entries[0]?.what ?? { key: '' });
  expect([said('en'), said('zh-CN')]).toEqual(['Turn off “Light of the device” of Strip', '关闭Strip的“指示灯”']);
  const undone = await home.core.handlers['activity.undo']({ entry: entries[0]?.id ?? '' }, who());
  expect(undone).toMatchObject({ status: 'confirmed', value: true });
  expect(home.core.handlers['devices.home'](undefined, who())).toMatchObject({
    devices: [
      { parts: [{ traits: { 'power:detach': { setting: true } } }, { traits: { 'power:led': { setting: true, label: led.label } } }] },
    ],
  });
});
