import type { Connection, Health } from '../../../src-shared/model/connection.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { LinkEvent, LinkTool } from '../../kit/link.ts';
import type { AnyMcpType } from '../../kit/type.ts';
import type { Clock, Log } from '../../kit/world.ts';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import type { Net } from '../net/net.ts';
import type { SavedConnection } from '../storage/repositories.ts';
import { followedBy, withLeftOut } from './health.ts';
import { commandsOf, hostsOf, linkSecrets, openSealed, pinsOf, type SecretBox } from './sealing.ts';
import { ownLog } from './own-log.ts';
import { supervise, type Supervisor } from './supervisor.ts';

export type LiveFacts = {
  net: Pick<Net, 'world'>;
  box: SecretBox;
  type(id: string): Promise<AnyMcpType>;
  clock: Clock;
  log: Log;
  random?: (() => number) | undefined;
  onEvent(id: string, event: LinkEvent): void;
  onHealth(id: string, health: Health): void;
};

/** One saved connection while the program runs: what is saved, how it is, and the supervisor that keeps its link. */
export type LiveConnection = {
  saved: SavedConnection;
  view(): Connection;
  supervisor(): Supervisor | undefined;
  tools(): LinkTool[];
  setCounts(counts: Connection['counts']): void;
  /** Starts or stops to match `saved.enabled`; a running link is replaced. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export function createLive(
  first: SavedConnection,
  { net, box, type, clock, log: given, random, onEvent, onHealth }: LiveFacts,
): LiveConnection {
  const log = ownLog(given, first.id);
  let health: Health = { state: first.enabled ? 'connecting' : 'paused', since: clock.now() };
  let counts: Connection['counts'] = { devices: 0, tools: 0, scenes: 0 };
  let tools: LinkTool[] = [];
  let supervisor: Supervisor | undefined;
  let shown: { saved: SavedConnection; health: Health; counts: Connection['counts']; tools: LinkTool[]; view: Connection } | undefined;

  const setHealth = (next: Health) => {
    health = followedBy(health, next);
    onHealth(first.id, said());
  };
  const said = (): Health => withLeftOut(health, counts.leftOut);
  const connect = async (signal: AbortSignal) => {
    const { saved } = live;
    if (box.locked) throw new SwitchboardError('vault.locked', 'The secrets are locked');
    if (saved.unseen) throw new SwitchboardError('connection.moved', `Where ${saved.name} leads now was looked at by nobody`);
    const kind = await type(saved.type);
    if (kind.version < saved.configVersion) throw new SwitchboardError('storage.newer', `${saved.name} was saved by a newer version`);
    const reach = { hosts: hostsOf(kind, saved.config), pins: pinsOf(kind, saved.config), commands: commandsOf(kind, saved.config) };
    const world = net.world({ type: kind, ...reach, connection: saved.id, secrets: linkSecrets(box, saved.id), signal, log });
    return kind.connect(await openSealed(box, saved.id, { values: saved.config }), world);
  };
  const hear = (event: LinkEvent) => {
    if (event.kind === 'tools') tools = event.tools;
    onEvent(first.id, event);
  };

  const end = async () => {
    const before = supervisor;
    supervisor = undefined;
    await before?.stop();
  };
  const pause = () => {
    tools = [];
    setHealth({ state: 'paused', since: clock.now() });
  };
  // Two restarts at once would start two links.
  const inTurn = takingTurns();

  const live: LiveConnection = {
    saved: first,
    supervisor: () => supervisor,
    tools: () => tools,
    setCounts: (next) => (counts = next),
    view: () => {
      const { saved } = live;
      // Asked several times with every call, and seldom another one.
      if (shown?.saved === saved && shown.health === health && shown.counts === counts && shown.tools === tools) return shown.view;
      shown = { saved, health, counts, tools, view: viewOf(saved, said(), counts, tools.length) };
      return shown.view;
    },
    restart: () =>
      inTurn(async () => {
        await end();
        if (live.saved.enabled) supervisor = supervise({ connect, onEvent: hear, onHealth: setHealth, clock, log, random });
        else pause();
      }),
    stop: () => inTurn(end),
  };
  return live;
}

function viewOf(saved: SavedConnection, health: Health, counts: Connection['counts'], tools: number): Connection {
  const { id, slug, type, name, enabled, config, renewed, limits, createdAt } = saved;
  return {
    ...{ id, slug, type, name, enabled, config },
    ...(renewed !== undefined && { renewed }),
    ...(limits && { limits }),
    createdAt,
    health,
    counts: { ...counts, tools: Math.max(counts.tools, tools) },
  };
}
