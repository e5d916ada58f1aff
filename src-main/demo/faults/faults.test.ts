import { afterEach, describe, expect, it } from 'vitest';
import { client, demoHome, http, putAway, until } from '../testing/client.ts';

afterEach(putAway);
const lamp = 'light.desk_lamp';

describe('the wire', () => {
  it('closes every socket, politely or not', async () => {
    const demo = await demoHome();
    const [polite, cut] = [await client(demo), await client(demo)];
    demo.faults.wire.drop(1001);
    expect(await until(() => polite.fate.closed, 'the end')).toBe(1001);
    expect(await until(() => cut.fate.closed, 'the end')).toBe(1001);
    const third = await client(demo);
    demo.faults.wire.drop();
    expect(await until(() => third.fate.closed, 'the end')).toBe(1006);
  });

  it('goes silent without an end: nothing is answered, nothing is closed', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.wire.halfOpen();
    await expect(one.ask({ type: 'get_config' }, 150)).rejects.toThrow('in vain');
    expect(one.fate.closed).toBeUndefined();
    const newcomer = await client(demo, null);
    expect(newcomer.frames).toEqual([]);
  });

  it('drips: the same message, long on its way', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.wire.drip(20_000);
    const from = Date.now();
    const { result } = await one.ask({ type: 'config/area_registry/list' });
    expect(result).toHaveLength(8);
    expect(Date.now() - from).toBeGreaterThan(50);
  });

  it('breaks off in the middle of a frame', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.wire.cutMidFrame();
    expect(await until(() => one.fate.closed, 'the end')).toBe(1006);
    expect(one.frames.every(({ type }) => type.startsWith('auth'))).toBe(true);
  });

  it.each(['not json', 'wrong shape', 'unknown type', 'mix', 'scalar', 'empty array'] as const)(
    'says something that is %s and goes on',
    async (kind) => {
      const demo = await demoHome();
      const one = await client(demo).catch((error: unknown) => Promise.reject(error));
      one.socket.removeAllListeners('message');
      const raw: string[] = [];
      one.socket.on('message', (data: Buffer) => raw.push(data.toString()));
      demo.faults.wire.malformed(kind);
      one.send({ type: 'ping' });
      await until(() => raw.some((text) => text.includes('pong') && text !== raw[0]), 'life after it');
      expect(raw.length).toBeGreaterThan(1);
    },
  );

  it('ends who is more than 4,096 messages behind, and nobody who is 4,000', async () => {
    const demo = await demoHome({ entities: 300 });
    const one = await client(demo);
    const id = one.send({ type: 'subscribe_entities' });
    await until(() => one.events(id).length === 1, 'a snapshot');
    demo.burst(4000);
    await until(() => one.events(id).length === 4001, '4,000 changes');
    demo.burst(4200);
    expect(await until(() => one.fate.closed, 'the end')).toBe(1000);
  });
});

describe('the door', () => {
  it.each([401, 403, 404, 502, 503] as const)('answers an upgrade with %i', async (status) => {
    const demo = await demoHome();
    demo.faults.door.refuseUpgrades(status);
    const one = await client(demo, null);
    expect(await until(() => one.fate.error, 'a refusal')).toContain(String(status));
    demo.faults.calm();
    expect((await client(demo)).frames[1]).toMatchObject({ type: 'auth_ok' });
  });

  it('is shut for a while, then open at the same address', async () => {
    const demo = await demoHome();
    const isOpen = () =>
      http(demo, '/manifest.json').then(
        ({ status }) => status === 200,
        () => false,
      );
    // A machine that paused just then knocks after it was opened again.
    await expect
      .poll(() => {
        demo.faults.door.refuseConnections(150);
        return isOpen();
      })
      .toBe(false);
    await expect.poll(isOpen).toBe(true);
  });

  it('takes a token away: its sockets end at once, others stay, and it is never accepted again', async () => {
    const demo = await demoHome();
    const token = demo.tokenOf('user');
    const [gone, stays] = [await client(demo, token), await client(demo)];
    demo.faults.door.revoke(token);
    expect(await until(() => gone.fate.closed, 'the end')).toBe(1000);
    expect((await client(demo, token)).frames[1]).toMatchObject({ type: 'auth_invalid' });
    expect(stays.fate.closed).toBeUndefined();
    expect((await http(demo, '/api/', { token })).status).toBe(401);
  });

  it('bans everybody after so many wrong tokens', async () => {
    const demo = await demoHome();
    demo.faults.door.banAfter = 2;
    await client(demo, 'wrong');
    await http(demo, '/api/', { token: 'wrong' });
    expect((await http(demo, '/manifest.json', { token: null })).status).toBe(403);
    const one = await client(demo, null);
    expect(await until(() => one.fate.error, 'a refusal')).toContain('403');
  });
});

describe('answers', () => {
  it('are refused, broken, empty, late or never sent', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.commands.answers('config/label_registry/list', 'unknown_command');
    demo.faults.commands.answers('config/floor_registry/list', 'unauthorized');
    demo.faults.commands.answers('config/entity_registry/list', 'broken items');
    demo.faults.commands.answers('config/area_registry/list', 'wrong shape');
    demo.faults.commands.stall('get_config');
    expect((await one.ask({ type: 'config/label_registry/list' })).error).toMatchObject({ code: 'unknown_command' });
    expect((await one.ask({ type: 'config/floor_registry/list' })).error).toMatchObject({ code: 'unauthorized' });
    const entities = (await one.ask({ type: 'config/entity_registry/list' })).result as unknown[];
    expect(entities.filter((item) => typeof item !== 'object' || item === null || !('unique_id' in item)).length).toBeGreaterThan(20);
    expect((await one.ask({ type: 'config/area_registry/list' })).result).toBe('this is no list');
    await expect(one.ask({ type: 'get_config' }, 120)).rejects.toThrow('in vain');
    demo.faults.calm();
    expect((await one.ask({ type: 'get_config' })).success).toBe(true);
  });
});

describe('services', () => {
  const state = (demo: Awaited<ReturnType<typeof demoHome>>) => demo.home.get(lamp)?.state;

  it('fail, or nod and do nothing', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.services.behave(lamp, { kind: 'fails', message: 'No answer from the lamp' });
    expect((await one.call('light.turn_off', lamp)).error).toMatchObject({
      code: 'home_assistant_error',
      message: 'No answer from the lamp',
    });
    demo.faults.services.behave(lamp, { kind: 'ignores' });
    expect((await one.call('light.turn_off', lamp)).success).toBe(true);
    expect(state(demo)).toBe('on');
  });

  it('take their time, or do it long after they said yes', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.services.behave('light.turn_off', { kind: 'latency', ms: 120 });
    const from = Date.now();
    await one.call('light.turn_off', lamp);
    expect(Date.now() - from).toBeGreaterThan(100);
    demo.faults.services.behave('light.turn_on', { kind: 'late', ms: 600 });
    expect((await one.call('light.turn_on', lamp)).success).toBe(true);
    expect(state(demo)).toBe('off');
    await until(() => state(demo) === 'on', 'the late change');
  });

  it('waver, are done by another hand, or die on the way', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.services.behave(lamp, { kind: 'somebody' });
    const { result } = await one.call('light.turn_off', lamp);
    expect(demo.home.get(lamp)?.context).toMatchObject({ user_id: null });
    expect(demo.home.get(lamp)?.context.id).not.toBe((result as { context: { id: string } }).context.id);
    const written: string[] = [];
    const write = demo.home.write.bind(demo.home);
    demo.home.write = (id, state, ...more) => {
      if (id === lamp) written.push(state);
      return write(id, state, ...more);
    };
    demo.faults.services.behave(lamp, { kind: 'flaps', times: 3, ms: 20 });
    await one.call('light.turn_on', lamp);
    await until(() => written.length === 4, 'its wavering to end');
    expect(written).toEqual(['on', 'off', 'on', 'off']);
    demo.faults.services.behave(lamp, { kind: 'dies' });
    await one.call('light.turn_on', lamp);
    expect(state(demo)).toBe('unavailable');
  });

  it('are done and the answer is lost', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.services.behave(lamp, { kind: 'lost' });
    await expect(one.ask({ type: 'call_service', domain: 'light', service: 'turn_off', target: { entity_id: lamp } }, 150)).rejects.toThrow(
      'in vain',
    );
    expect(state(demo)).toBe('off');
  });
});

describe('the house', () => {
  it('restarts: gone, shut, starting with what is merely remembered, then running as before', async () => {
    const demo = await demoHome();
    const before = await client(demo);
    const known = demo.home.states.size;
    const done = demo.faults.house.restart({ downMs: 600, startingMs: 1500, stepMs: 20 });
    expect(await until(() => before.fate.closed, 'the end')).toBe(1000);
    await expect(http(demo, '/manifest.json')).rejects.toThrow();
    await expect.poll(() => http(demo, '/manifest.json').then(({ status }) => status, String)).toBe(200);
    const after = await client(demo);
    expect(((await after.ask({ type: 'get_config' })).result as { state: string }).state).toBe('STARTING');
    const events = after.send({ type: 'subscribe_events', event_type: 'homeassistant_started' });
    const id = after.send({ type: 'subscribe_entities' });
    const snapshot = (await until(() => after.events(id)[0], 'a snapshot')) as {
      a: Record<string, { s: string; a: Record<string, unknown> }>;
    };
    const restored = Object.values(snapshot.a).filter(({ s, a }) => s === 'unavailable' && a['restored'] === true);
    expect(restored.length).toBeGreaterThan(20);
    expect(Object.keys(snapshot.a).length).toBeLessThan(known);
    await done;
    await until(() => after.events(events).length === 1, 'the start to be told');
    expect(demo.home.states.size).toBe(known);
    expect(demo.home.get(lamp)).toMatchObject({ state: 'on', attributes: { brightness: 140 } });
    expect(demo.home.phase).toBe('RUNNING');
  });

  it('has a clock that is three hours wrong', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    demo.faults.house.skewClock(-3 * 3_600_000);
    const id = one.send({ type: 'subscribe_entities', entity_ids: [lamp] });
    await one.call('light.turn_off', lamp);
    const change = (await until(() => one.events(id)[1], 'a change')) as { c: Record<string, { '+': { lc: number } }> };
    expect(Date.now() / 1000 - (change.c[lamp]?.['+'].lc ?? 0)).toBeGreaterThan(10_700);
    expect(Date.parse((await http(demo, '/api/')).headers.get('date') ?? '')).toBeLessThan(Date.now() - 10_000_000);
  });

  it('loses 500 entities in one breath, and gains some nobody should believe', async () => {
    const demo = await demoHome({ entities: 900 });
    const one = await client(demo);
    const id = one.send({ type: 'subscribe_entities' });
    await until(() => one.events(id).length === 1, 'a snapshot');
    const gone = demo.faults.house.removeEntities(500);
    await until(() => one.events(id).length === 501, 'all of them');
    expect(gone).toHaveLength(500);
    const odd = demo.faults.house.absurd();
    const told = await until(() => one.events(id).slice(501).length === odd.length && one.events(id).slice(501), 'the odd ones', 5000);
    expect(JSON.stringify(told).length).toBeGreaterThan(10 * 1024 * 1024);
    expect(demo.home.get('sensor.absurd_nan')?.state).toBe('NaN');
  });
});
