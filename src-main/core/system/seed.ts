import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Clients, Connections, LiveSettings, SwitchboardHandlers, Tools, Who } from '../areas.ts';
import type { Seed } from '../host/seed-file.ts';

type With = {
  connections: Pick<Connections, 'list'> & {
    handlers: Pick<SwitchboardHandlers, 'connections.create' | 'connections.update' | 'connections.types'>;
  };
  clients: Pick<Clients, 'seed'>;
  tools: Pick<Tools, 'rules'> & { handlers: Pick<SwitchboardHandlers, 'rules.save'> };
  settings: LiveSettings;
  who: Who;
};

/** Brings what a seed names; what is there already by slug, token or content is brought up to date and never doubled. */
export async function plantSeed(seed: Seed, { connections, clients, tools, settings, who }: With): Promise<void> {
  if (Object.keys(seed.settings).length > 0) settings.set(seed.settings);
  const types = seed.connections.length > 0 ? await connections.handlers['connections.types'](undefined, who) : [];
  for (const { slug, type, name, config: written } of seed.connections) {
    const config = asAnswered(types.find(({ id }) => id === type)?.fields ?? [], written);
    const known = connections.list().find((connection) => connection.slug === slug);
    if (known && known.type !== type)
      throw new SwitchboardError('seed.invalid', `"${slug}" is already a connection of type ${known.type}`, {
        with: { file: '', why: slug },
      });
    if (known) await connections.handlers['connections.update']({ id: known.id, name, config }, who);
    else await connections.handlers['connections.create']({ type, slug, name, config }, who);
  }
  const named = new Map<string, Client>();
  for (const client of seed.clients) named.set(client.name, await clients.seed(client));
  for (const { id, ...rule } of seed.rules) {
    const connection = connections.list().find(({ slug }) => slug === rule.connection)?.id ?? rule.connection;
    const wanted = {
      ...rule,
      ...(rule.client && { client: named.get(rule.client)?.id ?? rule.client }),
      ...(connection && { connection }),
    };
    const same = tools.rules().find((one) => one.id === id || isSame(one, wanted));
    await tools.handlers['rules.save']({ ...wanted, ...((same?.id ?? id) && { id: same?.id ?? id }) }, who);
  }
}

/** A seed spells a secret as plain text; a form sends it as a newly set one. */
const asAnswered = (fields: FieldData[], written: Record<string, unknown>): Record<string, unknown> => {
  const secret = new Set(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, secret.has(name) && typeof value === 'string' ? { set: value } : value]),
  );
};

/** Two rules for the same case are the same rule, whatever they decide. */
const isSame = (a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
  ['client', 'part', 'device', 'room', 'connection', 'tool', 'risk', 'from', 'to', 'when'].every((field) => a[field] === b[field]);
