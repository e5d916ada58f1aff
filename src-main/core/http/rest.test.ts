import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

let home: RunningCore;
let token: string;
let id: string;
beforeAll(async () => {
  home = await runningCore();
  ({ token, id } = await home.client('Script', 'program'));
});
afterAll(() => home.close());

const get = async (path: string) => (await fetch(`${home.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
const command = (part: string, body: unknown) =>
  fetch(`${home.url}/api/v1/parts/${encodeURIComponent(part)}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a program sees what the person lets it see: exposed parts, no config, nothing private', async () => {
  const parts = (await get('parts')).items;
  expect(parts.map(({ name }: any) => name).sort()).toEqual(['Anna', 'Ceiling light', 'Desk lamp', 'Front door']);
  const anna = parts.find(({ name }: any) => name === 'Anna');
  expect(anna.withheld.sort()).toEqual(['location', 'presence']);
  expect(JSON.stringify(anna)).not.toContain('latitude');
  const connections = (await get('connections')).items;
  expect(connections[0]).toMatchObject({ slug: expect.any(String), health: { state: 'connected' } });
  expect(connections[0]).not.toHaveProperty('config');
  expect((await get('parts?room=office')).items.map(({ name }: any) => name)).toEqual(['Desk lamp']);
  expect((await get('scenes')).items).toMatchObject([{ name: 'Movie night' }]);
  expect(JSON.stringify(await get('devices'))).not.toContain('Hidden lamp');
});

test('a command waits for the person; a no is an answer with a name', async () => {
  const asked = command(home.part('Ceiling light'), { command: 'power.on' });
  const approval = await firstApproval();
  expect(approval.caller).toMatchObject({ id, kind: 'program' });
  await home.core.handlers['approvals.decide']({ id: approval.id, decision: 'deny' }, home.core.identifyPerson('t'));
  const answer = await asked;
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ error: 'approval.denied' });
  expect(home.link.acts).toEqual([]);
});

test('allowed, it goes the one way through and stands in the journal', async () => {
  await home.allow();
  const answer = await command(home.part('Ceiling light'), { command: 'power.on' });
  expect(await answer.json()).toMatchObject({ status: 'confirmed', value: true, undoable: true });
  expect(home.link.acts).toHaveLength(1);
  const { items } = await get('journal');
  expect(items[0]).toMatchObject({ command: 'power.on', outcome: 'confirmed', caller: { id } });
});

test('hidden parts, unknown commands and wrong arguments are told apart', async () => {
  expect((await command(home.part('Hidden lamp'), { command: 'power.on' })).status).toBe(404);
  expect((await command(home.part('Desk lamp'), { command: 'fly' })).status).toBe(400);
  expect((await command(home.part('Desk lamp'), { command: 'level.set', args: { level: 400 } })).status).toBe(400);
  expect((await command(home.part('Desk lamp'), { command: 'power.explode' })).status).toBe(422);
});

test('events mirror what changes, keep back what is hidden, and end when the client is revoked', async () => {
  const other = await home.client('Watcher', 'program');
  const stream = await fetch(`${home.url}/api/v1/events`, { headers: { authorization: `Bearer ${other.token}` } });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const at = Date.now();
  const change = (device: string, part: string, trait: string, value: unknown) => ({ device, part, trait, value, at });
  home.link.emit({
    kind: 'changed',
    changes: [
      change('Hidden lamp', 'main', 'power', false),
      change('door', 'who', 'location', { latitude: 9, longitude: 9 }),
      change('Desk lamp', 'main', 'level', 77),
    ],
  });
  let text = '';
  while (!text.includes('77')) text += (await reader.read()).value ?? '';
  expect(text).toContain('event: devices.changed');
  expect(text).not.toContain('Hidden');
  expect(text).not.toContain('latitude');

  await home.core.handlers['clients.revoke']({ id: other.id }, home.core.identifyPerson('t'));
  let done = false;
  while (!done) done = (await reader.read()).done;
  expect((await fetch(`${home.url}/api/v1/events`, { headers: { authorization: `Bearer ${other.token}` } })).status).toBe(401);
});

test('of a scene kept from assistants no client hears, by list or by event', async () => {
  const leave = new AbortController();
  const stream = await fetch(`${home.url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: leave.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const movie = { source: 'movie', name: 'Movie night', kind: 'scene' as const };
  home.link.emit({ kind: 'scenes', scenes: [movie, { source: 'leave', name: 'Unlock and leave', kind: 'script', exposed: false }] });
  let heard = '';
  while (!heard.includes('Movie night')) heard += (await reader.read()).value ?? '';
  leave.abort();
  home.link.emit({ kind: 'scenes', scenes: [movie, { source: 'old', name: 'Unlock and leave', kind: 'scene', hidden: true }] });
  expect(heard).not.toContain('Unlock');
  expect((await get('scenes')).items.map(({ name }: any) => name)).toEqual(['Movie night']);
  const panel = await home.core.handlers['devices.home'](undefined, home.core.identifyPerson('t'));
  expect(panel.scenes.map(({ name }) => name)).toEqual(['Movie night', 'Unlock and leave']);
  home.link.emit({ kind: 'scenes', scenes: [movie] });
});

test('the description names every address there is, with what goes in and comes out', async () => {
  const openapi = await get('openapi.json');
  expect(openapi.openapi).toBe('3.1.0');
  expect(Object.keys(openapi.paths)).toEqual(
    expect.arrayContaining(['/api/v1/parts', '/api/v1/parts/{id}/commands', '/api/v1/events', '/health/detailed', '/metrics']),
  );
  expect(openapi.paths['/api/v1/parts/{id}/commands'].post.requestBody.content['application/json'].schema.required).toContain('command');
  expect(openapi.paths['/api/v1/parts'].get.security).toEqual([{ token: [] }]);
  expect(Object.keys(openapi.paths)).not.toContain('/mcp');
});

async function firstApproval() {
  for (;;) {
    const [approval] = await home.core.handlers['approvals.list'](undefined, home.core.identifyPerson('t'));
    if (approval) return approval;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('what a client may not read it does not learn from its own commands either', async () => {
  const at = Date.now();
  const alarmed = await runningCore([
    {
      source: 'alarm',
      name: 'Alarm',
      room: 'hall',
      online: true,
      parts: [{ key: 'main', name: 'Alarm', kind: 'alarm', traits: { alarm: { value: 'armed_away', at } }, exposed: true }],
    },
  ]);
  try {
    const { token } = await alarmed.client('Script', 'program');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const send = (command: string) =>
      fetch(`${alarmed.url}/api/v1/parts/${encodeURIComponent(alarmed.part('Alarm'))}/commands`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ command, args: {} }),
      });
    const journal = async (query = '') => (await fetch(`${alarmed.url}/api/v1/journal${query}`, { headers })).text();
    const who = alarmed.core.identifyPerson('t');
    const sending = send('alarm.disarm');
    const [asked] = await waitForApproval(alarmed);
    await alarmed.core.handlers['approvals.decide']({ id: asked!.id, decision: 'deny' }, who);
    expect((await sending).status).toBe(403);
    expect(await journal()).toContain('alarm.disarm');
    expect(await journal()).not.toContain('armed_away');
    expect(await journal('?search=armed_away')).not.toContain('alarm.disarm');
    expect(JSON.stringify(await alarmed.core.handlers['activity.list']({ limit: 5 }, who))).toContain('armed_away');
  } finally {
    await alarmed.close();
  }
});

test('however an id is spelt, it never means another part', async () => {
  const hidden = home.part('Hidden lamp');
  const send = (spelt: string) =>
    fetch(`${home.url}/api/v1/parts/${spelt}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ command: 'power.on' }),
    });
  const twice = encodeURIComponent(encodeURIComponent(hidden));
  const spellings = [
    encodeURIComponent(hidden),
    twice,
    hidden,
    encodeURIComponent(`${hidden}/`),
    encodeURIComponent(hidden.toUpperCase()),
    encodeURIComponent(`${home.part('Desk lamp')}/../../Hidden%20lamp/main`),
    encodeURIComponent('Hidden lamp'),
    `${encodeURIComponent(home.part('Desk lamp'))}%00`,
    '__proto__',
    'constructor',
  ];
  const sent = home.link.acts.length;
  for (const spelt of spellings) expect((await send(spelt)).status, spelt).toBe(404);
  expect(home.link.acts.length).toBe(sent);
});

async function waitForApproval(core: RunningCore) {
  for (let tries = 0; tries < 1_000; tries++) {
    const list = await core.core.handlers['approvals.list'](undefined, core.core.identifyPerson('t'));
    if (list.length > 0) return list;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return [];
}

test('of a thing it never saw, a client does not hear that it is gone', async () => {
  const leave = new AbortController();
  const stream = await fetch(`${home.url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: leave.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const deviceOf = (part: string) => part.split('/').slice(0, 2).join('/');
  const removed = [deviceOf(home.part('Hidden lamp')), deviceOf(home.part('Desk lamp'))];
  home.core.topics.publish('devices.updated', { devices: [], removed });
  let heard = '';
  while (!heard.includes('devices.updated')) heard += (await reader.read()).value ?? '';
  leave.abort();
  expect(heard).toContain(removed[1]);
  expect(heard).not.toContain(removed[0]);
});
