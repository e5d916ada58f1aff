import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tool } from '../../../kit/tool.ts';
import type { Entity } from '../home/entities.ts';
import type { HomeAccess, ManagedLink } from './access.ts';
import { entitiesOf, nameOf } from './items.ts';
import { compact, page, paging, short } from './page.ts';
import { findEntity, placesOf } from './registry.ts';
import { calls, either, of } from './wording.ts';
import { until } from './writing.ts';

const INSTALL = 1;
const SPECIFIC_VERSION = 2;
const BACKUP = 8;
const RELEASE_NOTES = 16;
const MOST_NOTES = 12_000;
const STARTS_MS = 5_000;
const named = z.string().min(1).max(255).describe('update entity id or exact name');

const can = ({ attributes }: Entity, feature: number): boolean => (Number(attributes['supported_features']) & feature) !== 0;
const isInstalling = ({ attributes }: Entity): boolean =>
  attributes['in_progress'] !== false && attributes['in_progress'] !== null && attributes['in_progress'] !== undefined;

const rowOf = (entity: Entity) =>
  compact({
    entity_id: entity.id,
    name: nameOf(entity),
    title: entity.attributes['title'],
    installed: entity.attributes['installed_version'],
    latest: entity.attributes['latest_version'],
    available: entity.state === 'on' ? true : undefined,
    skipped: entity.attributes['skipped_version'],
    installing: isInstalling(entity) ? (entity.attributes['update_percentage'] ?? true) : undefined,
    can_install: can(entity, INSTALL) ? undefined : 'not from here',
    summary: entity.attributes['release_summary'],
    url: entity.attributes['release_url'],
  });

async function findUpdate(access: HomeAccess, given: string, signal: AbortSignal): Promise<Entity> {
  const { entity, id } = await findEntity(access, given, signal);
  if (entity?.id.startsWith('update.')) return entity;
  throw new SwitchboardError('not.found', `${id} is no update`, { with: { what: 'update', name: given } });
}

const list = tool({
  title: { en: 'List updates and read release notes', 'zh-CN': '列出更新并查看发行说明' },
  description: 'Lists what can be updated, those with a newer version first. With "entity" that one alone, with its release notes.',
  risk: 'read',
  subject: 'entity',
  input: z.object({ entity: named.optional(), ...paging }),
  run: async ({ access }: ManagedLink, { entity: given, ...part }, signal) => {
    if (given === undefined) {
      const all = entitiesOf(access, 'update').sort(
        (a, b) => Number(b.state === 'on') - Number(a.state === 'on') || a.id.localeCompare(b.id),
      );
      return { result: { available: all.filter(({ state }) => state === 'on').length, ...page(all.map(rowOf), part) } };
    }
    const entity = await findUpdate(access, given, signal);
    const notes = can(entity, RELEASE_NOTES)
      ? z
          .string()
          .nullable()
          .parse(await access.commands.call('update/release_notes', { entity_id: entity.id }, { signal }))
      : null;
    return { result: { ...rowOf(entity), release_notes: notes === null ? 'none' : short(notes, MOST_NOTES) } };
  },
});

function refuseWhatItCannot(entity: Entity, version: string | undefined, backup: boolean | undefined): void {
  const cannot = (command: string, why: string) =>
    new SwitchboardError('not.supported', `${entity.id} ${why}; nothing was installed`, { with: { part: nameOf(entity), command } });
  if (!can(entity, INSTALL)) throw cannot('install', 'can only be installed on the device itself');
  if (version !== undefined && !can(entity, SPECIFIC_VERSION)) throw cannot('version', 'can only be brought to its latest version');
  if (backup === true && !can(entity, BACKUP)) throw cannot('backup', 'cannot make a backup first');
}

const INSTALLS = { en: 'Install an update', 'zh-CN': '安装更新' };
const install = tool({
  title: INSTALLS,
  consequence: {
    en: 'It is installed right away. What is updated may restart and be away for a while – with Home Assistant itself the whole home. This cannot be taken back.',
    'zh-CN': '会立即安装。被更新的对象可能会重启并暂时不可用；如果是 Home Assistant 本身，则整个家都会如此。无法撤销。',
  },
  about: ({ access }: ManagedLink, { entity }) => placesOf(access, [entity]),
  doing: (link: ManagedLink, { entity, version }) => of(INSTALLS, [calls(link, entity), version].filter(Boolean).join(' ')),
  description:
    'Installs an update: the device or the home may restart and be away for a while. Cannot be undone. Read its release notes first.',
  risk: 'danger',
  subject: 'entity',
  input: z.object({
    entity: named,
    version: z.string().max(100).optional(),
    backup: z.boolean().optional().describe('a backup first: left out, where that is possible; true, or nothing is installed; false, none'),
  }),
  run: async ({ access }: ManagedLink, { entity: given, version, backup }, signal) => {
    const entity = await findUpdate(access, given, signal);
    refuseWhatItCannot(entity, version, backup);
    const isSaved = backup !== false && can(entity, BACKUP);
    if (entity.state !== 'on' && version === undefined) return { result: { ...rowOf(entity), note: 'There is nothing to install' } };
    const service_data = { ...(version !== undefined && { version }), ...(isSaved && { backup: true }) };
    // The call ends with the installation, which may take half an hour; that it began shows at the entity.
    const called = access.commands.call(
      'call_service',
      { domain: 'update', service: 'install', service_data, target: { entity_id: entity.id } },
      { timeoutMs: 1_800_000 },
    );
    const began = until(
      access,
      () => {
        const now = access.entity(entity.id);
        return now && (isInstalling(now) || now.state !== 'on') ? true : undefined;
      },
      signal,
      STARTS_MS,
    );
    await Promise.race([called, began]);
    // A refusal that comes after the start shows at the entity; nobody waits for it here.
    called.catch(() => undefined);
    const now = access.entity(entity.id) ?? entity;
    return {
      result: {
        ...rowOf(now),
        backup: isSaved ? 'made first' : backup === false ? 'none, as asked' : 'none: it cannot make one',
        status: isInstalling(now) ? 'installing' : now.state === 'on' ? 'accepted, not seen to start' : 'installed',
      },
    };
  },
});

const SKIPS = { en: 'Skip an update', 'zh-CN': '跳过更新' };
const OFFERS = { en: 'Offer an update again', 'zh-CN': '重新提供更新' };
const skip = tool({
  title: SKIPS,
  about: ({ access }: ManagedLink, { entity }) => placesOf(access, [entity]),
  doing: (link: ManagedLink, { entity, skip }) => of(either(skip, SKIPS, OFFERS), calls(link, entity)),
  description: 'Hides an available update until a newer one appears; with skip false it is offered again.',
  risk: 'control',
  subject: 'entity',
  input: z.object({ entity: named, skip: z.boolean().default(true) }),
  run: async ({ access }: ManagedLink, { entity: given, skip: isSkip }, signal) => {
    const entity = await findUpdate(access, given, signal);
    const isSkipped = (one: Entity | undefined): boolean => typeof one?.attributes['skipped_version'] === 'string';
    if (isSkipped(entity) === isSkip) return { result: { ...rowOf(entity), changed: false } };
    await access.commands.call(
      'call_service',
      { domain: 'update', service: isSkip ? 'skip' : 'clear_skipped', service_data: {}, target: { entity_id: entity.id } },
      { signal },
    );
    await until(access, () => (isSkipped(access.entity(entity.id)) === isSkip ? true : undefined), signal, STARTS_MS);
    const now = access.entity(entity.id) ?? entity;
    return {
      result: { ...rowOf(now), changed: isSkipped(now) === isSkip },
      undo: { tool: 'update_skip', args: { entity: entity.id, skip: !isSkip } },
    };
  },
});

/** New versions of devices and of the home itself. */
export const updateTools = { update_list: list, update_install: install, update_skip: skip };
