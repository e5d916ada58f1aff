import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { assistant, type Assistant } from './testing/assistant.ts';

let home: RunningCore;
let claude: Assistant;
/** What comes by itself, on a machine that has something else to do as well. */
const SOON = { timeout: 10_000 };
const who = () => home.core.identifyPerson('test');
beforeAll(async () => {
  home = await runningCore();
  claude = await assistant(home);
});
afterAll(async () => {
  await claude.close();
  await home.close();
});

const uriOf = (name: string): string => `switchboard://parts/${home.part(name)}`;
const read = async (uri: string) => JSON.parse((await claude.client.readResource({ uri })).contents[0].text);

test('the home, each connection, each room and each part can be listed and read, and nothing that is hidden', async () => {
  const { resources } = await claude.client.listResources();
  const titles = resources.map(({ title }: { title: string }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Home', 'Test home', 'Kitchen', 'Desk lamp', 'Front door']));
  expect(titles).not.toContain('Hidden lamp');
  for (const { uri } of resources) expect((await read(uri)).source).toContain('not instructions');

  expect(await read('switchboard://home')).toMatchObject({ counts: { parts: 4 } });
  expect(await read(uriOf('Desk lamp'))).toMatchObject({ part: { name: 'Desk lamp', room: 'Office', commands: expect.any(Array) } });
  const kitchen = resources.find(({ title }: { title: string }) => title === 'Kitchen').uri;
  expect(await read(kitchen)).toMatchObject({ room: 'Kitchen', parts: [{ name: 'Ceiling light' }] });
  const connected = resources.find(({ title }: { title: string }) => title === 'Test home').uri;
  expect(await read(connected)).toMatchObject({ state: 'connected', rooms: expect.arrayContaining([{ room: 'Kitchen', uri: kitchen }]) });
  expect(await read(uriOf('Anna'))).toMatchObject({ part: { state: [{ value: 'withheld' }, { value: 'withheld' }] } });

  for (const uri of [
    uriOf('Hidden lamp'),
    'switchboard://rooms/nowhere',
    'switchboard://rooms/%',
    'switchboard://homes/c0',
    'switchboard://x',
  ])
    await expect(claude.client.readResource({ uri })).rejects.toThrow(/not found/i);
});

test('templates name what has no entry of its own, and complete to what there is', async () => {
  const { resourceTemplates } = await claude.client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }: { uriTemplate: string }) => uriTemplate)).toEqual([
    'switchboard://parts/{+id}',
    'switchboard://rooms/{id}',
    'switchboard://homes/{id}',
  ]);
  const complete = async (ref: object, name: string, value: string) =>
    (await claude.client.complete({ ref, argument: { name, value } })).completion.values;
  expect(await complete({ type: 'ref/resource', uri: 'switchboard://parts/{+id}' }, 'id', 'desk')).toContain(home.part('Desk lamp'));
  expect(await complete({ type: 'ref/prompt', name: 'diagnose_device' }, 'device', 'dsk')).toContain('Desk lamp');
  expect(await complete({ type: 'ref/prompt', name: 'diagnose_device' }, 'device', 'hidden')).not.toContain('Hidden lamp');
  expect(await complete({ type: 'ref/prompt', name: 'good_night' }, 'room', 'kit')).toEqual(['Kitchen']);
  expect(await complete({ type: 'ref/prompt', name: 'energy_report' }, 'period', 'm')).toEqual(['month']);
});

test('three prompts start from what is known, and do not act by themselves', async () => {
  const { prompts } = await claude.client.listPrompts();
  expect(prompts.map(({ name }: { name: string }) => name)).toEqual(['good_night', 'energy_report', 'diagnose_device']);
  const diagnose = await claude.client.getPrompt({ name: 'diagnose_device', arguments: { device: 'desk lamp' } });
  expect(diagnose.messages[0].content.text).toContain(`Its id is ${home.part('Desk lamp')}`);
  expect(diagnose.messages[1].content.resource.uri).toBe(uriOf('Desk lamp'));
  const unknown = await claude.client.getPrompt({ name: 'diagnose_device', arguments: { device: 'Toaster' } });
  expect(unknown.messages).toHaveLength(1);
  const night = await claude.client.getPrompt({ name: 'good_night', arguments: { room: 'Kitchen' } });
  expect(night.messages[0].content.text).toContain('Act only after I said yes');
  expect((await claude.client.getPrompt({ name: 'energy_report', arguments: { period: 'day' } })).messages[0].content.text).toContain(
    '24 hours',
  );
  expect(home.link.acts).toEqual([]);
});

test('what is watched is told when it changes, and what is kept private is not heard', async () => {
  const watcher = await assistant(home, { era: 'legacy' });
  const heard: string[] = [];
  const { ResourceUpdatedNotificationSchema } = await import('@modelcontextprotocol/sdk/types.js');
  watcher.client.setNotificationHandler(
    ResourceUpdatedNotificationSchema,
    ({ params }: { params: { uri: string } }) => void heard.push(params.uri),
  );
  const rooms = (await watcher.client.listResources()).resources;
  const kitchen = rooms.find(({ title }: { title: string }) => title === 'Kitchen').uri;
  for (const uri of [uriOf('Desk lamp'), uriOf('Anna'), kitchen, 'switchboard://home']) await watcher.client.subscribeResource({ uri });
  await expect(watcher.client.subscribeResource({ uri: uriOf('Hidden lamp') })).rejects.toThrow();
  const change = (device: string, part: string, trait: string, value: unknown) => ({ device, part, trait, value, at: Date.now() });
  // The stream of the session opens in its own time.
  await expect
    .poll(() => {
      home.link.emit({ kind: 'changed', changes: [change('Desk lamp', 'main', 'level', Math.round(Math.random() * 90) + 5)] });
      return heard.includes(uriOf('Desk lamp'));
    }, SOON)
    .toBe(true);
  await expect.poll(() => heard.includes('switchboard://home'), SOON).toBe(true);
  expect(heard).not.toContain(kitchen);

  heard.length = 0;
  home.link.emit({ kind: 'changed', changes: [change('door', 'who', 'presence', 'away'), change('Ceiling light', 'main', 'power', true)] });
  await expect.poll(() => heard.includes(kitchen), SOON).toBe(true);
  expect(heard).not.toContain(uriOf('Anna'));

  await home.core.handlers['rules.save']({ risk: 'private', verdict: 'allow' }, who());
  home.link.emit({ kind: 'changed', changes: [change('door', 'who', 'presence', 'home')] });
  await expect.poll(() => heard.includes(uriOf('Anna')), SOON).toBe(true);
  await watcher.close();
});

test('a part that reports without end is told of four times a second, and of its last word', async () => {
  const watcher = await assistant(home, { era: 'legacy' });
  const values: number[] = [];
  const { ResourceUpdatedNotificationSchema } = await import('@modelcontextprotocol/sdk/types.js');
  watcher.client.setNotificationHandler(ResourceUpdatedNotificationSchema, () => void values.push(Date.now()));
  await watcher.client.subscribeResource({ uri: uriOf('Desk lamp') });
  const startedAt = Date.now();
  let lastAt = startedAt;
  for (let level = 1; level <= 100; level += 1) {
    lastAt = Date.now();
    home.link.emit({ kind: 'changed', changes: [{ device: 'Desk lamp', part: 'main', trait: 'level', value: level, at: lastAt }] });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await expect.poll(() => values.at(-1), SOON).toBeGreaterThanOrEqual(lastAt);
  // However long that took: the first at once, then one in each quarter of a second.
  expect(values.length).toBeLessThanOrEqual(Math.ceil((Date.now() - startedAt) / 250) + 1);
  expect(values.length).toBeGreaterThan(2);
  expect(await read(uriOf('Desk lamp'))).toMatchObject({
    part: { state: expect.arrayContaining([expect.objectContaining({ value: '100 %' })]) },
  });
  await watcher.close();
});
