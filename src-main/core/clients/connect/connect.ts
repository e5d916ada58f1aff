import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFound, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Assistant, Way } from '../../../../src-shared/model/assistant.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import type { Clock } from '../../../kit/world.ts';
import type { SwitchboardHandlers } from '../../areas.ts';
import type { ClientsArea } from '../clients.ts';
import { newToken } from '../token.ts';
import { foldersOf } from './folders.ts';
import { shown, type Ours } from './ours.ts';
import { entryFor, previewOf, rowOf, settingsOf, waysOf } from './plan.ts';
import type { Records, Written } from './records.ts';
import { fingerprintOf } from './settings-file.ts';
import { TABLE, type Row } from './table.ts';
import { takeOut } from './take-out.ts';
import { discreet } from './understand.ts';
import { prepare } from './writing.ts';

export type ConnectParts = {
  ours: Ours;
  records: Records;
  clients: Pick<ClientsArea, 'add' | 'expect' | 'renew' | 'drop' | 'list'> & { revoke(id: string): Promise<void> };
  clock: Clock;
  /** Opens a link on this computer; without it whoever asked does. */
  openProgram?: ((link: string) => Promise<void>) | undefined;
};
type Calls = 'clients.targets' | 'clients.preview' | 'clients.connect' | 'clients.verify' | 'clients.disconnect' | 'clients.disconnectAll';
export type Connect = Pick<SwitchboardHandlers, Calls>;
type Connected = Awaited<ReturnType<Connect['clients.connect']>>;

/** Tells assistants on this computer about us, and takes it back. */
export function createConnect({ ours, records, clients, clock, openProgram }: ConnectParts): Connect {
  const { machine } = ours;
  const clientOf = (id: string | undefined): Client | undefined =>
    clients.list().find((client) => client.id === id && client.revokedAt === undefined);

  const target = (row: Row, isThere: boolean, known: Written | undefined): Assistant => ({
    id: row.id,
    name: row.name,
    found: isThere,
    ways: waysOf(row, ours),
    ...(known && {
      connected: {
        client: known.client,
        revoked: clientOf(known.client) === undefined,
        way: known.way,
        at: known.at,
        entry: known.entry,
        // By a link it is the assistant that writes, if the person agrees there.
        ...(known.way !== 'link' && { file: shown(known.file, ours) }),
      },
    }),
  });

  const connect = async (row: Row, way: Way, fingerprint: string): Promise<Connected> => {
    const found = await settingsOf(row, ours);
    if (fingerprintOf(found.text) !== fingerprint)
      throw new SwitchboardError('conflict.changed', `${found.path} was changed in the meantime`);
    const token = newToken();
    const known = await records.get(row.id);
    const { written, write } = await prepare({ row, way, found, known, token }, ours, clock);
    const old = clientOf(known?.client);
    const client = old ? await clients.expect(old.id, token) : (await clients.add({ name: row.name, kind: 'assistant', token })).client;
    const record = { ...written, client: client.id, at: clock.now() };
    // Whatever happens from here on: what is in the file opens the door, and can be taken out again.
    await records.set(row.id, { ...record, unfinished: true });
    const done = await write().catch(async (error: unknown) => {
      await (known ? records.set(row.id, known) : records.remove(row.id));
      await (old ? clients.expect(old.id, undefined) : clients.drop(client.id));
      throw error;
    });
    await clients.renew(client.id, token);
    await records.set(row.id, { ...record, ...done });
    return result(row, way, { token, client, written: record });
  };

  const result = async (
    row: Row,
    way: Way,
    made: { token: string; client: Client; written: Omit<Written, 'client' | 'at'> },
  ): Promise<Connected> => {
    const { token, client, written } = made;
    if (way !== 'link')
      return {
        client,
        file: shown(written.file, ours),
        ...(written.before && { backup: shown(written.before.backup, ours) }),
        afterwards: row.afterwards,
      };
    const link = row.link?.(ours.entry, entryFor(row, way, token, ours));
    if (link !== undefined) await openProgram?.(link);
    return { client, ...(link !== undefined && !openProgram && { link }), afterwards: 'agree' };
  };

  /** One after the other: two writers of one file would undo each other. */
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(run: () => Promise<T>): Promise<T> => {
    const now = last.then(run, run);
    last = now.catch(() => undefined);
    return now;
  };

  const disconnect = async (id: string): Promise<{ file: string; how: 'restored' | 'removed' | 'gone' }> => {
    const known = await records.get(id);
    if (!known) throw new NotFound('connection of', id);
    // Whatever becomes of its file, its token opens nothing any more.
    if (clientOf(known.client)) await clients.revoke(known.client);
    await rm(ours.tokenFile(id), { force: true });
    const how = await takeOut(rowOf(id), known, ours);
    // Other people's tokens are in the copies. Where the file itself is gone they may be all that is left of it.
    if (how !== 'gone') await rm(join(ours.backups, id), { recursive: true, force: true });
    await records.remove(id);
    return { file: shown(known.file, ours), how };
  };

  return {
    'clients.targets': async () => {
      const all = await records.all();
      const rows = await Promise.all(TABLE.map(async (row) => target(row, await isFound(row, ours), all.get(row.id))));
      return rows.sort((a, b) => Number(b.found) - Number(a.found));
    },
    'clients.preview': async ({ assistant, way }) => {
      const row = rowOf(assistant);
      const chosen = way ?? waysOf(row, ours)[0];
      if (chosen === undefined) throw new SwitchboardError('client.bridge', `${row.name} needs the bridge, which is not here`);
      return previewOf(row, chosen, await records.get(row.id), ours);
    },
    'clients.connect': ({ assistant, way, fingerprint }) => alone(() => connect(rowOf(assistant), way, fingerprint)),
    'clients.verify': async ({ assistant }) => {
      const row = rowOf(assistant);
      const known = await records.get(row.id);
      const seen = known && (clientOf(known.client)?.lastSeen ?? 0) > known.at;
      const path = row.check && machine.find(row.check.program);
      if (!row.check || path === undefined) return { state: seen ? 'connected' : 'silent', words: '' };
      const { code, output, error } = await machine.run(path, row.check.args(ours.entry));
      return code === 0
        ? row.check.understands(output.trim() === '' ? error : output, ours.entry)
        : { state: 'failed', words: discreet(error || output) };
    },
    'clients.disconnect': ({ assistant }) => alone(() => disconnect(assistant)),
    'clients.disconnectAll': async () => {
      const known = [...(await records.all()).keys()];
      const done: string[] = [];
      const failed: { assistant: string; name: string; why: string }[] = [];
      for (const assistant of known) {
        try {
          await alone(() => disconnect(assistant));
          done.push(assistant);
        } catch (error) {
          const name = TABLE.find(({ id }) => id === assistant)?.name ?? assistant;
          failed.push({ assistant, name, why: SwitchboardError.from(error).message });
        }
      }
      return { done, failed };
    },
  };
}

async function isFound(row: Row, { machine }: Ours): Promise<boolean> {
  if (row.command && machine.find(row.command.program) !== undefined) return true;
  if (row.check && machine.find(row.check.program) !== undefined) return true;
  const signs = await Promise.all(row.signs(foldersOf(machine)).map(isThere));
  return signs.includes(true);
}

const isThere = (path: string): Promise<boolean> =>
  readdir(path).then(
    () => true,
    () =>
      readFile(path).then(
        () => true,
        () => false,
      ),
  );
