import type { SwitchboardHandlers, Who } from '../../areas.ts';
import type { Connections } from '../../areas.ts';
import { join } from 'node:path';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import type { Ours } from '../../clients/connect/ours.ts';
import { rowOf } from '../../clients/connect/plan.ts';
import type { Clock, Log } from '../../../kit/world.ts';
import type { FarEnd } from '../far.ts';
import { bringOver } from './run.ts';
import { readPlace, scan } from './scan.ts';
import { previewTakeOut, takeOutNow } from './take-out.ts';

type Calls = 'connections.importScan' | 'connections.importRun' | 'connections.importTakeOut' | 'connections.importTakeOutNow';
export type Importing = Pick<SwitchboardHandlers, Calls>;
export type ImportingParts = {
  ours: Ours;
  connections: Pick<Connections, 'list'>;
  create: (wish: { name: string; far: FarEnd }, who: Who) => Promise<Connection>;
  clock: Clock;
  log: Log;
};

/** Brings servers over from the settings of assistants; loaded when somebody first asks. */
export const createImporting = ({ ours, connections, create, clock, log }: ImportingParts): Importing => ({
  'connections.importScan': () => scan(ours, connections.list()),
  'connections.importRun': async ({ assistant, servers, touches }, who) => {
    const place = await readPlace(rowOf(assistant), ours);
    const names = () => connections.list().map(({ name }) => name);
    return bringOver(place?.servers ?? [], servers, {
      env: ours.machine.env,
      touches,
      names,
      log,
      create: async (wish) => create(wish, who),
    });
  },
  'connections.importTakeOut': (wish) => previewTakeOut(wish, beside(ours)),
  'connections.importTakeOutNow': (wish) => takeOutNow(wish, beside(ours), clock),
});

/** Copies of ours: those of one-click connect go when an assistant is disconnected. */
const beside = (ours: Ours): Ours => ({ ...ours, backups: join(ours.backups, 'before-import') });
