import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tool } from '../../../kit/tool.ts';
import { CommandRefused, tolerant } from '../wire/refused.ts';
import { needAdmin, type HomeAccess, type ManagedLink } from './access.ts';
import { compact, matching, page, paging, search, short } from './page.ts';
import { readHealth } from './health.ts';

type Row = Record<string, unknown>;
type Source = { admin?: true; read(access: HomeAccess, signal: AbortSignal): Promise<Row[]> };

const Rows = z.array(z.looseObject({}));
const HELPERS = [
  'input_boolean',
  'input_button',
  'input_number',
  'input_select',
  'input_text',
  'input_datetime',
  'counter',
  'timer',
  'schedule',
  'tag',
  'zone',
];
const SCOPES = ['automation', 'script', 'scene', 'helpers'];

/** Only these keys of a row are worth somebody's attention. */
const pick = (row: Row, keys: readonly string[]): Row => compact(Object.fromEntries(keys.map((key) => [key, row[key]])));

/** A list the home gives as it is. */
const listed =
  (type: string, keys: readonly string[], within?: string): Source['read'] =>
  async ({ commands }, signal) => {
    const raw = await commands.call(type, {}, { signal });
    const list = within === undefined ? raw : z.looseObject({}).parse(raw)[within];
    return Rows.parse(list ?? []).map((row) => pick(row, keys));
  };

async function categories({ commands }: HomeAccess, signal: AbortSignal): Promise<Row[]> {
  const all = await Promise.all(
    SCOPES.map(async (scope) => {
      const list = Rows.parse(await commands.call('config/category_registry/list', { scope }, { signal }));
      return list.map((row) => ({ scope, ...pick(row, ['category_id', 'name', 'icon']) }));
    }),
  );
  return all.flat();
}

/** Helpers made in the panel, by kind; those of a home that knows a kind not are simply none. */
async function helpers({ commands }: HomeAccess, signal: AbortSignal): Promise<Row[]> {
  const all = await Promise.all(
    HELPERS.map(async (kind) => {
      const list = Rows.safeParse(await tolerant(commands.call(`${kind}/list`, {}, { signal }))).data ?? [];
      return list.map((row) => compact({ kind, ...row }));
    }),
  );
  return all.flat();
}

async function devices({ commands }: HomeAccess, signal: AbortSignal): Promise<Row[]> {
  const all = Rows.parse(await commands.call('config/device_registry/list', {}, { signal }));
  return all.map(({ name_by_user: given, name, ...row }) =>
    compact({
      name: given ?? name,
      ...pick(row, ['id', 'area_id', 'manufacturer', 'model', 'sw_version', 'labels', 'disabled_by', 'entry_type']),
    }),
  );
}

const ISSUE = [
  'domain',
  'issue_id',
  'severity',
  'translation_key',
  'translation_placeholders',
  'created',
  'ignored',
  'breaks_in_ha_version',
  'is_fixable',
  'learn_more_url',
];
const ENTRY = ['entry_id', 'domain', 'title', 'state', 'reason', 'source', 'disabled_by'];

const SOURCES = {
  areas: { read: listed('config/area_registry/list', ['area_id', 'name', 'floor_id', 'labels', 'aliases']) },
  floors: { read: listed('config/floor_registry/list', ['floor_id', 'name', 'level', 'aliases']) },
  labels: { read: listed('config/label_registry/list', ['label_id', 'name', 'color', 'description']) },
  categories: { read: categories },
  devices: { read: devices },
  helpers: { read: helpers },
  integrations: { admin: true, read: listed('config_entries/get', ENTRY) },
  backups: { admin: true, read: listed('backup/info', ['backup_id', 'name', 'date', 'size', 'with_automatic_settings'], 'backups') },
  repairs: { read: listed('repairs/list_issues', ISSUE, 'issues') },
  notifications: { read: listed('persistent_notification/get', ['notification_id', 'title', 'message', 'created_at']) },
  health: { admin: true, read: readHealth },
} satisfies Record<string, Source>;
const WHAT = [
  'areas',
  'floors',
  'labels',
  'categories',
  'devices',
  'helpers',
  'integrations',
  'backups',
  'repairs',
  'notifications',
  'health',
] as const;

const read = tool({
  title: { en: 'Read how the home is set up', 'zh-CN': '读取家庭设置' },
  description:
    'Lists areas, floors, labels, categories, devices, helpers, integrations, backups, repairs, notifications, or the health of the system.',
  risk: 'private',
  subject: 'what',
  input: z.object({ what: z.enum(WHAT), search, ...paging }),
  run: async ({ access }: ManagedLink, { what, search: words, ...part }, signal) => {
    const source: Source = SOURCES[what];
    if (source.admin) await needAdmin(access, signal);
    const rows = await known(what, source.read(access, signal));
    const { items, ...rest } = page(
      matching(rows, words, (row) => JSON.stringify(row)),
      part,
    );
    return { result: { ...rest, items: items.map(bounded) } };
  },
});

/** An older home has no floors, no labels, no backups: that is worth saying in words. */
async function known<T>(what: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    if (!(thrown instanceof CommandRefused) || thrown.code !== 'unknown_command') throw thrown;
    throw new SwitchboardError('not.supported', `This Home Assistant knows no ${what}: it is older than they are, or does not use them`, {
      with: { part: 'Home Assistant', command: what },
    });
  }
}

const bounded = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? short(value) : boundedValue(value)]));
const boundedValue = (value: unknown): unknown => {
  const text = JSON.stringify(value);
  return text !== undefined && text.length > 1_000 ? short(text, 1_000) : value;
};

/** What a home is made of besides devices. */
export const readingTools = { home_read: read };
