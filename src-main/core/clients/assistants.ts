import { join } from 'node:path';
import type { Ports } from '../ports.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import { readSettings } from '../settings/settings.ts';
import type { ClientsArea } from './clients.ts';
import type { Connect } from './connect/connect.ts';
import { thisMachine, type Machine } from './connect/machine.ts';
import type { Ours } from './connect/ours.ts';
import { createRecords } from './connect/records.ts';

type Here = {
  ports: Pick<Ports, 'dataDir' | 'demo' | 'bridge' | 'settings'>;
  /** Where the door listens. */
  endpoint(): string;
  machine?: Machine;
};
type With = {
  ports: Pick<Ports, 'clock' | 'openProgram'>;
  ours: Ours;
  clients: Pick<ClientsArea, 'add' | 'expect' | 'renew' | 'drop' | 'list' | 'handlers'>;
  notes: NoteRepository;
};

/** What of this program and this computer the settings of assistants are read and written with. */
export const oursOf = ({ ports: { dataDir, demo, bridge, settings }, endpoint, machine = thisMachine() }: Here): Ours => ({
  machine,
  // What was written from the demo can be told from what opens the real home.
  entry: demo ? 'switchboard-demo' : 'switchboard',
  address: () => `${endpoint().replace(/\/$/, '')}/mcp`,
  isPassing: () => endpoint() !== '' && Number(new URL(endpoint()).port) !== readSettings(settings.read()).values.port,
  bridge,
  tokenFile: (assistant) => join(dataDir, 'bridge', `${assistant}.token`),
  backups: join(dataDir, 'assistants'),
});

/** One-click connect. Everything that reads and writes other programs' files is loaded when somebody first asks. */
export function createAssistants({ ports: { clock, openProgram }, ours, clients, notes }: With): Connect {
  let loaded: Promise<Connect> | undefined;
  const load = async (): Promise<Connect> =>
    (await import('./connect/connect.ts')).createConnect({
      ours,
      records: createRecords(notes),
      clients: { ...clients, revoke: async (id) => void (await clients.handlers['clients.revoke']({ id }, OURSELVES)) },
      clock,
      openProgram,
    });
  const ready = () => (loaded ??= load());
  return {
    'clients.targets': async (input, who) => (await ready())['clients.targets'](input, who),
    'clients.preview': async (input, who) => (await ready())['clients.preview'](input, who),
    'clients.connect': async (input, who) => (await ready())['clients.connect'](input, who),
    'clients.verify': async (input, who) => (await ready())['clients.verify'](input, who),
    'clients.disconnect': async (input, who) => (await ready())['clients.disconnect'](input, who),
    'clients.disconnectAll': async (input, who) => (await ready())['clients.disconnectAll'](input, who),
  };
}

const OURSELVES = { caller: { kind: 'person', id: 'person', name: 'person' }, session: 'clients' } as const;
