import type { AnyMcpType } from '../../kit/type.ts';
import type { Clock, LinkSecrets, Log, ProgramRequest, World } from '../../kit/world.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createDiscovery, type Discovery } from './discovery.ts';
import { createExchange } from './exchange.ts';
import { createFetch } from './fetch.ts';
import { createGuard, type Resolve } from './guard.ts';
import { createAgents, createHttp } from './http.ts';
import { join } from 'node:path';
import type { Keeper } from '../programs/keeper.ts';
import { programsWhenAsked } from '../programs/when-asked.ts';
import { mayRun } from './may-run.ts';
import { openSocket } from './socket.ts';

/** For whom a world is made, and how long it lasts. */
export type WorldFacts = {
  type: Pick<AnyMcpType, 'id' | 'reach' | 'endpoints'> & Partial<Pick<AnyMcpType, 'runsPrograms'>>;
  /** Hosts in the person's config. */
  hosts: readonly string[];
  /** Fingerprints of certificates the person compared and trusts. */
  pins?: readonly string[];
  /** Programs the person's config names; no others are started. */
  commands?: readonly ProgramRequest[];
  /** The connection, where it is saved: its programs work in a folder of its own. */
  connection?: string;
  secrets: LinkSecrets;
  signal: AbortSignal;
  log: Log;
};
export type Net = { world(facts: WorldFacts): World; discover: Discovery };

export type NetFacts = {
  clock: Clock;
  log: Log;
  /** Addresses a host puts in place of vendor endpoints, by `<type>.<name>`. */
  endpoints?: Readonly<Record<string, string>> | undefined;
  /** Only this machine exists: the demo home. */
  loopback?: boolean | undefined;
  /** Programs have their folders there. */
  dataDir?: string | undefined;
  /** Knows the programs that run; without it each world would end only its own. */
  keeper?: () => Promise<Keeper>;
  /** Hears which programs were started, and for which connection. */
  ran?: (connection: string, request: ProgramRequest) => Promise<void>;
  resolve?: Resolve | undefined;
  discovery?: Discovery | undefined;
  /** Who is found of a service, in place of asking the network for it. */
  neighbours?: Readonly<Record<string, Discovery>> | undefined;
};

/** Makes worlds: everything a type may touch of the outside, behind one guard. */
export function createNet({
  clock,
  log,
  endpoints = {},
  loopback = false,
  dataDir,
  resolve,
  discovery,
  neighbours = {},
  keeper = programsWhenAsked(dataDir).keeper,
  ran = async () => undefined,
}: NetFacts): Net {
  const asked =
    discovery ?? createDiscovery({ loopback, failed: (thrown) => log.warn('Discovery does not work here', { cause: String(thrown) }) });
  const discover: Discovery = (service, listener, signal) => (neighbours[service] ?? asked)(service, listener, signal);
  return {
    discover,
    world: ({ type, hosts, pins = [], commands = [], connection, secrets, signal, log: ownLog }) => {
      const replaced = Object.keys(type.endpoints).flatMap((name) => endpoints[`${type.id}.${name}`] ?? []);
      const guard = createGuard({ reach: type.reach, hosts, trusted: replaced, loopback, ...(resolve ? { resolve } : {}) });
      const agents = createAgents({ pins }, signal);
      const http = createHttp(guard, agents, signal, { typed: [type.reach].flat().includes('typed') });
      return {
        http: (request) => http.request(request),
        fetch: createFetch(http),
        exchange: createExchange(guard, agents, signal),
        socket: (url, options) => openSocket({ guard, agents, life: signal }, url, options),
        run: async (request) => {
          mayRun(type, request, commands);
          const folder = dataDir !== undefined && connection !== undefined ? join(dataDir, 'work', connection) : undefined;
          const [{ runProgram }, kept] = await Promise.all([import('../programs/run-program.ts'), keeper()]);
          const program = await runProgram(request, { folder, connection, keeper: kept, log: ownLog, signal });
          if (connection !== undefined)
            ran(connection, request).catch((error: unknown) =>
              ownLog.warn('That a program was started could not be written down', { error: String(error) }),
            );
          return program;
        },
        discover: (service, listener, until) => discover(service, listener, AbortSignal.any([signal, until])),
        clock,
        log: ownLog,
        secrets,
        endpoint: (name) => {
          const address = endpoints[`${type.id}.${name}`] ?? type.endpoints[name];
          if (address === undefined)
            throw new SwitchboardError('not.found', `The type ${type.id} has no endpoint ${name}`, { with: { what: 'endpoint', name } });
          return address;
        },
        signal,
      };
    },
  };
}
