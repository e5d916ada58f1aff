import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { isSameCase } from '../../../src-shared/model/same-case.ts';
import type { Clients, Connections, LiveSettings, SwitchboardHandlers, Tools, Who } from '../areas.ts';
import type { Seed } from '../host/seed-file.ts';
import { canonical } from '../storage/chain.ts';

type With = {
  connections: Pick<Connections, 'list'> & {
    fields(type: string): Promise<FieldData[]>;
    handlers: Pick<SwitchboardHandlers, 'connections.create' | 'connections.update'>;
  };
  clients: Pick<Clients, 'seed'>;
  tools: Pick<Tools, 'rules'> & { handlers: Pick<SwitchboardHandlers, 'rules.save'> };
  settings: LiveSettings;
  who: Who;
};

/** Brings what a seed names; what is there already by slug, token or content is brought up to date and never doubled. */
export async function plantSeed(seed: Seed, { connections, clients, tools, settings, who }: With): Promise<void> {
  if (Object.keys(seed.settings).length > 0) settings.set(seed.settings);
  await plantConnections(seed, connections, who);
  const named = new Map<string, Client>();
  for (const client of seed.clients) named.set(client.name, await clients.seed(client));
  const slugs = new Map(connections.list().map(({ slug, id }) => [slug, id]));
  for (const rule of seed.rules) {
    const wanted = {
      ...rule,
      ...(rule.client && { client: named.get(rule.client)?.id ?? rule.client }),
      ...(rule.connection && { connection: slugs.get(rule.connection) ?? rule.connection }),
    };
    const rules = tools.rules();
    const known = rules.find(({ id }) => id === rule.id) ?? rules.find((one) => isSameCase(one, wanted));
    const saved = { ...wanted, ...(known && { id: known.id }) };
    // A seed is given at every start, and each write keeps whoever is started by it waiting for the disk.
    if (!known || canonical(known) !== canonical(saved)) await tools.handlers['rules.save'](saved, who);
  }
}

async function plantConnections(seed: Seed, connections: With['connections'], who: Who): Promise<void> {
  for (const { slug, type, name, config: written } of seed.connections) {
    const known = connections.list().find((connection) => connection.slug === slug);
    if (known && known.type !== type) {
      const why = `"${slug}" is already a connection of type ${known.type}`;
      throw new SwitchboardError('seed.invalid', why, { with: { file: slug, why } });
    }
    // Only what a seed names is loaded: of every other type nothing is wanted yet.
    const config = asAnswered(await connections.fields(type), written);
    if (known) await connections.handlers['connections.update']({ id: known.id, name, config }, who);
    else await connections.handlers['connections.create']({ type, slug, name, config }, who);
  }
}

/** A seed spells a secret as plain text; a form sends it as a newly set one. */
const asAnswered = (fields: FieldData[], written: Record<string, unknown>): Record<string, unknown> => {
  const secret = new Set(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, secret.has(name) && typeof value === 'string' ? { set: value } : value]),
  );
};
