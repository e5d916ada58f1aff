import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureUrl } from '../../../src-shared/model/picture.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

const at = Date.now();
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');
let home: RunningCore;
let token: string;
beforeAll(async () => {
  const camera = { key: 'main', name: 'Drive', kind: 'camera' as const, traits: { camera: { value: { state: 'idle' }, at } } };
  home = await runningCore([
    { source: 'drive', name: 'Drive', online: true, parts: [{ ...camera, exposed: true }] },
    { source: 'bedroom', name: 'Bedroom', online: true, parts: [{ ...camera, name: 'Bedroom', exposed: false }] },
  ]);
  home.link.picture = async () => ({ type: 'image/png', bytes: PNG });
  ({ token } = await home.client('Script', 'program'));
});
afterAll(() => home.close());

const get = (path: string, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  fetch(`${home.url}${path}`, { headers });
const api = (name: string) => `/api/v1/parts/${encodeURIComponent(home.part(name))}/picture`;
/** The journal is written while nobody waits. */
const written = (outcome: string) =>
  expect.poll(async () =>
    (await (await get('/api/v1/journal')).json()).items.find((entry: { outcome: string }) => entry.outcome === outcome),
  );

test('a program must be allowed to look, and that it looked is written down', async () => {
  const refused = await get(api('Drive'));
  expect(refused.status).toBe(403);
  await written('denied').toMatchObject({ command: 'camera.picture', risk: 'private', problem: 'policy.denied' });
  await home.allow('private');
  const seen = await get(api('Drive'));
  expect(seen.status).toBe(200);
  expect(seen.headers.get('content-type')).toBe('image/png');
  expect(seen.headers.get('cache-control')).toBe('no-store');
  expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await seen.arrayBuffer()).equals(PNG)).toBe(true);
  await written('done').toMatchObject({ command: 'camera.picture', what: { with: { part: 'Drive' } } });
});

test('what is not shown to programs has no picture either', async () => {
  expect((await get(api('Bedroom'))).status).toBe(404);
  expect((await get(api('Drive'), {})).status).toBe(401);
  expect((await get(`${api('Drive')}?trait=power`)).status).toBe(404);
});

test('the panel’s own address is for the panel: a token does not open it', async () => {
  expect((await get(pictureUrl(home.part('Drive'), 'camera', 1))).status).toBe(401);
});
