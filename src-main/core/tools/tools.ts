import { randomUUID } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { Lasting } from '../../kit/lasting.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Allowance } from '../clients/allowance.ts';
import type { ActivityArea } from '../activity/activity.ts';
import type { Answered, Asking, Clients, Connections, Devices, GoneConnection, Intent, LiveSettings, Tools } from '../areas.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Notices } from '../system/notices.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import { createCatalogue } from './catalogue.ts';
import { createConditions } from './conditions.ts';
import { createForesight } from './foresee.ts';
import { createGateway, type GatewayView } from './gateway.ts';
import { createHeldBack } from './held-back.ts';
import { createHandlers, type OwnTools, type ToolsHandlers } from './handlers.ts';
import { createJudge } from './judge.ts';
import { createOwnTools } from './own-tools.ts';
import { createLeftBehind } from './left-behind.ts';
import { createMoves } from './moves.ts';
import { createOverrides } from './overrides.ts';
import { createPins } from './pins.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import { permitted, reading } from './reading.ts';
import { createRules } from './rules.ts';
import { createStages } from './stages.ts';
import { createSwitches } from './switches.ts';
import { createOnce, undoing } from './undo.ts';
import { until } from './until.ts';
import { createWaysBack } from './ways-back.ts';
import type { Work } from './work.ts';

export type ToolsParts = {
  storage: Pick<Storage, 'rules' | 'notes'> & Partial<Pick<Storage, 'answers'>> & { journal: Pick<Storage['journal'], 'callsByTool'> };
  devices: Pick<Devices, 'part' | 'scene' | 'room' | 'search' | 'home' | 'waitFor' | 'route'>;
  connections: Pick<Connections, 'list' | 'get' | 'link' | 'tools' | 'onEvent' | 'onHealth' | 'onRemoved'>;
  clients: Pick<Clients, 'get' | 'forgetTools'>;
  /** How often each client may act; without it the defaults hold. */
  allowance?: Pick<Allowance, 'act'>;
  activity: Pick<ActivityArea, 'journal' | 'waiting'>;
  topics: Topics;
  clock: Clock;
  log: Log;
  settings: Pick<LiveSettings, 'get'>;
  vault: Pick<Vault, 'seal' | 'open' | 'fields' | 'remove'>;
  /** Where the person is told what they should know. */
  notices?: Pick<Notices, 'raise' | 'clear'>;
  /** The kinds of connections there are. */
  kinds?: readonly string[];
  /** Names of tools that are meant by these words, the best first. */
  search?: (words: string) => Promise<readonly string[]>;
  /** The tools this program serves itself; listed beside those of connections. */
  firstParty?: OwnTools;
};
export type ToolsArea = Tools & {
  start(): Promise<void>;
  handlers: ToolsHandlers;
  /** Nothing that was decided of what that connection brought outlives it. */
  forget(gone: GoneConnection): Promise<void>;
  stages: Pipeline['stages'];
  /** Until when assistants are paused; 0: not at all. */
  pausedUntil(): number;
  /** How the way to the connections stands. */
  gateway: GatewayView;
};

const WEEK_MS = 7 * 24 * 3_600_000;

/** The one way to act: every door leads here, and nothing acts besides. */
export function createTools(parts: ToolsParts): ToolsArea {
  const { storage, devices, connections, activity, topics, clock, log } = parts;
  const conditions = createConditions();
  const rules = createRules(storage.rules, topics, conditions);
  const switches = createSwitches(storage.notes);
  const pins = createPins(storage.notes, log);
  const overrides = createOverrides(storage.notes);
  const catalogue = createCatalogue({
    connections,
    isOff: switches.isOff,
    pins,
    overrides,
    kinds: parts.kinds ?? [],
    onLooked: () => stale(),
  });
  const heldBack = createHeldBack({
    catalogue,
    pins,
    connections,
    notices: parts.notices ?? { raise: () => undefined, clear: () => undefined },
  });
  const gateway = createGateway({ ...parts, rules });
  const moves = createMoves(connections, (connection) => {
    activity.waiting.forgetConnection(connection);
    gateway.moved(connection);
  });
  const judge = createJudge({ ...parts, rules, catalogue, conditions });
  const stops: (() => void)[] = [];
  const closing = new AbortController();
  let pausedUntil = 0;
  const life = new Lasting(closing.signal);
  let quiet = new AbortController();
  let whileLoud = new Lasting(quiet.signal);
  const waysBack = createWaysBack(parts.vault, clock);
  const pause = { until: () => pausedUntil, now: clock.now, ends: () => whileLoud };
  const { stages, understanding, permission, breaker, queue } = createStages({
    ...parts,
    ...gateway,
    catalogue,
    judge: judge.work,
    passed: judge.passed,
    pause,
    waysBack,
    life: closing.signal,
  });
  const pipeline = createPipeline(stages, undefined, gateway.traffic.heard);
  const foresee = createForesight(understanding, judge.work);
  const permit = createPipeline([...permission, permitted]);
  const firstParty = parts.firstParty ?? { list: () => [], letters: () => 0, run: () => undefined };
  const own = createOwnTools({ rules, switches, judge, permit, now: clock.now });

  const taken = (intent: Intent, caller: Caller, signal: AbortSignal, note?: Sentence): Work =>
    workOf(intent, caller, clock.now(), signal, note, intent.target.kind === 'tool' ? undefined : devices.part(namedBy(intent))?.part.name);
  const once = createOnce(activity.journal.get);
  const send = (intent: Intent, caller: Caller, signal: AbortSignal, asking?: Asking, note?: Sentence): Promise<Answered> =>
    until([signal, life], (either) => {
      const work = taken(intent, caller, either, note);
      if (asking) work.asking = asking;
      const run = () => pipeline.run(work);
      return intent.undoes === undefined ? run() : once(intent.undoes, work, run);
    });
  const back = (entry: string, confirmed: boolean) =>
    undoing(entry, confirmed, { get: activity.journal.get, devices, catalogue, waysBack });

  const stale = () => {
    catalogue.stale();
    // Before anybody hears of it: what was allowed ahead was allowed of another.
    moves.look();
    heldBack.tell();
    topics.publish('tools.changed', null);
  };

  const tools: Omit<ToolsArea, 'handlers'> = {
    act: send,
    undo: async (entry, caller, confirmed, signal, asking) => {
      const { intent, note } = await back(entry, confirmed).catch((thrown: unknown) => {
        // It never came as far as the one way, and was asked for all the same.
        gateway.traffic.heard(taken({ target: { kind: 'tool', tool: 'undo' }, args: { entry } }, caller, signal), { thrown }, 0);
        throw thrown;
      });
      return send(intent, caller, signal, asking, note);
    },
    foresee: (intent, caller) => foresee(taken(intent, caller, closing.signal)),
    foreseeUndo: async (entry, caller) => {
      const { intent, note } = await back(entry, false);
      return foresee(taken(intent, caller, closing.signal, note));
    },
    mayRead: async (part, caller, signal, asking) => {
      const found = devices.part(part);
      if (!found) throw new NotFound('part', part);
      await permit.run({ ...reading(found, caller, clock.now(), signal), ...(asking && { asking }) });
    },
    ...own,
    verdict: judge.preview,
    isKeptAway: judge.isKeptAway,
    rules: rules.all,
    known: catalogue.all,
    knownTool: catalogue.get,
    pause: (until) => {
      pausedUntil = until;
      if (until <= clock.now()) return;
      quiet.abort(
        new SwitchboardError('paused', 'Assistants were paused while this ran. It was told to stop; how far it came is not known'),
      );
      quiet = new AbortController();
      whileLoud = new Lasting(quiet.signal);
    },
    pausedUntil: () => (pausedUntil > clock.now() ? pausedUntil : 0),
    forget: createLeftBehind({ ...parts, rules, switches, catalogue, firstParty }).forget,
    stages: pipeline.stages,
    gateway: gateway.view({ breaker, queue }),
    start: async () => {
      await Promise.all([rules.load(), judge.load(), switches.load(), overrides.load(), pins.load()]);
      moves.look();
      stops.push(
        connections.onEvent((connection, event) => {
          gateway.heard(connection, event);
          if (event.kind === 'tools') stale();
        }),
        connections.onHealth((connection, { state }) => {
          // Who is back is called again at once.
          if (gateway.lives(connection, state)) breaker.back(connection);
          else if (state === 'offline') breaker.lost(connection);
          stale();
        }),
        connections.onRemoved((connection) => {
          breaker.forget(connection);
          queue.forget(connection);
          gateway.forget(connection);
          pins.forget(connection);
          moves.forget(connection);
          activity.waiting.forgetConnection(connection);
          Promise.all([waysBack.forget(connection), overrides.forget(connection)]).catch((error: unknown) =>
            log.error('What was kept of a connection could not be removed', { error: String(error) }),
          );
          stale();
        }),
      );
    },
    close: async () => {
      closing.abort(new SwitchboardError('channel.closed', 'Switchboard is being closed'));
      catalogue.close();
      stops.splice(0).forEach((stop) => stop());
      await gateway.close();
      await pins.close();
    },
  };
  return {
    ...tools,
    handlers: createHandlers({
      tools,
      rules,
      switches,
      overrides,
      catalogue,
      judge,
      topics,
      heldBack,
      clock,
      journal: activity.journal,
      firstParty,
      search: parts.search,
      calls: () => storage.journal.callsByTool(clock.now() - WEEK_MS),
    }),
  };
}

const namedBy = ({ target }: Intent): string =>
  target.kind === 'part' ? target.part : target.kind === 'scene' ? target.scene : target.tool;

/** An intent at the door: nothing is known of it yet. */
export function workOf(
  intent: Intent,
  caller: Caller,
  at: number,
  signal: AbortSignal,
  note: Sentence | undefined,
  name = namedBy(intent),
): Work {
  const { target } = intent;
  return {
    id: randomUUID(),
    at,
    intent,
    caller,
    signal,
    args: intent.args,
    // What stands in the journal when it never became clear what was meant.
    what: { key: `activity.what.unknown.${target.kind}`, with: { name: name.slice(0, 80) } },
    target: {},
    command: target.kind === 'part' ? `${target.trait}.${target.command}` : 'run',
    risk: 'control',
    undoable: false,
    beforeSending: [],
    ...(note && { note }),
  };
}
