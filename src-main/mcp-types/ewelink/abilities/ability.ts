import type { KINDS } from '../../../../src-shared/model/device.ts';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import type { TraitName } from '../../../../src-shared/model/traits/table.ts';
import type { Text } from '../../../../src-shared/text/text.ts';

export type Kind = (typeof KINDS)[number];
/** What a device reports and takes: names of the vendor, values as they came. */
export type Params = Readonly<Record<string, unknown>>;

/** One device as far as it is known, parsed at the door: nothing secret is in here. */
export type Known = {
  readonly uiid: number;
  /** How many channels really exist; its arrays may hold more. */
  readonly channels: number;
  /** Everything it ever reported, merged. */
  readonly params: Params;
  /** What follows from reports and stands in none of them: which way a cover moves, which event came last. */
  readonly notes: Params;
  readonly tags: Params;
  /** The vendor's `devConfig`. */
  readonly config: Params;
  /** The vendor's `denyFeatures`: what must not be offered. */
  readonly denied: ReadonlySet<string>;
  /** What whoever shares it allows with its timers, as bits; absent: it is one's own. */
  readonly permit?: number;
  /** Its record has no such list. */
  readonly unlisted?: true;
  /** A child of a Zigbee bridge: it wants every channel in every message. */
  readonly child: boolean;
  readonly model: string;
  /** The time zone of its home, and now: timers are read and written in it. Absent: UTC, and no account that could keep new ones. */
  readonly here?: { readonly zone: string; readonly now: number };
};

/** One message of a device. `first`: the state it repeats when it is found on the network, or asked; events in it are long gone. */
export type Report = {
  params: Params;
  via: 'cloud' | 'lan';
  from: 'device' | 'app';
  at: number;
  seq?: string;
  first?: boolean;
  /** It carries the number of a command: it repeats what was asked, whoever says it. */
  answers?: true;
};

/** One ability as it stands. `what` tells several of one trait apart (`reading:humidity`); a value that is not known is null. */
export type Told = {
  part: string;
  trait: TraitName;
  what?: string;
  value: unknown;
  limits?: Limits;
  label?: Text;
  assumed?: boolean;
  /** How it behaves, not what it does now: shown under Settings. */
  setting?: boolean;
  /** As the device writes it, where the trait says it another way: `rgb` of a colour, `mode` of an effect, `level` of a fan or of a lamp that knows more than percent. */
  raw?: Params;
};
export type Asked = {
  part: string;
  trait: TraitName;
  what?: string;
  command: string;
  args: Record<string, unknown>;
  /** When, ms UTC. */ at?: number;
};
/** Something that happened: a press, a touch, a code on the radio. */
export type Heard = { part: string; type: string; data?: Record<string, unknown> };
export type PartFacts = { key: string; kind: Kind; name?: string };

/**
 * A word of the vocabulary: what a device can do, which params say so, and what to send. All of it is pure: the same device, the same
 * answer.
 */
export type Ability = {
  /** Params it may send; what no ability of a model names is never written. */
  writes?: readonly string[];
  /** Parts it needs besides those of the model. */
  parts?(known: Known): PartFacts[];
  tell(known: Known): Told[];
  /** The message for a command; several go one after the other; undefined: not mine. */
  ask?(known: Known, asked: Asked): Params | readonly Params[] | undefined;
  /** How a report changes what is known, where merging is not the truth: an echo of a command is no state. */
  fold?(known: Known, params: Params, report: Report): { params?: Params; notes?: Params };
  hear?(known: Known, report: Report): Heard[];
  /** What it counted before, newest first, where it keeps that itself. */
  past?: readonly Past[];
  /** What makes it report for a minute: a device that meters is silent until somebody looks. */
  live?(known: Known): readonly Params[];
  /** What to assume while it cannot be reached: a movement that was seen last is over. */
  lost?: Params;
};
/** `request` goes to the device as it is; the answer holds `param`, one number for each hour or day. */
export type Past = {
  part(known: Known): string;
  trait: TraitName;
  what: string;
  every: 'hour' | 'day';
  request: Params;
  param: string;
  read(known: Known, raw: unknown): number[];
};

export const MAIN = 'main';
/** The part of a channel, counted from 0 as the vendor does; a device with one channel has one part. */
export const channelPart = (known: Known, outlet: number): string => (known.channels > 1 ? String(outlet + 1) : MAIN);
export const outletOf = (part: string): number => (part === MAIN ? 0 : Number(part) - 1);
export const keyOf = ({ trait, what }: Pick<Told, 'trait' | 'what'>): string => (what === undefined ? trait : `${trait}:${what}`);
export const isFor = (asked: Asked, trait: TraitName, what?: string): boolean => asked.trait === trait && asked.what === what;
