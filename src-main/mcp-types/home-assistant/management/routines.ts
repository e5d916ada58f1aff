import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tool } from '../../../kit/tool.ts';
import type { Entity } from '../home/entities.ts';
import type { HomeAccess, ManagedLink } from './access.ts';
import { entitiesOf, findItem, nameOf, type Item, type Kind } from './items.ts';
import { compact, matching, page, paging, search } from './page.ts';
import { routineEffects } from './expand.ts';
import { itemTools } from './item-tools.ts';
import { calls, either, of } from './wording.ts';
import { until } from './writing.ts';

const KINDS = ['automation', 'script', 'scene'] as const;
const CALL_MS = 55_000;
const STARTS_MS = 2_500;
/** A report may come a little after the answer. */
const SETTLES_MS = 1_000;
const Answer = z.object({ response: z.unknown().optional() });

export const kindOf = (given: string): Kind | undefined => KINDS.find((kind) => given.startsWith(`${kind}.`));

/** An automation, a script or a scene, by entity id or by a name that only one of them has. */
export async function findRoutine(access: HomeAccess, given: string, signal: AbortSignal, kinds: readonly Kind[] = KINDS): Promise<Item> {
  const kind = kindOf(given);
  if (kind && kinds.includes(kind)) return findItem(access, kind, given, signal);
  const wanted = given.trim().toLowerCase();
  const named = kinds.flatMap((one) => entitiesOf(access, one).filter((entity) => nameOf(entity).toLowerCase() === wanted));
  const [only] = named;
  if (only && named.length === 1) return findItem(access, kindOf(only.id) ?? 'scene', only.id, signal);
  const near = named.map(({ id }) => id).join(', ');
  throw new SwitchboardError(
    'not.found',
    named.length > 1 ? `"${given}" could be any of ${near}; use the entity id` : `There is no ${kinds.join(' or ')} "${given}"`,
    { with: { what: kinds.join('/'), name: given, near } },
  );
}

const rowOf = (entity: Entity): Record<string, unknown> => {
  const isAutomation = entity.id.startsWith('automation.');
  return compact({
    entity_id: entity.id,
    name: nameOf(entity),
    ...(isAutomation && { enabled: entity.state === 'on' }),
    ...(!isAutomation && entity.id.startsWith('script.') && { running: entity.state === 'on' }),
    unavailable: entity.state === 'unavailable' ? true : undefined,
    last_run: entity.id.startsWith('scene.')
      ? entity.state === 'unknown'
        ? undefined
        : entity.state
      : entity.attributes['last_triggered'],
    mode: entity.attributes['mode'] === 'single' ? undefined : entity.attributes['mode'],
  });
};

const list = tool({
  title: { en: 'List automations, scripts and scenes', 'zh-CN': '列出自动化、脚本和场景' },
  description: 'Lists automations, scripts and scenes with when they last ran.',
  // It names what the person keeps from assistants as well; what they may run is listed as scenes.
  risk: 'private',
  input: z.object({ kind: z.enum(KINDS).optional(), search, ...paging }),
  run: async ({ access }: ManagedLink, { kind, search: words, ...part }) => {
    const all = (kind ? [kind] : KINDS).flatMap((one) => entitiesOf(access, one)).sort((a, b) => a.id.localeCompare(b.id));
    return { result: page(matching(all, words, (one) => `${one.id} ${nameOf(one)}`).map(rowOf), part) };
  },
});

const run = tool({
  title: { en: 'Run an automation, script or scene', 'zh-CN': '运行自动化、脚本或场景' },
  doing: (link: ManagedLink, { item }) => of({ en: 'Run', 'zh-CN': '运行' }, calls(link, item)),
  effects: async ({ access }, { item }, signal) => routineEffects(access, (await findRoutine(access, item, signal)).entity.id, signal),
  description:
    'Runs an automation, script or scene now. An automation\'s conditions are skipped unless skip_conditions is false. "started" says whether the home was seen to start it.',
  risk: 'control',
  subject: 'item',
  input: z.object({
    item: z.string().min(1).max(255).describe('entity id or exact name'),
    variables: z.record(z.string(), z.unknown()).optional().describe('scripts only: values for its fields'),
    skip_conditions: z.boolean().default(true).describe('automations only'),
    wait: z.boolean().default(false).describe('scripts only: wait until it has ended, and give back what it answers'),
  }),
  run: async ({ access }: ManagedLink, { item: given, variables, skip_conditions: skip, wait }, signal) => {
    const item = await findRoutine(access, given, signal);
    const { entity, kind, name } = item;
    if (entity.state === 'unavailable')
      throw new SwitchboardError('device.offline', `${entity.id} is unavailable`, { with: { part: name } });
    if (variables && kind !== 'script') throw new InputError({ variables: 'only scripts take variables' });
    const before = startOf(entity);
    const seen = (): true | undefined => {
      const now = access.entity(entity.id);
      return now && startOf(now) !== before ? true : undefined;
    };
    const called = access.commands.call('call_service', callOf(item, { variables, skip, wait }), { timeoutMs: CALL_MS, signal });
    // The call of an automation ends with its last action; that it began shows at once.
    const answer = wait
      ? Answer.parse(await called).response
      : await Promise.race([called, until(access, seen, signal, STARTS_MS)]).then(() => undefined);
    called.catch(() => undefined);
    const isStarted = await until(access, seen, signal, SETTLES_MS);
    const why =
      kind === 'automation' && !skip ? 'It was not seen to start: its conditions may not hold' : 'It was accepted, but not seen to start';
    return { result: compact({ ran: entity.id, name, started: isStarted ?? false, note: isStarted ? undefined : why, response: answer }) };
  },
});

const startOf = ({ id, state, attributes }: Entity): unknown => (id.startsWith('scene.') ? state : attributes['last_triggered']);

type RunOptions = { variables: Record<string, unknown> | undefined; skip: boolean; wait: boolean };
function callOf({ kind, key, entity: { id } }: Item, { variables, skip, wait }: RunOptions) {
  // `script.turn_on` comes back at once; a script called by its key waits for its end and may answer something.
  if (kind === 'script' && wait)
    return { domain: 'script', service: key ?? id.slice('script.'.length), service_data: variables ?? {}, return_response: true };
  const [service, data] =
    kind === 'automation' ? ['trigger', { skip_condition: skip }] : ['turn_on', kind === 'script' && variables ? { variables } : {}];
  return { domain: kind, service, service_data: data, target: { entity_id: id } };
}

const ON = { en: 'Switch an automation on', 'zh-CN': '启用自动化' };
const OFF = { en: 'Switch an automation off', 'zh-CN': '停用自动化' };
const enable = tool({
  title: { en: 'Switch an automation on or off', 'zh-CN': '启用或停用自动化' },
  doing: (link: ManagedLink, { item, enabled }) => of(either(enabled, ON, OFF), calls(link, item, 'automation')),
  // Switched on it acts by itself from now on; off it only rests.
  effects: async ({ access }, { item, enabled }, signal) =>
    enabled ? routineEffects(access, (await findRoutine(access, item, signal, ['automation'])).entity.id, signal) : [],
  description: 'Switches an automation on or off. Off, it no longer runs by itself; what runs now is stopped unless stop_running is false.',
  risk: 'control',
  subject: 'item',
  input: z.object({
    item: z.string().min(1).max(255).describe('entity id or exact name'),
    enabled: z.boolean(),
    stop_running: z.boolean().default(true),
  }),
  run: async ({ access }: ManagedLink, { item: given, enabled, stop_running: stop }, signal) => {
    const { entity, name } = await findRoutine(access, given, signal, ['automation']);
    const wanted = enabled ? 'on' : 'off';
    if (entity.state === wanted) return { result: { entity_id: entity.id, name, enabled, changed: false } };
    const service_data = enabled ? {} : { stop_actions: stop };
    await access.commands.call(
      'call_service',
      { domain: 'automation', service: `turn_${wanted}`, service_data, target: { entity_id: entity.id } },
      { signal },
    );
    const isSo = await until(access, () => (access.entity(entity.id)?.state === wanted ? true : undefined), signal, STARTS_MS);
    return {
      result: { entity_id: entity.id, name, enabled, changed: true, confirmed: isSo ?? false },
      undo: { tool: 'automation_enable', args: { item: entity.id, enabled: !enabled } },
    };
  },
});

/** Automations, scripts and scenes. */
export const routineTools = {
  routine_list: list,
  routine_run: run,
  automation_enable: enable,
  ...itemTools('automation', {
    noun: 'automation',
    the: 'an automation',
    config: 'alias, description, triggers, conditions, actions, mode – as Home Assistant documents them',
    example: {
      alias: 'Good night',
      triggers: [{ trigger: 'time', at: '23:00:00' }],
      actions: [{ action: 'light.turn_off', target: { area_id: 'kitchen' } }],
    },
    titles: {
      read: { en: 'Read an automation', 'zh-CN': '读取自动化' },
      create: { en: 'Create an automation', 'zh-CN': '新建自动化' },
      update: { en: 'Change an automation', 'zh-CN': '修改自动化' },
      remove: { en: 'Delete an automation', 'zh-CN': '删除自动化' },
    },
    consequences: {
      create: {
        en: 'From now on it runs by itself, whenever its trigger comes, and does whatever is written in it. You can take this back.',
        'zh-CN': '从现在起，只要触发条件满足，它就会自行运行，并执行其中写明的一切。可以撤销。',
      },
      update: {
        en: 'It runs by the new text from now on; what is left out of it is gone. You can take this back.',
        'zh-CN': '从现在起它按新的内容运行；没有写进去的部分将不复存在。可以撤销。',
      },
      remove: {
        en: 'It is gone and no longer runs. What relies on it finds nothing. You can take this back.',
        'zh-CN': '它会被删除，不再运行；依赖它的内容将找不到它。可以撤销。',
      },
    },
  }),
  ...itemTools('script', {
    noun: 'script',
    the: 'a script',
    config: 'alias, description, sequence, fields, mode – as Home Assistant documents them',
    example: { alias: 'Lights out', sequence: [{ action: 'light.turn_off', target: { area_id: 'kitchen' } }] },
    titles: {
      read: { en: 'Read a script', 'zh-CN': '读取脚本' },
      create: { en: 'Create a script', 'zh-CN': '新建脚本' },
      update: { en: 'Change a script', 'zh-CN': '修改脚本' },
      remove: { en: 'Delete a script', 'zh-CN': '删除脚本' },
    },
    consequences: {
      create: {
        en: 'Nothing happens yet: it does what is written in it when somebody or something runs it. You can take this back.',
        'zh-CN': '现在不会发生任何事：有人或其他内容运行它时，它才会执行其中写明的一切。可以撤销。',
      },
      update: {
        en: 'Whatever runs it gets the new text from now on; what is left out of it is gone. You can take this back.',
        'zh-CN': '从现在起，运行它时执行的是新的内容；没有写进去的部分将不复存在。可以撤销。',
      },
      remove: {
        en: 'It is gone. Buttons and automations that run it find nothing. You can take this back.',
        'zh-CN': '它会被删除；运行它的按钮和自动化将找不到它。可以撤销。',
      },
    },
  }),
  ...itemTools('scene', {
    noun: 'scene',
    the: 'a scene',
    config: 'name, entities (entity id → state or {state, …attributes}), icon',
    example: { name: 'Reading', entities: { 'light.desk_lamp': { state: 'on', brightness: 180 } } },
    titles: {
      read: { en: 'Read a scene', 'zh-CN': '读取场景' },
      create: { en: 'Create a scene', 'zh-CN': '新建场景' },
      update: { en: 'Change a scene', 'zh-CN': '修改场景' },
      remove: { en: 'Delete a scene', 'zh-CN': '删除场景' },
    },
    consequences: {
      create: {
        en: 'Nothing happens yet: the devices in it change when somebody turns it on. You can take this back.',
        'zh-CN': '现在不会发生任何事：有人启用它时，其中的设备才会改变。可以撤销。',
      },
      update: {
        en: 'Whoever turns it on gets the new settings from now on; what is left out of it is gone. You can take this back.',
        'zh-CN': '从现在起，启用它时使用的是新的设置；没有写进去的部分将不复存在。可以撤销。',
      },
      remove: {
        en: 'It is gone. Buttons and automations that turn it on find nothing. You can take this back.',
        'zh-CN': '它会被删除；启用它的按钮和自动化将找不到它。可以撤销。',
      },
    },
  }),
};
