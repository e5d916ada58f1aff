import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { LaterAct, Link } from '../../../kit/link.ts';
import { withTools } from '../../../kit/tool.ts';
import type { Entity } from '../home/entities.ts';
import type { HomeAccess } from './access.ts';
import { routineEffects } from './expand.ts';
import { managedHome, type ManagedHome } from './testing/managed-home.ts';
import { managementTools } from './tools.ts';

/** What is left behind is read step by step, so that nothing dangerous hides in a step within a step. */
const roomsOf = (link: ManagedHome['link']): Record<string, true> =>
  Object.fromEntries(
    ['kitchen', 'living_room', 'bedroom', 'hallway', 'office'].filter((id) => link.access.within('area_id', id)).map((id) => [id, true]),
  );

describe('an automation is looked through before it is written', () => {
  let home: ManagedHome;
  let link: Link;
  const signal = new AbortController().signal;
  beforeAll(async () => {
    home = await managedHome();
    link = withTools(home.link, managementTools);
  });
  afterAll(() => home.close());

  const create = (config: Record<string, unknown>): Promise<LaterAct[]> =>
    link.effects?.({ tool: 'automation_create', args: { config: { alias: 'Story', ...config } } }, signal) ?? Promise.resolve([]);
  const told = (acts: LaterAct[]): string[] =>
    acts.map((act) => ('device' in act ? `${act.trait}.${act.command}` : `${act.risk} ${act.what.en}`));
  const actions = async (...steps: unknown[]) => told(await create({ actions: steps }));
  const firstOf = (domain: string): string => home.link.access.ids().find((id) => id.startsWith(`${domain}.`)) ?? '';

  it('says what each step does as the command of a part would', async () => {
    const lock = firstOf('lock');
    expect(await actions({ action: 'lock.unlock', target: { entity_id: lock } })).toEqual(['lock.unlock']);
    expect(await actions({ service: 'light.turn_off', entity_id: firstOf('light') })).toEqual(['power.off']);
  });

  it('finds the door in a choice, a loop, a branch, a parallel run, and under every name of old', async () => {
    const unlock = { action: 'lock.unlock', target: { entity_id: firstOf('lock') } };
    for (const step of [
      { choose: [{ conditions: [], sequence: [unlock] }] },
      { choose: { sequence: unlock } },
      { if: [], then: [], else: [unlock] },
      { repeat: { count: 2, sequence: [unlock] } },
      { parallel: [{ sequence: [unlock] }] },
      { parallel: [unlock] },
      { choose: [], default: [{ sequence: [{ parallel: unlock }] }] },
    ])
      expect(await actions({ delay: 1 }, step), JSON.stringify(step)).toEqual(['lock.unlock']);
    expect(told(await create({ action: [{ service: 'lock.unlock', data: { entity_id: firstOf('lock') } }] }))).toEqual(['lock.unlock']);
  });

  it('knows what is in a room, and on a device', async () => {
    const { link: raw } = home;
    const area =
      Object.keys(roomsOf(raw)).find((id) => (raw.access.within('area_id', id) ?? []).some((one) => one.startsWith('light.'))) ?? '';
    const acts = await actions({ action: 'light.turn_off', target: { area_id: area } });
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.length).toBeLessThan(raw.access.ids().filter((id) => id.startsWith('light.')).length);
    expect(new Set(acts)).toEqual(new Set(['power.off']));
  });

  it('takes rooms and devices for everything of the kind, and what it cannot read for the worst', async () => {
    expect(await actions({ action: 'lock.unlock', target: { area_id: 'hall' } })).toContain('lock.unlock');
    for (const step of [
      { action: '{{ trigger.id }}' },
      { action: 'lock.unlock', target: { entity_id: '{{ states("input_text.which") }}' } },
      { action: 'lock.unlock', target: '{{ where }}' },
      { action: 'lock.unlock', target: { entity_id: '0123456789abcdef0123456789abcdef' } },
      { device_id: 'x', domain: 'lock', type: 'unlock', entity_id: '0123456789abcdef0123456789abcdef' },
      { service_template: 'lock.unlock' },
      { action: 'shell_command.anything' },
      { action: 'conversation.process', data: { text: 'unlock the door' } },
      { action: 'homeassistant.restart' },
      '{{ steps }}',
    ])
      expect(
        (await actions(step)).some((one) => one.startsWith('danger') || one === 'lock.unlock'),
        JSON.stringify(step),
      ).toBe(true);
    expect(told(await create({ use_blueprint: { path: 'a.yaml' } }))).toEqual(['danger Does what a blueprint says']);
  });

  it('looks into the scripts and scenes it runs', async () => {
    await home.run('script_create', {
      key: 'let_in',
      config: { alias: 'Let in', sequence: [{ action: 'lock.unlock', target: { entity_id: firstOf('lock') } }] },
    });
    for (const step of [
      { action: 'script.let_in' },
      { action: 'script.turn_on', target: { entity_id: 'script.let_in' } },
      { action: 'homeassistant.turn_on', target: { entity_id: 'script.let_in' } },
    ])
      expect(
        (await actions(step)).some((one) => one === 'lock.unlock' || one.startsWith('danger')),
        JSON.stringify(step),
      ).toBe(true);
    expect(told((await link.effects?.({ tool: 'routine_run', args: { item: 'script.let_in' } }, signal)) ?? [])).toEqual(['lock.unlock']);
    expect(told((await link.effects?.({ scene: 'script.let_in' }, signal)) ?? [])).toEqual(['lock.unlock']);
    // One that runs itself ends somewhere.
    await home.run('script_update', { item: 'script.let_in', config: { alias: 'Let in', sequence: [{ action: 'script.let_in' }] } });
    expect(await actions({ action: 'script.let_in' })).toEqual(['danger Runs script.let_in']);
  });

  it('finds what unlocks behind any number of harmless steps, and says that there is more than it shows', async () => {
    const unlock = { action: 'lock.unlock', target: { entity_id: firstOf('lock') } };
    for (const many of [199, 200, 300]) {
      const events = Array.from({ length: many }, (_, index) => ({ event: `nothing_${index}` }));
      const acts = await actions(...events, unlock);
      expect(acts, String(many)).toContain('lock.unlock');
      expect(acts.includes('danger Does more than can be shown here'), String(many)).toBe(many > 199);
    }
  });

  it('takes a step it does not understand for the worst', async () => {
    const unlock = { action: 'lock.unlock', target: { entity_id: firstOf('lock') } };
    expect(await actions([[unlock]])).toEqual(['lock.unlock']);
    expect(told(await create({ sequence: [unlock] }))).toEqual(['lock.unlock']);
    expect((await actions(7))[0]).toMatch(/^danger/);
  });

  it('counts a scene that is made on the way as if it were turned on', async () => {
    const data = { scene_id: 'later', entities: { [firstOf('lock')]: 'unlocked' } };
    for (const action of ['scene.apply', 'scene.create']) expect(await actions({ action, data })).toEqual(['lock.unlock']);
    expect((await actions({ action: 'scene.create', data: '{{ what }}' }))[0]).toMatch(/^danger/);
  });

  it('reads the states of a scene', async () => {
    const scene = (entities: Record<string, unknown>) =>
      link.effects?.({ tool: 'scene_create', args: { config: { name: 'Open house', entities } } }, signal).then(told);
    expect(await scene({ [firstOf('lock')]: 'unlocked', [firstOf('light')]: { state: 'on', brightness: 1 } })).toEqual([
      'lock.unlock',
      'power.on',
    ]);
    expect(await scene({ [firstOf('lock')]: { state: 'locked' } })).toEqual(['lock.lock']);
    expect((await scene({ [firstOf('lock')]: '{{ x }}' }))?.[0]).toMatch(/^danger/);
  });

  it('is harmless where it only speaks, switches lamps and waits', async () => {
    const acts = await create({
      actions: [
        { delay: '00:01:00' },
        { action: 'notify.notify', data: { message: 'Hi' } },
        { action: 'light.turn_on', target: { entity_id: firstOf('light') } },
      ],
    });
    expect(told(acts)).toEqual(['control Calls notify.notify', 'power.on']);
  });
});

/** A home in which only these are there, and that answers every further question like this. */
const closedHome = (problem: Problem, ...entities: Entity[]): HomeAccess => {
  const refuse = () => Promise.reject(new SwitchboardError(problem, 'No'));
  const access = {
    ids: () => entities.map(({ id }) => id),
    entity: (id: string) => entities.find((one) => one.id === id),
    place: () => undefined,
    within: () => [],
    commands: { call: refuse },
    rest: refuse,
  };
  // @ts-expect-error only what is used here
  return access;
};

describe('a routine of a home that does not tell what is in it', () => {
  const signal = new AbortController().signal;
  const entity = (id: string, attributes: Record<string, unknown> = {}): Entity => ({
    ...{ id, state: 'off', attributes, changed: 0, updated: 0 },
    context: { id: null, parent_id: null, user_id: null },
  });
  const risks = async (access: HomeAccess, id: string) =>
    (await routineEffects(access, id, signal)).map((act) => ('device' in act ? act.command : act.risk));

  it('may do the worst, whatever the reason', async () => {
    for (const problem of ['remote.forbidden', 'remote.timeout', 'remote.strange', 'not.found'] as const)
      for (const id of ['script.open_house', 'automation.open_house', 'scene.open_house'])
        expect(await risks(closedHome(problem, entity(id, { id: '1' })), id), `${problem} ${id}`).toEqual(['danger']);
  });

  it('is a scene of a bridge that names nothing', async () => {
    expect(await risks(closedHome('remote.forbidden', entity('scene.bridge')), 'scene.bridge')).toEqual(['danger']);
    const lights = entity('scene.hue', { group_name: 'Kitchen', group_type: 'room', is_dynamic: false });
    expect(await risks(closedHome('remote.forbidden', lights), 'scene.hue')).toEqual(['control']);
  });

  it('is judged, if it is a scene, by the worst that can be done to what is in it', async () => {
    const lamps = entity('scene.evening', { id: '1', entity_id: ['light.desk'] });
    const door = entity('scene.leave', { id: '2', entity_id: ['light.desk', 'lock.front'] });
    const home = closedHome('remote.forbidden', lamps, door, entity('light.desk'), entity('lock.front'));
    expect(await risks(home, lamps.id)).toEqual(['control']);
    expect(await risks(home, door.id)).toContain('danger');
  });
});
