import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { appLimits } from './cloud/limits.ts';
import { ewelinkHome } from './testing/ewelink-home.ts';

const PLUG = '1000d00001';

describe('when something goes wrong at the cloud', () => {
  it('a line that breaks is opened again, never in a hurry, and the list is compared', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60 });
    const { start, becomes, value, health } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.wire.drop();
    await becomes(() => expect(demo.lines.all.size).toBe(0));
    demo.faults.devices.says(PLUG, { switch: 'off' });
    demo.faults.devices.says(PLUG, { switch: 'on' });
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.devices.says(PLUG, { switch: 'off' });
    await becomes(() => expect(value(PLUG, 'power')).toBe(false));
    await becomes(() => expect(health()?.state).toBe('connected'));
  });

  it('a line nobody answers on is noticed by its missing pong', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60, demo: { heartbeat: 30 } });
    const { start, becomes } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    const [first] = demo.lines.all;
    demo.faults.wire.noPong = true;
    await becomes(() => expect([...demo.lines.all]).not.toContain(first));
    demo.faults.calm();
    await becomes(() => expect(lines()).toBe(1));
  });

  it('a line that is open and dead fails one command, not the next', async () => {
    const { open, demo } = await ewelinkHome({ faster: 10 });
    const { start, becomes, hasLine, act, link } = open();
    const push = async (): Promise<string> => (await link.report(new AbortController().signal)).push;
    await start();
    await hasLine();
    demo.faults.wire.noPong = true;
    demo.faults.acks.acks('lost', 100);
    await expect(act(PLUG, 'off')).rejects.toMatchObject({ problem: 'remote.timeout' });
    await becomes(async () => expect(await push()).toBe('away'));
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
  });

  it('two hands are never shaken within a quarter of a minute, whoever starts again', async () => {
    const { open, lines, clock, standard } = await ewelinkHome({ faster: 30 });
    const shakes = async ({ start, becomes }: ReturnType<typeof open>): Promise<number> => {
      void start();
      await becomes(() => expect(lines()).toBe(1));
      // When it was given, whenever this machine finds the time to notice.
      return appLimits(clock, standard.id).shookAt ?? expect.fail('no hand was given');
    };
    const once = open();
    const shook = await shakes(once);
    await once.link.close();
    await once.becomes(() => expect(lines()).toBe(0));
    expect((await shakes(open())) - shook).toBeGreaterThanOrEqual(15_000);
  });

  it('frames of every broken kind change nothing', async () => {
    const { open, demo, lines } = await ewelinkHome();
    const { start, becomes, act } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    for (const kind of ['not json', 'wrong shape', 'scalar', 'array', 'unknown action', 'unknown sequence'] as const)
      demo.faults.wire.malformed(kind);
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
    expect(lines()).toBe(1);
  });

  it('acknowledgements that are lost, incomplete, twice or late are told apart', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 10 });
    const { start, hasLine, act } = open();
    await start();
    await hasLine();
    const { acks } = demo.faults;
    acks.acks('no error', 1, 'update');
    expect(await act(PLUG, 'off')).toMatchObject({ path: 'cloud' });
    acks.acks('no deviceid', 1, 'update');
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
    acks.acks('twice', 1, 'update');
    expect(await act(PLUG, 'off')).toMatchObject({ path: 'cloud' });
    acks.acks('lost', 1, 'update');
    await expect(act(PLUG, 'on')).rejects.toMatchObject({ problem: 'remote.timeout' });
    acks.acks({ error: 503 }, 1, 'update');
    await expect(act(PLUG, 'on')).rejects.toMatchObject({ problem: 'device.offline' });
    acks.acks({ error: 504 }, 1, 'update');
    await expect(act(PLUG, 'on')).rejects.toMatchObject({ problem: 'remote.timeout' });
    expect(lines()).toBe(1);
  });

  it('somebody else who signs in is said in words, nobody knocks again, and the person may try', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60, way: 'password' });
    const { start, becomes, health, link, devices } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.account.kick();
    await becomes(() => expect(health()).toMatchObject({ state: 'attention', problem: 'account.kicked', goesOn: true }));
    await becomes(() => expect(devices.get(PLUG)?.online).toBe(false));
    const asked = demo.quota.used(demo.apps.enterprise, 'eu');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(demo.quota.used(demo.apps.enterprise, 'eu')).toBe(asked);
    expect(demo.lines.all.size).toBe(0);
    link.wake(true);
    await becomes(() => expect(health()?.state).toBe('connected'));
    await becomes(() => expect(devices.get(PLUG)?.online).toBe(true));
  });

  it('what this AppID was refused for good is asked again when the person wants it tried', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60, way: 'password' });
    const { start, becomes, health, link } = open();
    const [scene] = demo.world.scenes;
    const run = () => link.runScene(scene?.id ?? '', new AbortController().signal);
    await start();
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.answers.answers('/v2/smartscene2/execute', { error: 407 });
    await expect(run()).rejects.toMatchObject({ problem: 'account.app-limited' });
    demo.faults.answers.calm();
    await expect(run()).rejects.toMatchObject({ problem: 'account.app-limited' });
    demo.faults.account.kick();
    await becomes(() => expect(health()?.problem).toBe('account.kicked'));
    link.wake(true);
    await becomes(() => expect(health()?.state).toBe('connected'));
    expect(await run()).toEqual({});
  });

  it('a token too old is renewed without a word', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60 });
    const { start, becomes, health } = open();
    demo.faults.account.expireAccess();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await becomes(() => expect(health()?.state).toBe('connected'));
  });

  it('a month used up stops questions, not the push, and says until when', async () => {
    const { open, demo, lines, kept } = await ewelinkHome({ faster: 60 });
    const first = open();
    await first.start();
    await first.becomes(() => expect(first.health()?.state).toBe('connected'));
    await first.becomes(() => expect(lines()).toBe(1));
    await first.becomes(() => expect(kept.has('things')).toBe(true));
    await first.link.close();
    await first.becomes(() => expect(lines()).toBe(0));
    demo.faults.account.useUpQuota();
    const { start, becomes, hasLine, health, act, link } = open();
    await start();
    const until = expect.stringMatching(/^\d{4}-\d\d-01$/);
    const usedUp = { state: 'attention', problem: 'account.quota', goesOn: true, sentence: { with: { until } } };
    // What was known is shown first where the cloud is asked with patience.
    await becomes(() => expect(health()).toMatchObject(usedUp));
    const facts = (await link.facts(new AbortController().signal)).map(({ value }) => value.en);
    expect(facts).toContainEqual(expect.stringMatching(/^Used up until \d{4}-\d\d-01 \(\d+ by Switchboard\)$/));
    await hasLine();
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
    demo.faults.calm();
    link.wake(true);
    await becomes(() => expect(health()?.state).toBe('connected'));
  });

  it.each([
    ['html', 'html'],
    ['5xx', { status: 502 }],
    ['torn', 'torn'],
    ['hung up', 'cut'],
    ['empty', 'wrong shape'],
  ] as const)(
    'an answer that is none (%s) at the start is a problem in words, at a restart what was known is shown',
    async (_, how) => {
      const { open, demo, kept } = await ewelinkHome({ faster: 60 });
      demo.faults.answers.answers('/v2/family', how);
      await expect(open().start()).rejects.toMatchObject({ problem: expect.stringMatching(/^remote\./) });
      demo.faults.answers.calm();
      const once = open();
      await once.start();
      await once.becomes(() => expect(once.health()?.state).toBe('connected'));
      await once.becomes(() => expect(kept.has('things')).toBe(true));
      await once.link.close();
      demo.faults.answers.answers('/v2/family', how);
      const again = open();
      await again.start();
      expect(again.devices.get(PLUG)).toMatchObject({ online: false });
      demo.faults.answers.calm();
      await again.becomes(() => expect(again.devices.get(PLUG)?.online).toBe(true));
      // What could not be asked for at the start is there as well.
      const hasScenes = (): boolean => again.events.some((event) => event.kind === 'scenes' && event.scenes.length > 0);
      await again.becomes(() => expect(hasScenes()).toBe(true));
    },
    30_000,
  );

  it('a line is opened again although nobody says where, for a while', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60 });
    const { start, becomes } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.answers.answers('/dispatch/app', 'html');
    demo.faults.wire.drop();
    await becomes(() => expect(lines()).toBe(0));
    await becomes(() => expect(lines()).toBe(1));
  });

  it.each([400, 405, 407, 412, 500, 503, 10004, 77777])(
    'a push that is refused with %i is away, in words that are whole, and comes back',
    async (error) => {
      const { open, demo, lines } = await ewelinkHome({ faster: 60 });
      demo.faults.answers.answers('/dispatch/app', { error });
      const { start, becomes, health, act } = open();
      await start();
      await becomes(() => expect(health()).toMatchObject({ goesOn: true, sentence: expect.anything() }));
      const { problem = '', sentence } = health() ?? {};
      const texts = createTexts('en');
      expect(texts.say(sentence ?? { key: '' }), problem).not.toMatch(/\{\{|until\s*$|undefined/);
      expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
      demo.faults.calm();
      await becomes(() => expect(lines()).toBe(1));
    },
    30_000,
  );

  it.each([400, 405, 407, 412, 500, 503, 77777])(
    'a hand that is refused with %i is given again, never in a hurry, and taken at last',
    async (error) => {
      const { open, demo, lines } = await ewelinkHome({ faster: 60 });
      demo.faults.wire.handshake = error;
      const { start, becomes, health, act } = open();
      await start();
      await becomes(() => expect(health()).toMatchObject({ state: 'offline', goesOn: true }));
      expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
      demo.faults.calm();
      await becomes(() => expect(lines()).toBe(1));
      await becomes(() => expect(health()?.state).toBe('connected'));
      // Of the hand alone: what is half a second between other requests is eight milliseconds here, and this machine's own.
      expect(demo.quota.violations.filter(({ path }) => path === '/dispatch/app')).toEqual([]);
    },
    30_000,
  );

  it('a guest whose current home is somebody else’s is not taken for them', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60 });
    const [owner, other] = demo.world.accounts;
    const theirs = demo.world.homes.find((home) => home.owner === other)?.id ?? '';
    owner?.guestOf.add(theirs);
    if (owner) owner.currentHome = theirs;
    const { start, becomes, health, act } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await becomes(() => expect(health()?.state).toBe('connected'));
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
  });

  it('what was known last time is shown soon, however long the cloud takes', async () => {
    const { open, demo, kept } = await ewelinkHome({ faster: 60 });
    const once = open();
    await once.start();
    await once.becomes(() => expect(kept.has('things')).toBe(true));
    await once.link.close();
    demo.faults.answers.answers('/v2/family', { wait: 600_000 });
    const again = open();
    await again.start();
    expect(again.devices.get(PLUG)).toMatchObject({ online: false, name: expect.any(String) });
    expect(again.events.find((event) => event.kind === 'devices')).toMatchObject({ partial: true });
  });

  it('a home too large to be listed at once comes page by page', async () => {
    const { open, demo } = await ewelinkHome({ faster: 60, demo: { devices: 100 } });
    demo.faults.answers.answers('/v2/device/thing', { error: 500 }, 1);
    const { start, events, devices, becomes, health } = open();
    await start();
    expect(events.find((event) => event.kind === 'devices')).toMatchObject({ partial: true });
    await becomes(() => expect(health()?.state).toBe('connected'));
    await becomes(() => expect(devices.size).toBeGreaterThanOrEqual(100));
  });

  it('five hundred devices are all there, page by page, and the cloud has nothing to complain of', async () => {
    const { open, demo } = await ewelinkHome({ faster: 30, demo: { devices: 500, strict: true } });
    const { start, events, devices, becomes, health, act } = open();
    await start();
    expect(events.find((event) => event.kind === 'devices')).toMatchObject({ partial: true });
    await becomes(() => expect(devices.size).toBe(500), 15_000);
    await becomes(() => expect(health()?.state).toBe('connected'));
    expect(demo.quota.violations).toEqual([]);
    expect(await act('1000000000', 'on')).toMatchObject({ path: 'cloud' });
  });

  it('params of wrong types, and kinds nobody has described, harm nobody', async () => {
    const { open, demo, lines } = await ewelinkHome();
    const { start, becomes, value, act, devices } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    for (const odd of [7, null, [], {}, '', 'ON', Number.MAX_VALUE, [[{}]], true])
      for (const source of [...devices.keys()].filter((id) => demo.world.devices.has(id)))
        demo.faults.devices.says(source, { switch: odd, switches: odd, battery: odd, temperature: odd, uiid: odd });
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
    demo.faults.devices.says(PLUG, { switch: 'off' });
    await becomes(() => expect(value(PLUG, 'power')).toBe(false));
    expect(lines()).toBe(1);
  });

  it.each([-86_400_000, 86_400_000])('clocks that differ by %i ms do not matter', async (skew) => {
    const { open, demo, lines, signIn, standard } = await ewelinkHome();
    demo.faults.account.skew(skew);
    const { start, becomes, act } = open({ way: { kind: 'browser', app: standard, session: await signIn() } });
    await start();
    await becomes(() => expect(lines()).toBe(1));
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
  });

  it('entries that are none are left out', async () => {
    const { open, demo } = await ewelinkHome({ faster: 60 });
    demo.faults.answers.answers('/v2/device/thing', 'broken items');
    const { start, devices, becomes, health } = open();
    await start();
    await becomes(() => expect(health()).toBeDefined());
    expect(devices.size).toBeGreaterThan(10);
  });

  it('a device that died is gone, a new child is found', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60 });
    const { start, becomes, devices } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    const bridge = [...demo.world.devices.values()].find(({ row }) => row.parent)?.row.parent ?? '';
    const child = [...demo.world.devices.values()].find(({ row }) => row.parent === bridge);
    demo.faults.devices.remove(child?.id ?? '');
    await becomes(() => expect(devices.has(child?.id ?? '')).toBe(false));
  });

  it('without the push, commands go as requests', async () => {
    const { open, demo } = await ewelinkHome({ faster: 60 });
    demo.faults.wire.handshake = 'stalled';
    const { start, act, value } = open();
    await start();
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
    expect(value(PLUG, 'power')).toBe(true);
    expect(demo.world.device(PLUG).params['switch']).toBe('on');
  });

  it('an address that is blocked is left alone for long', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60 });
    const { start, becomes, health, devices } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.wire.blockAddress();
    await becomes(() => expect(health()).toMatchObject({ state: 'offline', goesOn: true, problem: 'remote.unreachable' }));
    expect(devices.get(PLUG)?.online).toBe(false);
    demo.faults.wire.blockAddress(false);
    await becomes(() => expect(health()?.state).toBe('connected'));
    await becomes(() => expect(devices.get(PLUG)?.online).toBe(true));
  });
});
