import { createDevices, type DevicesArea } from '../../src-main/core/devices/devices.ts';
import { systemClock } from '../../src-main/core/host/clock.ts';
import { createNet, type NetFacts, type WorldFacts } from '../../src-main/core/net/net.ts';
import { readSettings } from '../../src-main/core/settings/settings.ts';
import { openStorage } from '../../src-main/core/storage/storage.ts';
import { createTopics, type Topics } from '../../src-main/core/topics.ts';
import { Secret } from '../../src-main/kit/secret.ts';
import type { Link } from '../../src-main/kit/link.ts';
import type { Clock, World } from '../../src-main/kit/world.ts';
import { HomeAssistantLink } from '../../src-main/mcp-types/home-assistant/link.ts';
import { longLived } from '../../src-main/mcp-types/home-assistant/sign-in/access.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const CONNECTION = 'cabcdefghijkl';
export type LinkCore<L extends Link = HomeAssistantLink> = {
  devices: DevicesArea;
  topics: Topics;
  link: L;
  /** Values written to the record so far. */
  recorded(): number;
  lost(): boolean;
  /** When the last frame came out of the socket. */
  arrivedAt(): number;
  /** The processor time of this thread since then, in ms: what the frame cost, whoever else wanted the processor. */
  spentMs(): number;
  close(): Promise<void>;
};

/** A home to connect to: what its type may reach, and how a link to it is made. */
type LinkedHome<L extends Link> = Pick<WorldFacts, 'type' | 'hosts'> & { net?: Partial<NetFacts>; open(world: World): L };

const homeAssistant = ({ url, token }: { url: string; token: string }): LinkedHome<HomeAssistantLink> => ({
  type: { id: 'home-assistant', reach: 'typed', endpoints: {} },
  hosts: ['127.0.0.1'],
  open: (world) => new HomeAssistantLink({ url, access: longLived(new Secret(token)) }, world),
});

export const startLinkCore = (home: { url: string; token: string }, dir: string, clock: Clock = systemClock): Promise<LinkCore> =>
  startCoreOf(homeAssistant(home), dir, clock);

/** The way of a change through the core, from the socket of a home to its record on disk, without the doors around it. */
export async function startCoreOf<L extends Link>(
  { type, hosts, net: facts, open }: LinkedHome<L>,
  dir: string,
  clock: Clock = systemClock,
): Promise<LinkCore<L>> {
  const life = new AbortController();
  const storage = await openStorage({ dir, clock, log: quiet, onTrouble: () => {} });
  // The wire is a real one: its patience is not simulated.
  const net = createNet({ clock: systemClock, log: quiet, discovery: () => undefined, ...facts });
  const secrets = { read: async () => undefined, write: async () => undefined };
  const world = net.world({ type, hosts, secrets, signal: life.signal, log: quiet });
  let arrivedAt = 0;
  let spent = process.threadCpuUsage();
  const link = open({
    ...world,
    socket: async (...asked) => {
      const socket = await world.socket(...asked);
      const onText: typeof socket.onText = (listener) =>
        socket.onText((text) => {
          arrivedAt = performance.now();
          spent = process.threadCpuUsage();
          listener(text);
        });
      return {
        send: (text) => socket.send(text),
        onText,
        onClose: (listener) => socket.onClose(listener),
        ping: (ms) => socket.ping(ms),
        close: () => socket.close(),
      };
    },
  });
  const topics = createTopics();
  let recorded = 0;
  let lost = false;
  const { history } = storage;
  const devices = createDevices({
    storage: {
      ...storage,
      history: {
        ...history,
        record: (changes) => {
          recorded += changes.length;
          history.record(changes);
        },
      },
    },
    connections: {
      list: () => [],
      link: () => link,
      tools: () => [],
      onEvent: (listener) =>
        link.onEvent((event) => {
          lost ||= event.kind === 'health' && event.health.state === 'offline';
          listener(CONNECTION, event);
        }),
      onHealth: () => () => undefined,
      onRemoved: () => () => undefined,
      setCounts: () => undefined,
    },
    topics,
    clock,
    log: quiet,
    settings: { get: () => readSettings({}).values },
  });
  await devices.start();
  return {
    devices,
    topics,
    link,
    recorded: () => recorded,
    lost: () => lost,
    arrivedAt: () => arrivedAt,
    spentMs: () => {
      const { user, system } = process.threadCpuUsage(spent);
      return (user + system) / 1000;
    },
    close: async () => {
      await link.close();
      await devices.close();
      await storage.close();
      life.abort();
    },
  };
}
