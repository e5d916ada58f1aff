import type { Device, Part, Scene, TraitState } from '../../src-shared/model/device.ts';
import type { Fact, Health, ReplicaState } from '../../src-shared/model/connection.ts';
import type { Limits } from '../../src-shared/model/limits.ts';
import type { Text } from '../../src-shared/text/text.ts';
import type { Risk } from '../../src-shared/model/risk.ts';

/** A part as its source knows it: no connection in its ids, no decisions of the person. `exposed`: the source's own proposal. */
export type LinkPart = Pick<Part, 'key' | 'name' | 'kind' | 'room'> & {
  traits: Record<string, TraitState>;
  exposed?: boolean;
  hidden?: boolean;
  /** Other names it answers to. */
  aliases?: string[];
};
export type LinkDevice = Pick<Device, 'name' | 'room' | 'maker' | 'model' | 'firmware' | 'online' | 'path' | 'lastSeen' | 'details'> & {
  source: string;
  parts: LinkPart[];
  /** Identities that let the core recognise the same thing on another connection: `mac:aa…`, `ewelink:100…`. */
  identities?: string[];
};
export type LinkRoom = { source: string; name: string; floor?: string; level?: number };
/** `exposed` and `hidden` as for parts; absent: the source makes no difference. */
export type LinkScene = Pick<Scene, 'name' | 'kind' | 'enabled' | 'lastRun' | 'exposed' | 'hidden'> & { source: string };
/** One reported value; `trait` is a key of the part's traits. */
export type LinkChange = { device: string; part: string; trait: string; value: unknown; at: number; limits?: Limits; callId?: string };
export type LinkTool = {
  name: string;
  title: Text;
  description: string;
  risk: Risk;
  input: Record<string, unknown>;
  output?: Record<string, unknown>;
  /** The argument that names what it is about; whoever reads the journal sees its value. */
  subject?: string;
  /** What it may bring about, for a person who is asked whether it shall be done. */
  consequence?: Text;
  /** Opt-in for tools that only read: the same question within this time may get the same answer. */
  cacheMs?: number;
  /** Asked twice it does what it does once: a lost answer may be asked for again. */
  retriable?: boolean;
  /** Somebody else's word: what it says about its own risk is not trusted, so assistants ask first. */
  upstream?: boolean;
  /** Assistants call it by its own name, without the connection's in front of it. */
  prefix?: false;
  /** What else its source lists of it (annotations, icons, `_meta`): passed on as it is. */
  more?: Record<string, unknown>;
};

/** What a link tells the core. Everything is JSON; a snapshot replaces, the core works out the difference. */
export type LinkEvent =
  /** `partial`: the source is still starting; what is missing here may yet come, so it is kept as it was, and marked stale. */
  | { kind: 'devices'; devices: LinkDevice[]; rooms: LinkRoom[]; partial?: boolean }
  /** Devices that are new or changed in more than a value. */
  | { kind: 'updated'; devices: LinkDevice[] }
  | { kind: 'changed'; changes: LinkChange[] }
  | { kind: 'online'; device: string; online: boolean; at: number }
  | { kind: 'removed'; devices: string[] }
  | { kind: 'scenes'; scenes: LinkScene[] }
  | { kind: 'tools'; tools: LinkTool[] }
  /**
   * `offline` makes the supervisor close this link and try again with backoff; `attention` waits for the person;
   * `connected` after trouble is how a link that recovers by itself says so. `goesOn`: it stays as it is, with what still works (devices on the
   * network while the cloud lets nobody in), and looks after itself; `wake` is how it is asked to try again.
   */
  | { kind: 'health'; health: Omit<Health, 'since' | 'retryAt'> }
  | { kind: 'event'; device: string; part: string; type: string; at: number; data?: Record<string, unknown> };

export type ActRequest = { device: string; part: string; trait: string; command: string; args: Record<string, unknown>; callId: string };
/**
 * Taken by the source. That the device did it arrives as a change. `context` is matched against `LinkChange.callId`; `withinMs`: how long
 * this kind of thing may honestly take until it shows; `working`: the source has it and is not through with it.
 */
export type ActReceipt = { accepted: true; path?: 'cloud' | 'lan' | 'local'; context?: string; withinMs?: number; working?: true };
/** `working` as for a command. */
export type SceneReceipt = Pick<ActReceipt, 'working'>;
export type HistoryRequest = { device: string; part: string; trait: string; from: number; to: number };
/** [ms UTC, value] or a bucket [ms, mean, min, max]; a null value is a gap: nobody knows what it was. */
export type HistoryPoint = [at: number, value: number | null, ...range: (number | null)[]];
export type HistoryAnswer = {
  points?: HistoryPoint[];
  stays?: { from: number; to: number; value: string }[];
  /** What the source wrote down besides: who or what was the cause. In its own words, or in those of its type in every language. */
  log?: { at: number; text: string | Text }[];
};
/**
 * `undo`: the call of this same connection that takes it back; it is kept in the journal, so it holds whatever must come back. `unsure`: it
 * was sent, and nobody can say whether it happened.
 */
export type ToolAnswer = {
  result: unknown;
  undo?: { tool: string; args: Record<string, unknown> };
  unsure?: boolean;
  /** The JSON text of the result, where it is at hand: it is passed on as bytes. */
  raw?: string;
  /** Which of several copies of the far end it came from. */
  by?: string;
};
/** `back`: the call is an `undo` this link gave out itself, word for word. `relay`: an assistant is on the line. `caller`: whose call it is. */
export type ToolRun = { back?: boolean; relay?: ToolRelay; caller?: string };
/**
 * What a call leaves behind to act later, by itself: as this link would be asked for it, or, where no part of a device is meant, only in
 * words and how bad it may be.
 */
export type LaterAct =
  { device: string; part: string; trait: string; command: string; args?: Record<string, unknown> } | { risk: Risk; what: Text };
/** A call that may leave something behind. */
export type LastingCall = { tool: string; args: Record<string, unknown> } | { scene: string } | Omit<ActRequest, 'callId'>;
/** A part, or without one a whole device, as its source knows it. */
export type Place = { device: string; part?: string };
export type PictureRequest = { device: string; part: string; trait: string; width?: number };
export type Picture = { type: string; bytes: Uint8Array };

/** What a far MCP server wants of whoever called it, while the call runs: an answer by form, a sampled text, the roots. */
export type RelayAsk = { method: string; params: Record<string, unknown> };
export type RelayContext = {
  signal: AbortSignal;
  /** Whose call it is: what a far end asks or logs while several call reaches nobody else. */
  caller?: string;
  /** What the caller says it can do, in the far end's own words. */
  capabilities: Record<string, unknown>;
  progress?(params: Record<string, unknown>): void;
  log?(params: Record<string, unknown>): void;
  logLevel?: string;
  /** Absent: whoever called can be asked nothing while the call runs. */
  ask?(question: RelayAsk): Promise<Record<string, unknown>>;
  /** What the person was sent to an address for is through; it may come long after the call. */
  completed?(elicitationId: string): void;
  /** The caller understands `input_required` as an answer: what the far end wants to know may go out as it is. */
  mrtr?: boolean;
  /** Told which of several copies of the far end it goes to, before it does. */
  sentTo?(copy: string): void;
};
/** `params`: what stood beside name and arguments in the call: `inputResponses`, `requestState`, what of `_meta` is not this hop's own. */
export type ToolRelay = { context: RelayContext; params: Record<string, unknown> };
/** What changed at a far MCP server; `resource`: one that is watched. */
export type RelayChange = { kind: 'tools' | 'resources' | 'prompts' } | { kind: 'resource'; uri: string };
/**
 * An MCP server behind a connection. Its methods are asked by their own names with their own params, and what it answers is passed on as it
 * is; a refusal rejects with `SwitchboardError` and the far code in its details.
 */
export interface Relay {
  /** What it said of itself: capabilities, instructions, era. */
  readonly about: {
    capabilities: Record<string, unknown>;
    instructions?: string;
    era: 'legacy' | 'modern';
    /** Its names and addresses are passed on as they are. */
    prefix?: false;
  };
  request(method: string, params: Record<string, unknown>, context: RelayContext): Promise<Record<string, unknown>>;
  /** Watches a resource until the signal ends. */
  watch(uri: string, signal: AbortSignal): Promise<void>;
  /** The roots of this caller are others now; by this context it can be asked for them. Who never asked it for any does not hear of it. */
  rootsChanged?(context: RelayContext): void;
  onChange(listener: (change: RelayChange) => void): () => void;
}

/**
 * A live connection. It speaks in serialisable calls and events and shares no objects with the core, so a type can later run in a process
 * of its own. `start` resolves when the first snapshot is out and rejects with a problem; `close` may be called twice.
 */
export interface Link {
  onEvent(listener: (event: LinkEvent) => void): () => void;
  start(signal: AbortSignal): Promise<void>;
  act(request: ActRequest, signal: AbortSignal): Promise<ActReceipt>;
  runScene?(scene: string, signal: AbortSignal): Promise<SceneReceipt>;
  runTool?(tool: string, args: Record<string, unknown>, signal: AbortSignal, how?: ToolRun): Promise<ToolAnswer>;
  /** What such a call would do, by the names the source knows: “Rename: Desk lamp → Reading lamp”. Nothing where it cannot tell. */
  describe?(tool: string, args: Record<string, unknown>): Text | undefined;
  /** Which of its devices such a call is about, by whatever name: what the person said of them binds the call. */
  about?(tool: string, args: Record<string, unknown>): Place[];
  /** What would happen later because of it – automations, timers –, or, of a scene, what happens in it. Nothing of the kind: empty. */
  effects?(call: LastingCall, signal: AbortSignal): Promise<LaterAct[]>;
  history?(request: HistoryRequest, signal: AbortSignal): Promise<HistoryAnswer>;
  /** A still picture of a camera, an image or what a player shows; its address and token stay here. */
  picture?(request: PictureRequest, signal: AbortSignal): Promise<Picture>;
  /** How it stands just now, for the person who looks at the connection. */
  facts?(signal: AbortSignal): Promise<Fact[]>;
  /** Where several copies of the far end stand for it: how each is. */
  replicas?(): ReplicaState[];
  /** Somebody looks at this device for so long: what is silent otherwise may tell how it is. */
  look?(device: string, forMs: number): void;
  /** An MCP server, for what is more than tools; undefined until it is connected. */
  relay?(): Relay | undefined;
  /** The machine slept or its network changed: look at once whether the far end is still there. `asked`: the person wants it tried now. */
  wake?(asked?: boolean): void;
  close(): Promise<void>;
}
