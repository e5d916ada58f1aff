import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import { tool } from '../../../kit/tool.ts';
import { needAdmin, type HomeAccess, type ManagedLink } from './access.ts';
import { expand } from './expand.ts';
import { entitiesOf, findItem, hashOf, isWritable, KEY, readItem, storedBody, withoutId, type Item, type Kind } from './items.ts';
import type { Body } from './spelling.ts';
import { deleteBody, writeBody } from './sending.ts';
import { calls, of, titleOf, turns } from './wording.ts';
import { checkBody, keyOf, until } from './writing.ts';

type Deed = 'read' | 'create' | 'update' | 'remove';
type Words = {
  noun: string;
  the: string;
  config: string;
  /** A small one that works, to begin with. */
  example: Body;
  titles: Record<Deed, Text>;
  consequences: Record<Exclude<Deed, 'read'>, Text>;
};

const named = (noun: string) => z.string().min(1).max(255).describe(`entity id, key or exact name of the ${noun}`);
const slug = /^[a-z0-9_]+$/;
const slugOf = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, ''); // prettier-ignore

const expectedHash = (kind: Kind) => z.string().max(64).optional().describe(`hash from ${kind}_read; refused when it was changed since`);

/** Somebody else's work is not overwritten by accident; whoever means it can still say so. */
const changedSince = ({ entity, name, kind }: Item, back: boolean): SwitchboardError =>
  new SwitchboardError(
    'conflict.changed',
    back
      ? `${entity.id} was changed by somebody else since, so nothing was taken back. To replace it all the same, read it and use ${kind}_update`
      : `${entity.id} was changed by somebody else since it was read; read it again`,
    { with: { name } },
  );

/** Reading, creating, changing and deleting one kind of item; all kinds are kept the same way. */
export function itemTools(kind: Kind, { noun, the, config, example, titles, consequences }: Words) {
  const body = z
    .record(z.string(), z.unknown())
    .refine(isWritable, 'too deep or too large')
    .describe(config)
    .meta({ examples: [example] });
  const read = tool<ManagedLink, z.ZodObject<{ item: z.ZodString }>>({
    title: titles.read,
    doing: (link, { item }) => of(titles.read, calls(link, item, kind)),
    description: `Reads one ${noun} whole: its config in today's key names, its key, and a hash to give to ${kind}_update.`,
    risk: 'private',
    subject: 'item',
    input: z.object({ item: named(noun) }),
    run: async ({ access }, { item: given }, signal) => {
      const item = await findItem(access, kind, given, signal);
      const { body: config, raw, hash } = await readItem(access, item, signal);
      const editable = raw !== undefined;
      const why = editable ? {} : { why_not: 'written by hand in a YAML file; only that file can change it' };
      return {
        result: {
          entity_id: item.entity.id,
          name: item.name,
          key: item.key ?? null,
          state: item.entity.state,
          editable,
          ...why,
          hash: hash ?? null,
          config,
        },
      };
    },
  });

  const create = tool({
    title: titles.create,
    consequence: consequences.create,
    doing: (_link: ManagedLink, { config, key }) => of(titles.create, titleOf(config) ?? key),
    effects: ({ access }, { config }, signal) => expand(access, kind, config, signal),
    description: `Creates ${the}. The config is checked first; the answer names the new entity once the home has loaded it.`,
    risk: 'danger',
    input: z.object({
      config: body,
      key: z.string().max(255).regex(KEY).optional().describe('where it is kept; made up when left out'),
    }),
    run: async ({ access }: ManagedLink, { config, key: wanted }, signal, { back = false }) => {
      await needAdmin(access, signal);
      const key = wanted ?? newKey(access, kind, config);
      if (kind === 'script' && !slug.test(key)) throw new InputError({ key: 'lower-case letters, digits and _ only' });
      if (await isTaken(access, kind, key, signal))
        throw new SwitchboardError('conflict', `There is ${the} "${key}" already; use ${kind}_update to change it`, {
          with: { name: key },
        });
      if (!back) await checkBody(access, kind, config, signal);
      const { hash, note, unsure } = await writeBody(access, { kind, key, body: config, before: undefined, exact: back }, signal);
      const entity = unsure ? undefined : await until(access, () => entityOfKey(access, kind, key, signal), signal);
      const late = note ?? (entity ? undefined : 'It is written, but the home has not loaded it yet');
      return {
        result: { entity_id: entity ?? null, key, hash, ...(late !== undefined && { note: late }) },
        undo: { tool: `${kind}_delete`, args: { item: entity ?? key, expected_hash: hash } },
        ...(unsure && { unsure }),
      };
    },
  });

  const update = tool({
    title: titles.update,
    consequence: consequences.update,
    doing: (link: ManagedLink, { item, config }) => of(titles.update, turns(calls(link, item, kind), titleOf(config))),
    effects: ({ access }, { config }, signal) => expand(access, kind, config, signal),
    description: `Replaces ${the} as a whole: keys left out of config are gone, so read it first. Checked before it is written; can be undone.`,
    risk: 'danger',
    subject: 'item',
    input: z.object({
      item: named(noun),
      config: body,
      expected_hash: expectedHash(kind),
    }),
    run: async ({ access }: ManagedLink, { item: given, config, expected_hash: expected }, signal, { back = false }) => {
      await needAdmin(access, signal);
      const item = await findItem(access, kind, given, signal);
      if (!back) await checkBody(access, kind, config, signal);
      const { raw } = await readItem(access, item, signal);
      const key = keyOf(item, raw !== undefined);
      const before = raw ?? {};
      const was = hashOf(kind, before);
      if (expected !== undefined && expected !== was) throw changedSince(item, back);
      const { hash, note, unsure } = await writeBody(access, { kind, key, body: config, before, exact: back }, signal);
      return {
        result: {
          entity_id: item.entity.id,
          name: item.name,
          key,
          hash,
          ...(unsure ? { changed: 'not known' } : { changed: hash !== was }),
          ...(note !== undefined && { note }),
        },
        undo: { tool: `${kind}_update`, args: { item: key, config: withoutId(kind, before), expected_hash: hash } },
        ...(unsure && { unsure }),
      };
    },
  });

  const remove = tool({
    title: titles.remove,
    consequence: consequences.remove,
    doing: (link: ManagedLink, { item }) => of(titles.remove, calls(link, item, kind)),
    description: `Deletes ${the}. Its config is kept, so that it can be undone.`,
    risk: 'danger',
    subject: 'item',
    input: z.object({ item: named(noun), expected_hash: expectedHash(kind) }),
    run: async ({ access }: ManagedLink, { item: given, expected_hash: expected }, signal, { back = false }) => {
      await needAdmin(access, signal);
      const item = await findItem(access, kind, given, signal);
      const { raw } = await readItem(access, item, signal);
      const key = keyOf(item, raw !== undefined);
      if (expected !== undefined && expected !== hashOf(kind, raw ?? {})) throw changedSince(item, back);
      const { note, unsure } = await deleteBody(access, kind, key, signal);
      const isGone = unsure ?? (await until(access, () => (access.entity(item.entity.id) ? undefined : true), signal));
      const late = isGone ? note : 'The home still shows it; it may need a restart';
      return {
        result: { deleted: item.entity.id, name: item.name, key, ...(late !== undefined && { note: late }) },
        undo: { tool: `${kind}_create`, args: { key, config: withoutId(kind, raw ?? {}) } },
        ...(unsure && { unsure }),
      };
    },
  });
  return { [`${kind}_read`]: read, [`${kind}_create`]: create, [`${kind}_update`]: update, [`${kind}_delete`]: remove };
}

async function isTaken(access: HomeAccess, kind: Kind, key: string, signal: AbortSignal): Promise<boolean> {
  const stored = await storedBody(access, kind, key, signal);
  return stored !== undefined || (kind === 'script' && access.entity(`script.${key}`) !== undefined);
}

/** Automations and scenes are kept under the moment they were made, scripts under a name. */
function newKey({ clock, entity }: HomeAccess, kind: Kind, config: Body): string {
  if (kind !== 'script') return String(clock.now());
  const name = slugOf(typeof config['alias'] === 'string' ? config['alias'] : '') || 'script';
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? name : `${name}_${n}`;
    if (!entity(`script.${key}`)) return key;
  }
}

async function entityOfKey(access: HomeAccess, kind: Kind, key: string, signal: AbortSignal): Promise<string | undefined> {
  if (kind !== 'script') return entitiesOf(access, kind).find(({ attributes }) => attributes['id'] === key)?.id;
  if (access.entity(`script.${key}`)) return `script.${key}`;
  return findItem(access, kind, key, signal).then(
    ({ entity }) => entity.id,
    (thrown: unknown) => {
      // It is written by now: whatever goes wrong here is only told.
      if (thrown instanceof SwitchboardError) return undefined;
      throw thrown;
    },
  );
}
