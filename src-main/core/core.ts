import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from '../../src-shared/text/engine.ts';
import { Risk } from '../../src-shared/model/risk.ts';
import type { Verdict } from '../../src-shared/model/rule.ts';
import type { SwitchboardError } from '../../src-shared/errors/errors.ts';
import type { Sentence } from '../../src-shared/text/text.ts';
import type { TypeShelf } from '../kit/type.ts';
import { createActivity } from './activity/activity.ts';
import { callAttention } from './activity/call-attention.ts';
import { verifyAtStart } from './activity/verify-at-start.ts';
import type { SwitchboardHandlers, Who } from './areas.ts';
import { createAssistants, oursOf } from './clients/assistants.ts';
import { createAdvice } from './clients/advice.ts';
import { createClients } from './clients/clients.ts';
import { createMatrix } from './clients/matrix.ts';
import { createSight } from './clients/sight.ts';
import { createConnections } from './connections/connections.ts';
import { importingWhenAsked } from './connections/import/when-asked.ts';
import { createBoards } from './boards/boards.ts';
import { createDevices } from './devices/devices.ts';
import { createPictures, type Pictures } from './devices/pictures.ts';
import type { Seed } from './host/seed-file.ts';
import { createDoor } from './http/door.ts';
import { createEvents } from './http/events.ts';
import { healthRoutes } from './http/health.ts';
import { metricsRoute } from './http/metrics.ts';
import { oauthRoutes } from './http/oauth.ts';
import { openapiRoute } from './http/openapi.ts';
import { pictureRoutes } from './http/pictures.ts';
import { restRoutes } from './http/rest.ts';
import { createInsights } from './insights/insights.ts';
import type { Logging } from './logging/logging.ts';
import { createMcpEndpoint, ownTools } from './mcp/endpoint.ts';
import type { House } from './mcp/house.ts';
import { createPlayer } from './mcp/play/player.ts';
import { createNet, type NetFacts } from './net/net.ts';
import type { Ports } from './ports.ts';
import { tellOfPrograms } from './programs/told.ts';
import { programsWhenAsked } from './programs/when-asked.ts';
import { createVault } from './secrets/vault.ts';
import { createSettings, settingsHandlers } from './settings/settings.ts';
import { openStorage } from './storage/storage.ts';
import type { Storage } from './storage/repositories.ts';
import { countMetrics } from './system/counters.ts';
import { createEndpoint, readPause } from './system/endpoint.ts';
import { createNotices, raiseAtStart } from './system/notices.ts';
import { plantSeed } from './system/seed.ts';
import { createSystem } from './system/system.ts';
import { createSearch } from './tools/search/index.ts';
import { createTools } from './tools/tools.ts';
import { createTopics, type Topics } from './topics.ts';

export type CoreOptions = {
  ports: Ports;
  types: TypeShelf;
  logging: Logging;
  /** Addresses in place of vendor constants, by `<type>.<name>`; only hosts and tests may. */
  endpoints?: Readonly<Record<string, string>>;
  /** Who is found of a service, in place of asking the network; the same may. */
  neighbours?: NetFacts['neighbours'];
  /** Where browsers come back to after a sign-in: the address of this program's door. */
  redirectBase: string;
  /** Names beside loopback under which requests may come in. */
  isAllowed?(host: string): boolean;
};

export interface Core {
  handlers: SwitchboardHandlers;
  topics: Topics;
  /** The listener for `node:http`: MCP, REST, health, sign-ins. `who`: the panel session that came along. */
  door: { handle(req: IncomingMessage, res: ServerResponse, who?: Who): void };
  storage: Storage;
  /** What cameras see, for a host whose window has an address of its own kind. */
  picture: Pictures['take'];
  identifyPerson(session: string): Who;
  /** Where the door listens, or why it does not. */
  announce(at: { url: string; problem?: Sentence }): void;
  seed(seed: Seed): Promise<void>;
  /** Connects; the door answers before. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the data and composes the areas over it. Ready when it resolves; nothing of the outside is touched before `start`. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { ports, logging } = options;
  const troubles = new Set<(why: string) => void>();
  const onTrouble = ({ message }: SwitchboardError) => troubles.forEach((listen) => listen(message));
  const storage = await openStorage({ dir: ports.dataDir, clock: ports.clock, log: logging.log('storage'), onTrouble });
  try {
    return await compose(options, storage, (listen) => void troubles.add(listen));
  } catch (error) {
    await storage.close();
    throw error;
  }
}

type OnTrouble = (listen: (why: string) => void) => void;

async function compose(
  { ports, types, logging, endpoints, neighbours, redirectBase, isAllowed }: CoreOptions,
  storage: Storage,
  onTrouble: OnTrouble,
): Promise<Core> {
  const { clock } = ports;
  const startedAt = clock.now();
  const log = logging.log;
  const topics = createTopics();
  const changed = () => topics.publish('system.changed', system.hello());
  let ready = false;

  const settings = createSettings({ store: ports.settings, topics });
  const [vault, clients, notices, pausedBefore] = await Promise.all([
    createVault({ secrets: storage.secrets, wraps: ports.keyWraps, log: log('vault'), clock, onRevealed: logging.redact }),
    createClients({ storage, topics, clock }),
    createNotices(storage.notes, () => ready && changed()),
    readPause(storage.notes),
  ]);
  onTrouble((why) =>
    notices.raise({ id: 'storage.trouble', level: 'warn', sentence: { key: 'system.notices.storageTrouble', with: { why } } }),
  );
  const programs = programsWhenAsked(ports.dataDir);
  const net = createNet({
    ...{ clock, endpoints, neighbours, keeper: programs.keeper },
    log: log('net'),
    loopback: ports.demo,
    dataDir: ports.dataDir,
    ran: (connection, request) => told.started(connection, request),
  });
  const setDefaults = async (connection: string, defaults: Partial<Record<Risk, Verdict>>): Promise<void> => {
    for (const [risk, verdict] of Object.entries(defaults))
      await tools.handlers['rules.save']({ connection, risk: Risk.parse(risk), verdict }, person('wizard'));
  };
  const connections = createConnections({
    ...{ storage, vault, net, types, topics, clock },
    log: log('connections'),
    redirectBase: () => redirectBase,
    isAllowed: isAllowed ?? ((host) => settings.get().allowedHosts.includes(host)),
    setDefaults,
    forgetNames: (gone) => tools.forget(gone),
    resetBreaker: (connection) => tools.gateway.resetBreaker(connection),
    forgetAnswers: (connection) => tools.gateway.forgetAnswers(connection),
  });
  const devices = createDevices({ storage, connections, topics, clock, log: log('devices'), settings });
  const pictures = createPictures({ part: devices.part, route: devices.route, link: connections.link, clock });
  const boards = createBoards({ notes: storage.notes, topics });
  const say = async (sentence: Sentence): Promise<string> => {
    const { createTexts } = await import('../../src-shared/text/translate.ts');
    return createTexts(languageOf(system.hello().language)).say(sentence);
  };
  const activity = createActivity({
    storage,
    topics,
    clock,
    log: log('activity'),
    settings,
    saveRule: async (rule) => void (await tools.handlers['rules.save'](rule, person('approval'))),
    say,
  });
  const told = tellOfPrograms({ connections, notes: storage.notes, journal: activity.journal, clock });
  const tools = createTools({
    storage,
    devices,
    connections,
    clients,
    activity,
    topics,
    clock,
    log: log('tools'),
    settings,
    vault,
    allowance: clients.allowance,
    notices,
    ...{ firstParty: ownTools(() => house), kinds: types.ids() },
    search: async (words) => (await search.search(words, { limit: 20, kinds: ['tool'] })).map(({ id }) => id),
  });
  const search = createSearch({ storage, tools, devices, connections, topics, clock, log: log('search') });
  const insights = createInsights({ storage, connections, clients, devices, tools, topics, clock, log: log('insights') });

  const endpoint = createEndpoint({
    ...{ settings, tools, clock, pausedBefore },
    notes: storage.notes,
    refuseAll: activity.waiting.pause,
    changed: () => ready && changed(),
  });
  const ours = oursOf({ ports, endpoint: () => endpoint.get().url });
  const sight = createSight({ devices, tools });
  const events = createEvents({ topics, sight, clients, clock });
  const house: House = {
    sight,
    devices,
    connections,
    clients,
    ...{ tools, search, called: insights.called },
    journal: storage.journal,
    topics,
    clock,
    history: async (asked) => devices.handlers['devices.history'](asked, person('mcp')),
  };
  const mcp = createMcpEndpoint({
    ...{ house, connections, tools, topics, clock, vault, notes: storage.notes, journal: activity.journal },
    log: log('mcp'),
    version: ports.version,
    ...{ seen: clients.seen, called: clients.called, allowance: clients.allowance },
    ...{ onRevoked: clients.onRevoked, onChanged: clients.onChanged },
    guardAssistant: endpoint.guardAssistant,
  });
  const system = createSystem({
    ...{ ports, storage, settings },
    connections,
    vault,
    logging,
    endpoint,
    notices,
    topics,
    startedAt,
    streams: events.count,
    programs,
  });
  const person = (session: string): Who => ({ caller: { kind: 'person', id: 'person', name: 'person' }, session });
  const player = createPlayer({
    ...{ clients, topics, clock, notes: storage.notes, say, log: log('play') },
    isDemo: ports.demo,
    url: () => endpoint.get().url,
    who: person('play'),
  });
  const rows = [
    ...healthRoutes({ health: () => system.handlers['system.health'](undefined, person('door')), isReady: () => ready }),
    ...restRoutes({ sight, connections, tools, journal: storage.journal, called: clients.called }),
    ...pictureRoutes({ pictures, sight, tools, note: activity.journal.note, called: clients.called, clock }),
    events.route,
    metricsRoute(() => countMetrics({ startedAt, now: clock.now(), clients, devices, connections, streams: events.count() })),
    ...mcp.routes,
    ...oauthRoutes(connections),
  ];
  const door = createDoor({
    guard: endpoint.guard,
    routes: [...rows, openapiRoute(rows, ports.version)],
    clients,
    isAllowed: isAllowed ?? ((host) => settings.get().allowedHosts.includes(host)),
    clock,
    log: log('door'),
  });

  await Promise.all([tools.start(), connections.load()]);
  // It listens before the first connection speaks.
  await devices.start();
  const stops = [
    logging.onLines((lines) => topics.publish('system.logged', lines)),
    topics.on('settings.changed', ({ logLevel }) => {
      logging.setLevel(logLevel);
      changed();
    }),
    topics.on('system.changed', ({ endpoint: { on } }) => {
      if (on) return;
      activity.waiting.pause();
      door.shut();
    }),
    ports.onResume(connections.hurry),
    callAttention({ topics, settings, ports }),
    told.stop,
    clients.onRevoked(activity.waiting.forget),
    verifyAtStart({ journal: storage.journal, notices, clock, log: log('activity') }),
    vault.onUnlocked(() => notices.clear('vault.locked')),
  ];
  let started: Promise<void> | undefined;
  const start = () => {
    // A home is there: somebody will click soon, and the first click must not wait for a thread – nor the home for that.
    if (connections.list().length > 0) setTimeout(storage.warm, 150).unref();
    return (started ??= programs.tidy().then(connections.start));
  };
  raiseAtStart(notices, { storage, settings: ports.settings, ignored: settings.ignored, vault, before: ports.before });
  ready = true;

  return {
    topics,
    storage,
    door,
    picture: pictures.take,
    identifyPerson: person,
    announce: endpoint.announce,
    handlers: {
      ...system.handlers,
      ...{ ...connections.handlers, ...mcp.handlers },
      ...devices.handlers,
      ...boards.handlers,
      ...tools.handlers,
      ...{ ...clients.handlers, ...createAdvice({ clients, tools }) },
      ...createMatrix({ clients, connections, devices, tools, clock }),
      ...createAssistants({ ports, ours, clients, notes: storage.notes }),
      ...importingWhenAsked({ ours, connections, create: connections.createFar, clock, log: log('connections') }),
      ...activity.handlers,
      ...insights.handlers,
      ...player.handlers,
      'search.forget': async () => (await search.forget(), null),
      ...settingsHandlers({ settings, storage, ports, vault }),
    },
    seed: async (seed) => {
      await start();
      await plantSeed(seed, { connections, clients, tools, settings, who: person('seed') });
    },
    start,
    close: async () => {
      ready = false;
      stops.forEach((stop) => stop());
      events.close();
      door.close();
      pictures.close();
      await player.close();
      await Promise.all([mcp.close(), search.close()]);
      await tools.close();
      await insights.close();
      await connections.close();
      await devices.close();
      await activity.close();
      await clients.close();
      await storage.close();
    },
  };
}
