import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tool } from '../../../kit/tool.ts';
import { needAdmin, type HomeAccess, type ManagedLink } from './access.ts';
import { nameOf } from './items.ts';
import { wishWords } from './entity-words.ts';
import { areaOf, moveDevice, movesWith } from './main-entity.ts';
import { compact, short } from './page.ts';
import { entryOf, findEntity, idByName, placesOf, type Entry } from './registry.ts';
import { relatedTo, usersOf } from './related.ts';
import { unbinding } from './unbinding.ts';
import { calls, callsAll, of, turns } from './wording.ts';
import { until } from './writing.ts';

const named = z.string().min(1).max(255).describe('entity id or exact name');
const MOST_ATTRIBUTES = 40;
const Updated = z.object({ entity_entry: z.unknown(), reload_delay: z.number().optional(), require_restart: z.boolean().optional() });

const READS = { en: 'Read an entity', 'zh-CN': '读取实体' };
const read = tool({
  title: READS,
  doing: (link: ManagedLink, { entity }) => of(READS, calls(link, entity)),
  about: ({ access }, { entity }) => placesOf(access, [entity]),
  description: 'Reads one entity: state, attributes, where it belongs, whether it is hidden or disabled, and what uses it.',
  risk: 'private',
  subject: 'entity',
  input: z.object({ entity: named }),
  run: async ({ access }: ManagedLink, { entity: given }, signal) => {
    const { id, entity, entry } = await findEntity(access, given, signal);
    const attributes = Object.entries(entity?.attributes ?? {}).filter(([name]) => !/token|entity_picture/.test(name));
    return {
      result: compact({
        entity_id: id,
        name: entity ? nameOf(entity) : (entry?.name ?? entry?.original_name),
        state: entity?.state ?? 'no state: it is disabled',
        attributes: Object.fromEntries(
          attributes
            .slice(0, MOST_ATTRIBUTES)
            .map(([name, value]) => [name, typeof value === 'object' || typeof value === 'string' ? readable(value) : value]),
        ),
        more_attributes: Math.max(0, attributes.length - MOST_ATTRIBUTES) || undefined,
        registry: entry && describe({ ...entry, area_id: await areaOf(access, entry, signal) }),
        ...(entry ? {} : { note: 'It has no registry entry (YAML without a unique id): it cannot be renamed, moved or hidden here' }),
        used_by: await usersOf(access, id, signal),
      }),
    };
  },
});

const readable = (value: unknown): unknown =>
  typeof value === 'string' ? short(value) : JSON.stringify(value).length > 500 ? short(JSON.stringify(value)) : value;

const describe = ({
  name,
  original_name: original,
  icon,
  area_id: area,
  device_id: device,
  platform,
  disabled_by: disabled,
  hidden_by: hidden,
  entity_category: category,
  labels,
  aliases,
}: Entry) =>
  compact({ name: name ?? original, icon, area, device, platform, disabled_by: disabled, hidden_by: hidden, category, labels, aliases });

const Change = z.object({
  entity: named,
  name: z.string().max(255).nullable().optional().describe('null: the name its integration gives it'),
  area: z
    .string()
    .max(255)
    .nullable()
    .optional()
    .describe("area id or name; null: its device's area. A device's main entity takes its device along"),
  hidden: z.boolean().optional(),
  enabled: z.boolean().optional(),
  labels: z.array(z.string().max(255)).max(50).optional().describe('all labels it shall have, by id or name'),
  icon: z.string().max(100).nullable().optional().describe('such as mdi:lamp'),
  aliases: z.array(z.string().max(255)).max(50).optional().describe('all other names it shall answer to'),
});

const update = tool({
  title: { en: 'Rename, move or hide an entity', 'zh-CN': '重命名、移动或隐藏实体' },
  description:
    'Changes name, area, icon, labels, other names, hidden or enabled of one entity; what is left out stays. The entity id stays: see entity_id_change.',
  risk: 'control',
  subject: 'entity',
  doing: (link: ManagedLink, { entity, ...wish }) => wishWords(calls(link, entity), wish),
  about: ({ access }, { entity }) => placesOf(access, [entity]),
  effects: ({ access }, { entity, ...wish }, signal) => unbinding(access, entity, wish, signal),
  input: Change,
  run: async ({ access }: ManagedLink, { entity: given, ...wish }, signal) => {
    await needAdmin(access, signal);
    const found = await findEntity(access, given, signal);
    const entry = entryOf(found.id, found.entry);
    const { area_id: area, ...changes } = await keysOf(access, wish, signal);
    if (Object.keys(changes).length === 0 && area === undefined) throw new InputError({ entity: 'say what shall change' });
    const place = area === undefined ? undefined : await movesWith(access, entry, wish.name ?? entry.name ?? null, signal);
    if (place && area !== undefined) await moveDevice(access, place.device, area, signal);
    const own = { ...changes, ...(place || area === undefined ? {} : { area_id: area }) };
    const { reload_delay: reload, require_restart: restart } = await change(access, found.id, own, signal);
    return {
      result: compact({
        entity_id: found.id,
        changed: Object.keys(wish),
        note: restart
          ? 'It takes a restart of Home Assistant'
          : reload
            ? `It takes effect in ${reload} s, when its integration was reloaded`
            : undefined,
      }),
      undo: { tool: 'entity_update', args: { entity: found.id, ...before(entry, wish), ...(place && { area: place.area }) } },
    };
  },
});

async function change(access: HomeAccess, id: string, changes: object, signal: AbortSignal): Promise<Partial<z.output<typeof Updated>>> {
  if (Object.keys(changes).length === 0) return {};
  return Updated.parse(await access.commands.call('config/entity_registry/update', { entity_id: id, ...changes }, { signal }));
}

type Wish = Omit<z.output<typeof Change>, 'entity'>;

async function keysOf(
  access: HomeAccess,
  { area, hidden, enabled, labels, ...plain }: Wish,
  signal: AbortSignal,
): Promise<Record<string, unknown> & { area_id?: string | null }> {
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(area !== undefined && { area_id: area === null ? null : await idByName(access, 'area', area, signal) }),
    ...(hidden !== undefined && { hidden_by: hidden ? 'user' : null }),
    ...(enabled !== undefined && { disabled_by: enabled ? null : 'user' }),
    ...(labels && { labels: await Promise.all(labels.map((label) => idByName(access, 'label', label, signal))) }),
  };
}

/** The same wish, as it was. */
function before(entry: Entry, wish: Wish): Record<string, unknown> {
  const was = {
    name: entry.name ?? null,
    area: entry.area_id ?? null,
    hidden: typeof entry.hidden_by === 'string',
    enabled: typeof entry.disabled_by !== 'string',
    labels: entry.labels,
    icon: entry.icon ?? null,
    aliases: entry.aliases.filter((alias) => alias !== null),
  };
  return Object.fromEntries(
    Object.entries(was).filter(([name]) => Object.entries(wish).some(([asked, value]) => asked === name && value !== undefined)),
  );
}

const CHANGES_ID = { en: 'Change an entity id', 'zh-CN': '修改实体 ID' };
const changeId = tool({
  title: CHANGES_ID,
  consequence: {
    en: 'Whatever names the old id – automations, scripts, dashboards – no longer finds it. You can take this back.',
    'zh-CN': '凡是使用旧 ID 的内容（自动化、脚本、仪表板）都将找不到它。可以撤销。',
  },
  doing: (_link: ManagedLink, { entity, new_id: newId }) => of(CHANGES_ID, turns(entity, newId)),
  about: ({ access }, { entity }) => placesOf(access, [entity]),
  description:
    'Gives an entity another entity id. Automations, scripts and dashboards that name the old id are NOT rewritten: with any such user it refuses and lists them, unless even_if_used is true.',
  risk: 'danger',
  subject: 'entity',
  input: z.object({
    entity: named,
    new_id: z
      .string()
      .regex(/^[a-z0-9_]+\.[a-z0-9_]+$/)
      .max(255),
    even_if_used: z.boolean().default(false),
  }),
  run: async ({ access }: ManagedLink, { entity: given, new_id: newId, even_if_used: anyway }, signal) => {
    await needAdmin(access, signal);
    const found = await findEntity(access, given, signal);
    entryOf(found.id, found.entry);
    if (domain(newId) !== domain(found.id)) throw new InputError({ new_id: `must begin with ${domain(found.id)}.` });
    if (newId !== found.id && access.entity(newId))
      throw new SwitchboardError('conflict', `There is ${newId} already`, { with: { name: newId } });
    const users = await usersOf(access, found.id, signal);
    const list = Object.entries(users).map(([kind, ids]) => `${kind}: ${ids.join(', ')}`).join('; '); // prettier-ignore
    if (list !== '' && !anyway)
      throw new SwitchboardError('conflict', `${found.id} is named by ${list}. They would no longer find it; nothing was changed`, {
        with: { name: found.id },
      });
    await access.commands.call('config/entity_registry/update', { entity_id: found.id, new_entity_id: newId }, { signal });
    const isThere = !found.entity || (await until(access, () => (access.entity(newId) ? true : undefined), signal));
    return {
      result: compact({
        was: found.id,
        entity_id: newId,
        still_names_the_old_id: users,
        note: isThere ? undefined : 'The home has not shown it under its new id yet',
      }),
      undo: { tool: 'entity_id_change', args: { entity: newId, new_id: found.id, even_if_used: true } },
    };
  },
});
const domain = (id: string): string => id.slice(0, id.indexOf('.'));

const exposeWords = (shown: string, hidden: string) => {
  if (shown === '' || hidden === '') return hidden === '' ? of(SHOWS, shown) : of(HIDES, hidden);
  return of(EXPOSES, `+ ${shown}; − ${hidden}`);
};

const Exposed = z.object({ exposed_entities: z.record(z.string(), z.record(z.string(), z.unknown())) });
const ids = z.array(z.string().max(255)).max(200);

const EXPOSES = { en: 'Show entities to voice assistants, or hide them', 'zh-CN': '向语音助手开放或隐藏实体' };
const SHOWS = { en: 'Show to voice assistants', 'zh-CN': '向语音助手开放' };
const HIDES = { en: 'Hide from voice assistants', 'zh-CN': '对语音助手隐藏' };
const expose = tool({
  title: EXPOSES,
  consequence: {
    en: 'What is shown can be seen and driven by whoever speaks to that assistant. You can take this back.',
    'zh-CN': '凡是能与该助手对话的人，都可以查看和控制所开放的内容。可以撤销。',
  },
  doing: (link: ManagedLink, { show, hide }) => exposeWords(callsAll(link, show), callsAll(link, hide)),
  about: ({ access }, { show, hide }) => placesOf(access, [...show, ...hide]),
  description:
    "Decides which entities Home Assistant's own assistant (or Alexa, Google) may see and drive. What it sees is also what new assistants of Switchboard start with.",
  risk: 'danger',
  input: z.object({
    show: ids.default([]),
    hide: ids.default([]),
    assistant: z.enum(['conversation', 'cloud.alexa', 'cloud.google_assistant']).default('conversation'),
  }),
  run: async ({ access }: ManagedLink, { show, hide, assistant }, signal) => {
    await needAdmin(access, signal);
    const all = [...show, ...hide];
    if (all.length === 0) throw new InputError({ show: 'name at least one entity' });
    for (const id of all) await findEntity(access, id, signal);
    const { exposed_entities: known } = Exposed.parse(await access.commands.call('homeassistant/expose_entity/list', {}, { signal }));
    const was = (id: string): boolean => known[id]?.[assistant] === true;
    for (const [entity_ids, should_expose] of [
      [show, true],
      [hide, false],
    ] as const)
      // prettier-ignore
      if (entity_ids.length > 0) await access.commands.call('homeassistant/expose_entity', { assistants: [assistant], entity_ids, should_expose }, { signal });
    const shown = show.filter((id) => !was(id));
    const hidden = hide.filter(was);
    const isChanged = shown.length + hidden.length > 0;
    return {
      result: { assistant, shown, hidden, unchanged: all.length - shown.length - hidden.length },
      ...(isChanged && { undo: { tool: 'entity_expose', args: { show: hidden, hide: shown, assistant } } }),
    };
  },
});

const FINDS = { en: 'Find what uses something', 'zh-CN': '查找关联项' };
const related = tool({
  title: FINDS,
  doing: (link: ManagedLink, { id }) => of(FINDS, calls(link, id)),
  about: ({ access }, { id }) => placesOf(access, [id]),
  description:
    'Answers "what uses this": automations, scripts, scenes, devices, areas, dashboards… that belong to an entity, device, area, automation or integration.',
  risk: 'private',
  subject: 'id',
  input: z.object({
    type: z.enum([
      'entity',
      'device',
      'area',
      'floor',
      'label',
      'automation',
      'script',
      'scene',
      'group',
      'person',
      'integration',
      'config_entry',
      'automation_blueprint',
      'script_blueprint',
    ]),
    id: z.string().min(1).max(255).describe('for entities, automations, scripts and scenes the entity id'),
  }),
  run: async ({ access }: ManagedLink, { type, id }, signal) => ({
    result: { of: id, related: await relatedTo(access, type, id, signal) },
  }),
});

/** Entities: what they are called, where they belong, who sees them. */
export const entityTools = {
  entity_read: read,
  entity_update: update,
  entity_id_change: changeId,
  entity_expose: expose,
  related_find: related,
};
