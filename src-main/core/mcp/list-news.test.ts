import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkDevice } from '../../kit/link.ts';
import type { Clock } from '../../kit/world.ts';
import { systemClock } from '../host/clock.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { GATHER_MS, type ListKind } from './changes.ts';
import { ask, bearer, initialize, JSON_TYPES, listen, modern, type Listened } from './testing/wire.ts';

// A client that is told of a changed list reads it again, and its provider's cache of the prompt is gone. So nobody is told for nothing.
let home: RunningCore;
const lamp = (name: string, online = true): LinkDevice => ({
  source: name,
  name,
  room: 'kitchen',
  online,
  parts: [{ key: 'main', name, kind: 'light', traits: { power: { value: false, at: 1 } }, exposed: true }],
});
const who = () => home.core.identifyPerson('test');
/** What is gathered for a moment is looked at when a story says so: no machine is too slow for it, and none waits for it. */
const gathered = new Map<() => unknown, number>();
const byHand: Clock = {
  ...systemClock,
  every: (ms, tick) => {
    if (!Object.values(GATHER_MS).includes(ms)) return systemClock.every(ms, tick);
    gathered.set(tick, ms);
    return () => void gathered.delete(tick);
  },
};
const isDue = (kind: ListKind) => expect.poll(() => [...gathered.values()]).toContain(GATHER_MS[kind]);
const look = () => [...gathered.keys()].forEach((tick) => void tick());
/** What they are told, once everything gathered was looked at. */
const told = (...streams: Listened[]) =>
  expect.poll(() => {
    look();
    return streams.map(kinds);
  });
/** Whoever would be told for nothing is told in this time, on any machine that is not too busy to notice. */
const A_WHILE_MS = 150;
beforeAll(async () => {
  home = await runningCore([lamp('Lamp'), lamp('Other')], undefined, byHand);
  // What ticks as often for other reasons was there before anybody asked for a list, and is not what is waited for.
  gathered.clear();
});
afterAll(() => home.close());

const kinds = ({ events }: Listened): string[] =>
  events.flatMap(({ data }) => /^notifications\/(\w+)\/list_changed$/.exec(String(data?.method))?.[1] ?? []);
const devices = (...all: LinkDevice[]) =>
  home.link.emit({ kind: 'devices', devices: all, rooms: [{ source: 'kitchen', name: 'Kitchen' }] });

/** Somebody who read every list, and then listens. */
async function today(token: string): Promise<Listened> {
  for (const list of ['tools/list', 'resources/list', 'prompts/list']) await post(token, list);
  return listening(token);
}
const post = (token: string, method: string) => {
  const { headers, body } = modern(method);
  return ask(home.url, { headers: { ...headers, ...bearer(token) }, body });
};
async function listening(token: string): Promise<Listened> {
  const { headers, body } = modern('subscriptions/listen', {
    notifications: { toolsListChanged: true, resourcesListChanged: true, promptsListChanged: true },
  });
  const stream = await listen(home.url, { method: 'POST', headers: { ...headers, ...bearer(token) }, body });
  await stream.next();
  return stream;
}
async function older(token: string): Promise<Listened> {
  const headers = { ...JSON_TYPES, ...bearer(token) };
  const first = await ask(home.url, { headers, body: initialize() });
  const own = { ...headers, 'mcp-session-id': String(first.headers['mcp-session-id']) };
  await ask(home.url, { headers: own, body: { jsonrpc: '2.0', id: 1, method: 'resources/list' } });
  return listen(home.url, { headers: own });
}

test('a device that comes and goes all the time tells nobody anything; one with another name tells everybody once', async () => {
  const [one, two] = await Promise.all([home.client('Today'), home.client('Older')]);
  const streams = [await today(one.token), await older(two.token)];
  for (let times = 0; times < 30; times += 1) {
    devices(lamp('Lamp', times % 2 === 0), lamp('Other'));
    await wait(20);
    look();
  }
  await wait(A_WHILE_MS);
  expect(streams.map(kinds)).toEqual([[], []]);

  devices({ ...lamp('Lamp'), name: 'Reading lamp', parts: lamp('Reading lamp').parts }, lamp('Other'));
  devices({ ...lamp('Lamp'), name: 'Desk lamp', parts: lamp('Desk lamp').parts }, lamp('Other'));
  await told(...streams).toEqual([['resources'], ['resources']]);
  streams.forEach((stream) => stream.close());
});

test('only who is shown another list is told, and of that list', async () => {
  const [mine, other] = await Promise.all([home.client('Mine'), home.client('Other')]);
  const streams = [await today(mine.token), await today(other.token)];
  // A rule that changes what is asked, but nothing that is listed.
  await home.core.handlers['rules.save']({ risk: 'control', verdict: 'ask' }, who());
  await isDue('tools');
  look();
  await wait(A_WHILE_MS);
  expect(streams.map(kinds)).toEqual([[], []]);

  const rule = await home.core.handlers['rules.save']({ client: mine.id, tool: 'wait', verdict: 'off' }, who());
  await told(...streams).toEqual([['tools'], []]);
  await home.core.handlers['rules.remove']({ id: rule.id }, who());
  await home.core.handlers['rules.save']({ client: other.id, part: home.part('Other'), risk: 'read', verdict: 'off' }, who());
  await told(...streams).toEqual([['tools', 'tools'], ['resources']]);
  streams.forEach((stream) => stream.close());
});

test('what is switched off and on again before anybody was told has not changed', async () => {
  const { token } = await home.client('Patient');
  const stream = await today(token);
  await home.core.handlers['tools.enable']({ names: ['wait'], enabled: false }, who());
  await home.core.handlers['tools.enable']({ names: ['wait'], enabled: true }, who());
  await isDue('tools');
  look();
  await wait(A_WHILE_MS);
  expect(kinds(stream)).toEqual([]);
  await home.core.handlers['tools.enable']({ names: ['wait'], enabled: false }, who());
  await told(stream).toEqual([['tools']]);
  stream.close();
});

test('a list nobody read is not made to be compared; who read one hears of what came to it since, whoever reads it again meanwhile', async () => {
  const [reader, other] = await Promise.all([home.client('Reader'), home.client('Reads nothing')]);
  const streams = [await today(reader.token), await listening(other.token)];
  look();
  devices({ ...lamp('Lamp'), name: 'Bed lamp', parts: lamp('Bed lamp').parts }, lamp('Other'));
  await isDue('resources');
  await post(reader.token, 'resources/list');
  await told(...streams).toEqual([['resources'], []]);
  devices(lamp('Lamp'), lamp('Other'));
  await told(...streams).toEqual([['resources', 'resources'], []]);
  streams.forEach((stream) => stream.close());
});
