import { Settings } from '../../../src-shared/contract/settings.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Connection, Health } from '../../../src-shared/model/connection.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type {
  ActReceipt,
  ActRequest,
  LastingCall,
  LaterAct,
  Link,
  LinkChange,
  LinkDevice,
  LinkEvent,
  LinkTool,
  SceneReceipt,
  ToolAnswer,
} from '../../kit/link.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Clients, Connections, LiveSettings } from '../areas.ts';
import type { Vault } from '../secrets/vault.ts';
import type { HistoryChange, JournalDraft, JournalRepository, NoteRepository, Storage } from '../storage/repositories.ts';

/** Doubles of what lies below devices and tools, for their tests: storage in memory and one connection that does what it is told. */

export const CONNECTION = 'cabcdefghijkl';
export const person: Caller = { kind: 'person', id: 'window', name: 'You' };
export const claude: Caller = { kind: 'assistant', id: 'claude', name: 'Claude' };

export const quietLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new Error('stopped'));
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('stopped'));
      });
    }),
  every: (ms, tick) => {
    const timer = setInterval(() => void tick(), ms);
    return () => clearInterval(timer);
  },
};

function memoryNotes(): NoteRepository {
  const kinds = new Map<string, Map<string, unknown>>();
  const of = (kind: string) => kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind) ?? new Map<string, unknown>();
  return {
    all: async (kind) => new Map(of(kind)),
    get: async (kind, key) => of(kind).get(key),
    set: async (kind, key, value) => void of(kind).set(key, structuredClone(value)),
    remove: async (kind, key) => void of(kind).delete(key),
  };
}

/** A journal that keeps what is on "disk" apart from what was only asked, so that a test can see who waited. */
export function memoryJournal(): JournalRepository & { opened: JournalDraft[]; written: JournalEntry[] } {
  const opened: JournalDraft[] = [];
  const written: JournalEntry[] = [];
  const write = (draft: JournalDraft): JournalEntry => {
    const entry = { ...draft, hash: String(written.length) };
    written.push(entry);
    const undone = draft.undoes === undefined ? undefined : written.find(({ id }) => id === draft.undoes);
    if (undone) undone.undoneBy = draft.id;
    return entry;
  };
  return {
    opened,
    written,
    open: async (draft) => void opened.push(draft),
    append: async (draft) => write(draft),
    appendAll: async (drafts) => drafts.map(write),
    list: async ({ before = Number.POSITIVE_INFINITY, limit }) => {
      const all = written.filter(({ at }) => at < before).sort((a, b) => b.at - a.at);
      return { entries: all.slice(0, limit), more: all.length > limit };
    },
    get: async (id) => written.find((entry) => entry.id === id),
    verify: async () => ({ ok: true, entries: written.length }),
    callsByTool: async (since) => {
      const calls = new Map<string, number>();
      for (const { at, target, answered } of written)
        if (target.tool !== undefined && at >= since && !answered) calls.set(target.tool, (calls.get(target.tool) ?? 0) + 1);
      return calls;
    },
  };
}

export function memoryStorage() {
  const rules = new Map<string, Rule>();
  const saved = new Map<string, unknown>();
  const recorded: HistoryChange[] = [];
  const forgotten: string[] = [];
  const journal = memoryJournal();
  return {
    recorded,
    forgotten,
    saved,
    journal,
    notes: memoryNotes(),
    rules: {
      list: async () => [...rules.values()],
      save: async (rule: Rule) => void rules.set(rule.id, rule),
      remove: async (id: string) => void rules.delete(id),
    },
    snapshots: {
      load: async (id: string) => saved.get(id),
      save: async (id: string, snapshot: unknown) => void saved.set(id, structuredClone(snapshot)),
      remove: async (id: string) => void saved.delete(id),
    },
    history: {
      record: (changes: HistoryChange[]) => void recorded.push(...changes),
      flush: async () => {},
      series: async (part: string, trait: string, from: number, to: number) => ({
        part,
        trait,
        resolution: 'raw' as const,
        points: recorded.flatMap((one): [number, number][] =>
          one.part === part && one.trait === trait && one.number !== undefined && one.at >= from && one.at <= to
            ? [[one.at, one.number]]
            : [],
        ),
      }),
      stays: async () => [],
      tidy: async () => {},
      removeConnection: async (connection: string) => void forgotten.push(connection),
    },
  } satisfies Partial<Storage> & Record<string, unknown>;
}

export const liveSettings = (values: Partial<Settings> = {}): LiveSettings => {
  let settings = Settings.parse({ confirmMs: 300, ...values });
  return { get: () => settings, set: (more) => (settings = { ...settings, ...more }) };
};

/** Keeps in memory what a vault would seal. */
export function memoryVault(): Pick<Vault, 'seal' | 'open' | 'fields' | 'remove'> & { kept: Map<string, Map<string, string>> } {
  const kept = new Map<string, Map<string, string>>();
  return {
    kept,
    seal: async (owner, field, value) => void kept.set(owner, new Map(kept.get(owner)).set(field, value)),
    open: async (owner, field) => kept.get(owner)?.get(field),
    fields: async (owner) => [...(kept.get(owner)?.keys() ?? [])],
    remove: async (owner, field) => void (field === undefined ? kept.delete(owner) : kept.get(owner)?.delete(field)),
  };
}

export const noClients: Pick<Clients, 'get' | 'forgetTools'> = { get: () => undefined, forgetTools: async () => undefined };

/** A link that keeps what it was asked and answers as the test says. */
export type FakeLink = Link & {
  asked: ActRequest[];
  ran: string[];
  onAct: (request: ActRequest) => Promise<ActReceipt>;
  onScene: (scene: string) => Promise<SceneReceipt>;
  onTool: (tool: string, args: Record<string, unknown>) => Promise<unknown>;
  onEffects: (call: LastingCall) => Promise<LaterAct[]>;
  /** How the next tool call says that it is taken back. */
  undo?: ToolAnswer['undo'];
  /** Nobody knows whether the next tool call happened. */
  unsure?: boolean;
  /** For each tool call whether it came as a way back. */
  backs: (boolean | undefined)[];
};

export function fakeConnections(tools: LinkTool[] = []) {
  const events = new Set<(connection: string, event: LinkEvent) => void>();
  const healths = new Set<(connection: string, health: Health) => void>();
  const removals = new Set<(connection: string) => void>();
  const counts = new Map<string, Connection['counts']>();
  let live = true;
  let config: Connection['config'] = {};
  const hear = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const connection = (): Connection => ({
    id: CONNECTION,
    slug: 'home1',
    type: 'fake',
    name: 'Fake home',
    enabled: true,
    health: { state: live ? 'connected' : 'offline', since: 0 },
    config,
    counts: { devices: 0, tools: 0, scenes: 0 },
    createdAt: 0,
  });
  const link: FakeLink = {
    asked: [],
    ran: [],
    backs: [],
    onAct: async () => ({ accepted: true, path: 'lan' }),
    onScene: async () => ({}),
    onTool: async (tool) => ({ ran: tool }),
    onEffects: async () => [],
    effects: (call) => link.onEffects(call),
    onEvent: () => () => {},
    start: async () => {},
    act: async (request) => {
      link.asked.push(request);
      return link.onAct(request);
    },
    runScene: async (scene) => {
      link.ran.push(scene);
      return link.onScene(scene);
    },
    runTool: async (tool, args, _signal, how) => {
      link.ran.push(tool);
      link.backs.push(how?.back);
      const { undo, unsure } = link;
      return { result: await link.onTool(tool, args), ...(undo && { undo }), ...(unsure && { unsure }) };
    },
    close: async () => {},
  };
  const emit = (event: LinkEvent) => events.forEach((listen) => listen(CONNECTION, event));
  const connections: Pick<Connections, 'list' | 'get' | 'link' | 'tools' | 'onEvent' | 'onHealth' | 'onRemoved' | 'setCounts'> = {
    list: () => [connection()],
    get: (id) => (id === CONNECTION ? connection() : undefined),
    link: (id) => (id === CONNECTION && live ? link : undefined),
    tools: (id) => (id === CONNECTION ? tools : []),
    onEvent: (listener) => hear(events, listener),
    onHealth: (listener) => hear(healths, listener),
    onRemoved: (listener) => hear(removals, listener),
    setCounts: (id, count) => void counts.set(id, count),
  };
  return {
    connections,
    link,
    counts,
    emit,
    report: (device: string, trait: string, value: unknown, rest: Partial<LinkChange> = {}) =>
      emit({ kind: 'changed', changes: [{ device, part: 'main', trait, value, at: Date.now(), ...rest }] }),
    setLive: (on: boolean) => {
      live = on;
      healths.forEach((listen) => listen(CONNECTION, connection().health));
    },
    /** The person makes it lead somewhere else. */
    lead: (to: Connection['config']) => {
      config = to;
      healths.forEach((listen) => listen(CONNECTION, connection().health));
    },
    remove: () => removals.forEach((listen) => listen(CONNECTION)),
  };
}

/** A device with one part. */
export const single = (
  source: string,
  name: string,
  kind: LinkDevice['parts'][number]['kind'],
  traits: Record<string, unknown>,
  rest: Partial<LinkDevice['parts'][number]> & { room?: string } = {},
): LinkDevice => ({
  source,
  name,
  online: true,
  ...(rest.room !== undefined && { room: rest.room }),
  parts: [
    {
      ...rest,
      key: 'main',
      name,
      kind,
      traits: Object.fromEntries(
        Object.entries(traits).map(([trait, given]) => [trait, isState(given) ? { at: 1, ...given } : { value: given, at: 1 }]),
      ),
    },
  ],
});

const isState = (given: unknown): given is { value: unknown } => typeof given === 'object' && given !== null && 'value' in given;
