import { describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { demoHome, linkTo, never } from '../testing/home-link.ts';

const HOURS = 3_600_000;
const quiet = (said: string[]) => expect(said.filter((line) => /\bat \S+:\d+|Error:/.test(line))).toEqual([]);
const problemOf = (work: Promise<unknown>) => work.then(() => 'done', (thrown: unknown) => SwitchboardError.from(thrown).problem); // prettier-ignore

describe('a line that breaks', () => {
  it.each([
    ['cut', undefined],
    ['closed without a reason, as a client that fell behind is', 1000],
    ['closed for a restart', 1001],
  ])('%s: offline, and nobody blames the token', async (_how, code) => {
    const { homeAssistant, faults } = await demoHome();
    const { link, health, world } = linkTo(homeAssistant);
    await link.start(never());
    faults.wire.drop(code);
    await vi.waitFor(() => expect(health().at(-1)).toEqual({ state: 'offline', problem: 'remote.unreachable' }));
    const again = linkTo(homeAssistant);
    await again.link.start(never());
    expect(again.devices().length).toBeGreaterThan(25);
    quiet(world.said);
  });

  it('in the middle of a frame', async () => {
    const { homeAssistant, faults } = await demoHome();
    const { link, health, world, changes } = linkTo(homeAssistant);
    await link.start(never());
    const before = changes().length;
    faults.wire.cutMidFrame();
    await vi.waitFor(() => expect(health().at(-1)).toMatchObject({ state: 'offline', problem: 'remote.unreachable' }));
    expect(changes()).toHaveLength(before);
    quiet(world.said);
  });

  it('during a command: it is not sent again, and what became of it is open; what never left has failed', async () => {
    const { homeAssistant, faults, home } = await demoHome();
    const { link, part, health } = linkTo(homeAssistant);
    await link.start(never());
    const { device, part: key } = part('light.floor_lamp');
    faults.services.behave('light.floor_lamp', { kind: 'latency', ms: 5_000 });
    const arrived = vi.spyOn(home, 'later');
    const before = home.get('light.floor_lamp')?.state;
    const command = before === 'on' ? 'off' : 'on';
    const acting = problemOf(link.act({ device, part: key, trait: 'power', command, args: {}, callId: 'x' }, never()));
    await vi.waitFor(() => expect(arrived).toHaveBeenCalledWith(5_000, expect.anything()));
    void faults.house.restart({ downMs: 20, startingMs: 40 });
    expect(await acting).toBe('channel.closed');
    expect(health().at(-1)).toMatchObject({ state: 'offline' });
    const later = link.act({ device, part: key, trait: 'power', command, args: {}, callId: 'y' }, never());
    expect(await problemOf(later)).toBe('remote.unreachable');
  });

  it('by our own wish, before the home has told anything: nobody is left with an end nobody caught', async () => {
    const { homeAssistant, faults } = await demoHome();
    faults.commands.answers('subscribe_entities', 'stalled');
    const { link } = linkTo(homeAssistant);
    const uncaught: unknown[] = [];
    const note = (error: unknown): void => void uncaught.push(error);
    process.on('unhandledRejection', note);
    const ending = new AbortController();
    const starting = problemOf(link.start(ending.signal));
    await new Promise((resolve) => setTimeout(resolve, 150));
    ending.abort();
    expect(await starting).not.toBe('done');
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', note);
    expect(uncaught).toEqual([]);
  });

  it('slowly: everything still arrives', async () => {
    const { homeAssistant, faults } = await demoHome();
    faults.wire.drip(400_000);
    const { link, devices } = linkTo(homeAssistant);
    await link.start(never());
    expect(devices().length).toBeGreaterThan(25);
  });
});

describe('a home that speaks nonsense', () => {
  it('is counted and not believed, and what makes sense beside it is', async () => {
    const { homeAssistant, faults, home } = await demoHome();
    const { link, part, health, world } = linkTo(homeAssistant);
    await link.start(never());
    for (const kind of ['not json', 'wrong shape', 'wrong result', 'unknown type', 'unknown subscription', 'mix', 'change of a stranger', 'empty array', 'scalar'] as const)
      faults.wire.malformed(kind); // prettier-ignore
    home.patch('sensor.living_room_temperature', { state: '23.5' });
    await vi.waitFor(() => expect(part('sensor.living_room_temperature').of.traits['reading:temperature']?.value).toBe(23.5));
    expect(health().at(-1)).toEqual({ state: 'connected' });
    quiet(world.said);
  });

  it.each(['broken items', 'wrong shape', 'empty', 'unknown_command', 'unauthorized'] as const)('with registries that are %s: the home is shown by what is left', async (how) => {
    const { homeAssistant, faults, home } = await demoHome();
    for (const name of ['area', 'floor', 'label', 'device', 'entity', 'category']) faults.commands.answers(`config/${name}_registry/list`, how);
    for (const type of ['get_services', 'homeassistant/expose_entity/list', 'render_template', 'supported_features']) faults.commands.answers(type, how);
    const { link, part, health, world } = linkTo(homeAssistant);
    await link.start(never());
    expect(health().at(-1)).toEqual({ state: 'connected' });
    for (const id of ['light.floor_lamp', 'sensor.freezer_temperature', 'switch.coffee_machine']) expect(part(id).of.name).not.toBe('');
    home.patch('light.floor_lamp', { state: 'off' });
    await vi.waitFor(() => expect(part('light.floor_lamp').of.traits['power']?.value).toBe(false));
    quiet(world.said);
  }); // prettier-ignore

  it('with absurd entities: each is there, none breaks another, and what cannot be true is not known', async () => {
    const { homeAssistant, faults } = await demoHome();
    const early = faults.house.absurd('sensor.absurd_nan', 'light.absurd_types');
    const { link, part, health, world } = linkTo(homeAssistant);
    await link.start(never());
    const late = faults.house.absurd();
    await vi.waitFor(() => expect([...early, ...late].map((id) => part(id).of.key).length).toBe(early.length + late.length));
    const values = (id: string) => Object.values(part(id).of.traits).map(({ value }) => value);
    expect(values('sensor.absurd_nan')).toEqual([null]);
    expect(values('sensor.absurd_infinite')).toEqual([null]);
    expect(part('sensor.температура_кухня').of.traits['reading']?.value).toBe('21');
    // Ten megabytes nobody could use are not kept.
    expect(link.access.entity('sensor.absurd_long')).toMatchObject({ state: 'fine' });
    expect(JSON.stringify(link.access.entity('sensor.absurd_long')).length).toBeLessThan(1000);
    expect(health().at(-1)).toEqual({ state: 'connected' });
    quiet(world.said);
  });
});

describe('a home that loses and floods', () => {
  it('takes 500 things away at once', async () => {
    const { homeAssistant, faults, home } = await demoHome({ entities: 1500 });
    const { link, devices, changes } = linkTo(homeAssistant);
    await link.start(never());
    const gone = new Set(faults.house.removeEntities(500));
    const shown = () => devices().flatMap(({ parts, details }) => parts.flatMap(({ key }) => details?.[key]?.split(', ') ?? []));
    await vi.waitFor(() => expect(shown()).toHaveLength(home.states.size));
    expect(shown().some((id) => gone.has(id))).toBe(false);
    expect(link.counts.entities).toBe(1000);
    expect(changes().filter(({ device }) => !devices().some(({ source }) => source === device))).toEqual([]);
  });

  it('tells 4,000 changes in one breath, and others have their turn meanwhile', async () => {
    const { homeAssistant, home } = await demoHome({ entities: 5000 });
    const { link, changes, events } = linkTo(homeAssistant);
    await link.start(never());
    const sensors = [...home.states.keys()].filter((id) => /^sensor\..*_(energy|light|disk|voltage)$/.test(id));
    const before = changes().length;
    let longest = 0;
    // Work of this thread: what others do on the machine is no turn of ours.
    let last = process.threadCpuUsage();
    const watch = setInterval(() => {
      longest = Math.max(longest, process.threadCpuUsage(last).user / 1000);
      last = process.threadCpuUsage();
    }, 1);
    for (let n = 0; n < 4000; n += 1) home.patch(sensors[n % sensors.length] ?? '', { state: String(50_000 + n) });
    await vi.waitFor(() => expect(changes().length - before).toBeGreaterThanOrEqual(4000));
    clearInterval(watch);
    const slices = events.filter((event) => event.kind === 'changed').map(({ changes: some }) => some.length);
    expect(Math.max(...slices)).toBeLessThanOrEqual(500);
    expect(longest).toBeLessThan(1000);
  });
});

describe('a home whose clock is wrong', () => {
  it.each([3 * HOURS, -3 * HOURS])('by %i ms from the beginning: things happened when they happened here', async (skew) => {
    const { homeAssistant, faults, home } = await demoHome();
    faults.house.skewClock(skew);
    home.patch('light.floor_lamp', { state: 'off' });
    home.patch('light.floor_lamp', { state: 'on' });
    const { link, part, changes } = linkTo(homeAssistant);
    await link.start(never());
    const near = (at: number | undefined) => expect(Math.abs((at ?? 0) - Date.now())).toBeLessThan(20_000);
    near(part('light.floor_lamp').of.traits['power']?.at);
    home.patch('light.floor_lamp', { state: 'off' });
    await vi.waitFor(() => expect(part('light.floor_lamp').of.traits['power']?.value).toBe(false));
    near(changes().findLast(({ trait, device: source }) => trait === 'power' && source === part('light.floor_lamp').device)?.at);
    const { device, part: key } = part('light.floor_lamp');
    const past = await link.history({ device, part: key, trait: 'power', from: Date.now() - HOURS, to: Date.now() }, never());
    for (const { from, to } of past.stays ?? [])
      expect([from >= Date.now() - HOURS - 60_000, to <= Date.now() + 60_000]).toEqual([true, true]);
  });

  it('from one moment to the next: the change that shows it is already told in our time', async () => {
    const { homeAssistant, faults, home } = await demoHome();
    const { link, part } = linkTo(homeAssistant);
    await link.start(never());
    faults.house.skewClock(3 * HOURS);
    home.patch('sensor.living_room_temperature', { state: '24.5' });
    const told = () => part('sensor.living_room_temperature').of.traits['reading:temperature'];
    await vi.waitFor(() => expect(told()?.value).toBe(24.5));
    expect(Math.abs((told()?.at ?? 0) - Date.now())).toBeLessThan(20_000);
  });

  it.each([8, 20, 300])('and that would not say so, by %i s ahead: nothing is seen in the future, then or later', async (seconds) => {
    const { homeAssistant, faults, home } = await demoHome();
    faults.commands.answers('render_template', 'unknown_command');
    faults.house.skewClock(seconds * 1000);
    home.patch('light.floor_lamp', { state: 'off' });
    const { link, devices, changes } = linkTo(homeAssistant);
    await link.start(never());
    for (const { lastSeen, parts } of devices())
      for (const at of [lastSeen ?? 0, ...parts.flatMap(({ traits }) => Object.values(traits).map((state) => state.at))])
        expect(at).toBeLessThanOrEqual(Date.now() + 1_000);
    home.patch('light.floor_lamp', { state: 'on' });
    await vi.waitFor(() => expect(changes().some(({ trait, value }) => trait === 'power' && value === true)).toBe(true));
    expect(Math.max(...changes().map(({ at }) => at))).toBeLessThanOrEqual(Date.now() + 1_000);
  });
});
