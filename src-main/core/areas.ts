import type { Handlers } from '../../src-shared/contract/server.ts';
import type { CallName, Contract } from '../../src-shared/contract/define.ts';
import type { Decision } from '../../src-shared/contract/activity.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';
import type { Home } from '../../src-shared/contract/devices.ts';
import type { Caller } from '../../src-shared/model/caller.ts';
import type { Client } from '../../src-shared/model/client.ts';
import type { Connection, Health } from '../../src-shared/model/connection.ts';
import type { Change, Device, Part, Room, Scene } from '../../src-shared/model/device.ts';
import type { Approval, JournalEntry, Outcome, Surface } from '../../src-shared/model/journal.ts';
import type { Risk } from '../../src-shared/model/risk.ts';
import type { Rule, Verdict } from '../../src-shared/model/rule.ts';
import type { Settings } from '../../src-shared/contract/settings.ts';
import type { Sentence } from '../../src-shared/text/text.ts';
import type { Link, LinkEvent, LinkTool, ToolRelay } from '../kit/link.ts';
import type { Allowance } from './clients/allowance.ts';
import type { Named } from './devices/search.ts';
import type { KnownTool } from './tools/catalogue.ts';
import type { Foreseen } from './tools/foresee.ts';
import type { OwnTool } from './tools/own-tools.ts';

/** What each area of the core offers the others. An area is made by one `create…` function beside its files and composed in `core.ts`. */

/** Who is on the other end of a wire. */
export type Who = { caller: Caller; session: string };

/** The handlers of one area's part of the contract. */
export type HandlersOf<Area extends Contract> = Handlers<Area, Who>;
export type SwitchboardHandlers = { [N in CallName<Switchboard>]: Handlers<Switchboard, Who>[N] };

export interface Connections {
  list(): Connection[];
  get(id: string): Connection | undefined;
  /** The live link to act through; undefined unless connected. */
  link(id: string): Link | undefined;
  /** The same, and a moment's patience where it was there a moment ago: a far end that is only started anew. */
  linkSoon?(id: string, signal: AbortSignal): Promise<Link | undefined>;
  tools(id: string): LinkTool[];
  onEvent(listener: (connection: string, event: LinkEvent) => void): () => void;
  onHealth(listener: (connection: string, health: Health) => void): () => void;
  onRemoved(listener: (connection: string) => void): () => void;
  /** What the device cache counted, for the connection's card. */
  setCounts(id: string, counts: Connection['counts']): void;
  /** The browser came back from a sign-in; answers the sentence to show on the landing page. */
  oauthCallback(state: string, query: URLSearchParams): Promise<Sentence>;
  /** Reconnects what waits (network back, machine woke). */
  hurry(): void;
  /** Reads what is saved, so that others know what to expect; touches nothing outside. */
  load(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A connection that is gone, or – without an id – a short name that nobody has. `bare`: the tools it had under names without it. */
export type GoneConnection = { id?: string; slug: string; bare: readonly string[] };

export type FoundPart = { device: Device; part: Part; room: Room | undefined };
/** A way as a link takes it: the source's own ids. `path`: how the source itself reaches it. */
export type Route = { connection: string; source: string; part: string; trait: string; path?: Device['path'] };
export interface Devices {
  home(): Home;
  part(id: string): FoundPart | undefined;
  /** Where an ability of a part is reached now: of a thing with several ways, by the one in use. */
  route(part: string, trait: string): Route;
  scene(id: string): Scene | undefined;
  room(id: string): Room | undefined;
  /** Fuzzy: name, aliases, room, kind; best first. */
  search(words: string, limit: number): FoundPart[];
  /** Every part in the words it can be asked for by. */
  named(): Iterable<Named>;
  /** Parts came, went or are called something else. */
  onNamed(listener: () => void): () => void;
  /** Resolves when the condition is true of a reported value, or with false after the time. `callId`: whose doing the source says it is. */
  waitFor(
    part: string,
    trait: string,
    accept: (value: unknown, at: number, callId?: string) => boolean,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  onChanges(listener: (changes: Change[]) => void): () => void;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What enters the pipeline, whoever asks and by whatever door. */
export type Target =
  | { kind: 'part'; part: string; trait: string; command: string }
  | { kind: 'scene'; scene: string }
  | { kind: 'tool'; tool: string; connection?: string };
export type Intent = {
  target: Target;
  args: Record<string, unknown>;
  /** The person was told what it does and said yes. */
  confirmed?: boolean;
  /** The entry this intent takes back. */
  undoes?: string;
  /** The line to an assistant, for a tool that is somebody else's. */
  relay?: ToolRelay & {
    /** Not the thing itself is asked for, but how what is typed of it could go on. */
    completes?: boolean;
  };
};
/** `result` only for tools; `raw`: its JSON text, where that is at hand; `remembered`: nobody was asked, so it was answered then. */
export type Answered = Outcome & { result?: unknown; raw?: string; remembered?: number };

/** `ask`: how the person behind a call can be asked where they sit, at the client; absent: they cannot. `round`: the call may take several. */
export type Asking = { ask?: AskPerson | undefined; round?: Round | undefined };
/** Where a person said yes to a call, and the mark of what they said it to. */
export type Yes = { at: Surface; to: string };
/** One of the rounds of a call that comes back with what it was asked. */
export type Round = {
  /** What the person said to the round before this one. */
  before?: Yes;
  /** They said so to this one. */
  allowed(yes: Yes): void;
};
type AskPerson = ((question: { message: string; schema: Record<string, unknown> }) => Promise<Record<string, unknown> | undefined>) & {
  /** Resolves once whoever called is on the line: nothing is done for somebody who may never come back. */
  live?: (() => Promise<void>) | undefined;
};

export interface Tools {
  /** The one way to act. Rejects with a SwitchboardError; whatever happens is in the journal. */
  act(intent: Intent, caller: Caller, signal: AbortSignal, asking?: Asking): Promise<Answered>;
  undo(entry: string, caller: Caller, confirmed: boolean, signal: AbortSignal, asking?: Asking): Promise<Answered>;
  /** Asks for what the rules keep back of a part; rejects where it stays so. Nothing is sent. */
  mayRead(part: string, caller: Caller, signal: AbortSignal, asking?: Asking): Promise<void>;
  /** What the person decided of a tool of this program as such; undefined: nothing, what it does is judged by itself. */
  ownVerdict(tool: OwnTool, caller: Caller): Verdict | undefined;
  /** Asks or rejects where such a decision says so. */
  mayUse(tool: OwnTool, args: Record<string, unknown>, caller: Caller, signal: AbortSignal, asking?: Asking): Promise<void>;
  /** How often one of them was used since the program started. */
  ownCalls(name: string): number;
  /** What would happen and what the rules say, without acting. Rejects as `act` would before anything is sent. */
  foresee(intent: Intent, caller: Caller): Promise<Foreseen>;
  /** The same of taking an entry back. */
  foreseeUndo(entry: string, caller: Caller): Promise<Foreseen>;
  /** What the rules would say, without acting; for lists, details and previews. */
  verdict(caller: Caller, target: { part?: string; tool?: string; connection?: string; risk: Risk }): { verdict: Verdict; why: Sentence };
  /** Whether a rule keeps a tool away altogether; asked of every tool of a long list. */
  isKeptAway(caller: Caller, tool: { name: string; plain?: string | undefined; connection: string; risk: Risk }): boolean;
  rules(): Rule[];
  /** The tools of all connections under the names assistants call them by. */
  known(): readonly KnownTool[];
  knownTool(name: string): KnownTool | undefined;
  /** Pauses every assistant until then; 0 resumes. */
  pause(until: number): void;
  close(): Promise<void>;
}

export interface Activity {
  entries(limit: number): Promise<JournalEntry[]>;
  approvals(): Approval[];
  decide(id: string, decision: Decision, scope?: number, from?: Surface): Promise<void>;
}

export type SeededClient = Pick<Client, 'name' | 'kind'> & Partial<Pick<Client, 'exposure' | 'tools' | 'limits'>> & { token: string };
export interface Clients {
  /** Undefined for unknown and revoked. */
  verify(token: string): Client | undefined;
  seen(id: string, facts: { era?: Client['era']; version?: string }): void;
  /** Counts one call. */
  called(id: string): void;
  list(): Client[];
  /** One of them, revoked or not: asked several times in every call. */
  get(id: string): Client | undefined;
  /** These are not there any more: nobody has chosen them. */
  forgetTools(which: (tool: string) => boolean): Promise<void>;
  /** For `--seed`: a client with a token the person chose. */
  seed(client: SeededClient): Promise<Client>;
  onRevoked(listener: (id: string) => void): () => void;
  /** What a client is shown, or how much it may ask for, was changed by the person. */
  onChanged(listener: (client: Client) => void): () => void;
  /** How much each may ask for. */
  readonly allowance: Allowance;
}

export interface LiveSettings {
  get(): Settings;
  set(values: Partial<Settings>): Settings;
}
