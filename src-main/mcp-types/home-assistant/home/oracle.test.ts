import { createConnection, createLongLivedTokenAuth, subscribeEntities, type HassEntities } from 'home-assistant-js-websocket';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { afterwards, demoHome, linkTo, never } from '../testing/home-link.ts';

/** Somebody else's client at the same door. */
async function oracleAt({ url, token }: { url: string; token: string }): Promise<() => HassEntities> {
  const greeted = new WebSocket(`${url.replace('http', 'ws')}/api/websocket`);
  await new Promise<void>((resolve, reject) => {
    greeted.on('error', reject);
    greeted.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === 'auth_required') greeted.send(JSON.stringify({ type: 'auth', access_token: token }));
      else if (type === 'auth_ok') resolve();
    });
  });
  greeted.removeAllListeners();
  const socket = Object.assign(greeted, { haVersion: '2026.8.0' });
  const connection = await createConnection({
    auth: createLongLivedTokenAuth(url, token),
    createSocket: async () => socket as never,
    setupRetry: 0,
  });
  afterwards(() => connection.close());
  let told: HassEntities = {};
  subscribeEntities(connection, (entities) => void (told = entities));
  return () => told;
}

describe('the same home, seen by another client', () => {
  it('is the same, after a thousand random changes', async () => {
    const { homeAssistant, home } = await demoHome();
    const oracle = await oracleAt(homeAssistant);
    const { link } = linkTo(homeAssistant);
    await link.start(never());
    const ids = [...home.states.keys()];
    for (let n = 0; n < 1000; n += 1) {
      const id = ids[Math.floor(home.random() * ids.length)] ?? '';
      const dice = home.random();
      if (dice < 0.6) home.patch(id, { state: String(n) });
      else if (dice < 0.9)
        home.patch(id, { attributes: { brightness: n, list: [n], nothing: null } }, home.context(n % 2 ? 'somebody' : null));
      else if (dice < 0.95) home.write(id, 'bare', { friendly_name: id });
      else home.remove(id);
      if (n % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    home.write('sensor.last', 'here', {});
    await vi.waitFor(
      () => expect([oracle()['sensor.last']?.state, link.access.entity('sensor.last')?.state]).toEqual(['here', 'here']),
      3000,
    );
    const theirs = Object.values(oracle()).map(({ entity_id: id, state, attributes, context, last_changed, last_updated }) => [
      id,
      { state, attributes, context, changed: Date.parse(last_changed), updated: Date.parse(last_updated) },
    ]);
    const ours = link.access.ids().map((id) => {
      const entity = link.access.entity(id);
      // What comes from commands of its own stands under names no home uses.
      const attributes = Object.fromEntries(Object.entries(entity?.attributes ?? {}).filter(([name]) => !name.startsWith('\u0000')));
      const ms = (seconds = 0) => Math.round(seconds * 1000);
      return [
        id,
        { state: entity?.state, attributes, context: entity?.context, changed: ms(entity?.changed), updated: ms(entity?.updated) },
      ];
    });
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });
});
