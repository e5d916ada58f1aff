import { randomBytes } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { DEFAULT_LIMITS, type Client } from '../../../src-shared/model/client.ts';
import type { Clock } from '../../kit/world.ts';
import type { Clients, SeededClient, SwitchboardHandlers } from '../areas.ts';
import type { ClientRepository, KeptClient } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import { createAllowance } from './allowance.ts';
import { hashToken, newToken } from './token.ts';

/** How long a revoked client can be brought back with its old token. */
export const RESTORE_MS = 10_000;
/** Presence is written and announced at most this often: it changes with every call. */
const PRESENCE_MS = 2_000;

type Kept = KeptClient;
type New = Omit<SeededClient, 'token'> & { token?: string };
type Handlers = Pick<SwitchboardHandlers, 'clients.list' | 'clients.create' | 'clients.update' | 'clients.revoke' | 'clients.restore'>;

export type ClientsArea = Clients & {
  /** A new client; its token is in this answer and nowhere else. */
  add(client: New): Promise<{ client: Client; token: string }>;
  /** Lets in another token beside its own until one of them is settled on; `undefined` takes that back. */
  expect(id: string, token: string | undefined): Promise<Client>;
  /** Another token for a client that stays what it was. */
  renew(id: string, token: string): Promise<Client>;
  /** Forgets a client that never came to be. */
  drop(id: string): Promise<void>;
  handlers: Handlers;
  close(): Promise<void>;
};

/** The assistants and programs that may call: who they are, whether their token still counts, and when they were last here. */
export async function createClients(with_: { storage: { clients: ClientRepository }; topics: Topics; clock: Clock }): Promise<ClientsArea> {
  const { topics, clock } = with_;
  const repository = with_.storage.clients;
  const kept = new Map((await repository.list()).map((client) => [client.id, client]));
  const revoked = new Set<(id: string) => void>();
  const changed = new Set<(client: Client) => void>();
  const allowance = createAllowance((id) => kept.get(id));
  const touched = new Set<string>();
  const known = new WeakMap<Kept, Client>();
  /** Who it is and what it may, asked several times a call; when it was last here is told by the list alone. */
  const standing = (client: Kept): Client => {
    const made = known.get(client) ?? shown(client);
    known.set(client, made);
    return made;
  };

  let hashes: Map<string, string> | undefined;
  const byHash = (): Map<string, string> =>
    (hashes ??= new Map(
      [...kept.values()].flatMap(({ id, tokenHash, nextHash }) =>
        [tokenHash, ...(nextHash === undefined ? [] : [nextHash])].map((hash) => [hash, id]),
      ),
    ));

  const list = (): Client[] => [...kept.values()].map(shown).sort((a, b) => a.createdAt - b.createdAt);
  const announce = () => topics.publish('clients.changed', list());
  const find = (id: string): Kept => {
    const client = kept.get(id);
    if (!client) throw new NotFound('client', id);
    return client;
  };
  const put = (id: string, client: Kept | undefined): void => {
    if (client) kept.set(id, client);
    else kept.delete(id);
    hashes = undefined;
  };
  /** It holds at once, for whoever calls meanwhile is counted in it; what cannot be written is taken back. */
  const save = async (client: Kept): Promise<Client> => {
    const before = kept.get(client.id);
    put(client.id, client);
    try {
      await repository.save(client);
    } catch (thrown) {
      put(client.id, before);
      throw thrown;
    }
    announce();
    return shown(client);
  };
  // A row is written whole: a change that began before another was done would undo it, and let back in who was turned out.
  const inTurn = takingTurns();
  const amend = (id: string, next: (now: Kept) => Kept): Promise<Client> => inTurn(() => save(next(find(id))));
  const change = async (id: string, next: (now: Kept) => Kept): Promise<Client> => {
    const saved = await amend(id, next);
    changed.forEach((listener) => listener(saved));
    return saved;
  };
  const add = async (given: New): Promise<{ client: Client; token: string }> => {
    const { name, kind, exposure = 'full', tools = [], limits = DEFAULT_LIMITS, token = newToken() } = given;
    const id = `a${randomBytes(9).toString('hex')}`;
    const client = await save({ id, name, kind, exposure, tools, limits, createdAt: clock.now(), calls: 0, tokenHash: hashToken(token) });
    return { client, token };
  };
  /** Rewrites who was here since the last time; one row each, off the call path. */
  const writePresence = async (): Promise<void> => {
    const ids = [...touched];
    touched.clear();
    for (const id of ids)
      await inTurn(async () => {
        const client = kept.get(id);
        if (client) await repository.save(client);
      });
    if (ids.length > 0) announce();
  };
  /** What was revoked for good takes its token's hash along. */
  const forget = async (): Promise<void> => {
    const gone = [...kept.values()].filter(({ revokedAt }) => revokedAt !== undefined && clock.now() - revokedAt > RESTORE_MS);
    for (const { id } of gone) {
      put(id, undefined);
      await repository.remove(id);
    }
    if (gone.length > 0) announce();
  };
  const touch = (id: string): Kept | undefined => {
    const client = kept.get(id);
    if (!client) return undefined;
    // In its place: three times a call, and nobody outside is given this very one.
    client.lastSeen = clock.now();
    touched.add(id);
    return client;
  };
  let upkeep = Promise.resolve();
  const stop = clock.every(PRESENCE_MS, () => (upkeep = writePresence().then(() => inTurn(forget))));

  return {
    list,
    get: (id) => {
      const client = kept.get(id);
      return client && standing(client);
    },
    verify: (token) => {
      // Looked up, never compared letter by letter: nobody can choose where the hash of a guess begins, so the time of this says nothing.
      const hash = hashToken(token);
      const match = kept.get(byHash().get(hash) ?? '');
      if (!match || match.revokedAt !== undefined) return undefined;
      // It has arrived where it was to be written: the old one is in nobody's hands any more.
      if (match.nextHash === hash) {
        Object.assign(match, settled(match, hash));
        touch(match.id);
        hashes = undefined;
      }
      return standing(match);
    },
    seen: (id, { era, version }) => {
      const client = touch(id);
      if (client && era !== undefined) client.era = era;
      if (client && version !== undefined) client.version = version;
    },
    called: (id) => {
      const client = touch(id);
      if (client) client.calls += 1;
    },
    allowance,
    add,
    expect: (id, token) => amend(id, (client) => ({ ...client, nextHash: token === undefined ? undefined : hashToken(token) })),
    renew: (id, token) => amend(id, (client) => settled(client, hashToken(token))),
    drop: (id) =>
      inTurn(async () => {
        await repository.remove(id);
        put(id, undefined);
        announce();
      }),
    seed: async (given) => {
      const known = kept.get(byHash().get(hashToken(given.token)) ?? '');
      if (!known) return (await add(given)).client;
      const { exposure = known.exposure, tools = known.tools, limits = known.limits } = given;
      const isSame = JSON.stringify([exposure, tools, limits]) === JSON.stringify([known.exposure, known.tools, known.limits]);
      return isSame ? shown(known) : amend(known.id, (client) => ({ ...client, exposure, tools, limits }));
    },
    forgetTools: async (which) => {
      for (const { id, tools } of [...kept.values()])
        if (tools.some(which)) await change(id, (client) => ({ ...client, tools: client.tools.filter((tool) => !which(tool)) }));
    },
    onRevoked: (listener) => listen(revoked, listener),
    onChanged: (listener) => listen(changed, listener),
    close: async () => {
      stop();
      // What is under way would find the storage closed.
      await upkeep;
      await writePresence();
    },
    handlers: {
      'clients.list': list,
      'clients.create': (input) => add(input),
      'clients.update': ({ id, ...wish }) =>
        change(id, (client) => {
          const { name = client.name, exposure = client.exposure, tools = client.tools, limits = client.limits } = wish;
          const { mayApprove = client.mayApprove } = wish;
          return { ...client, name, exposure, tools, limits, ...(mayApprove !== undefined && { mayApprove }) };
        }),
      'clients.revoke': async ({ id }) => {
        await amend(id, (client) => ({ ...client, revokedAt: clock.now() }));
        revoked.forEach((listener) => listener(id));
        return null;
      },
      'clients.restore': async ({ id }) => {
        await amend(id, ({ revokedAt, ...client }) => {
          if (revokedAt !== undefined && clock.now() - revokedAt > RESTORE_MS)
            throw new SwitchboardError('conflict', 'That client was revoked too long ago to restore it');
          return client;
        });
        return null;
      },
    },
  };
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const settled = (client: Kept, tokenHash: string): Kept => ({ ...client, tokenHash, nextHash: undefined });

/** A client without the hash of its token. */
const shown = ({ tokenHash: _own, nextHash: _next, ...client }: Kept): Client => client;
