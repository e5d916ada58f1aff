import type { KINDS } from '../../../../src-shared/model/device.ts';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { TraitName } from '../../../../src-shared/model/traits/table.ts';
import type { Entity } from '../home/entities.ts';

export type Kind = (typeof KINDS)[number];
export type Args = Record<string, unknown>;
/** A service call without its target. `aimless`: it takes none. `answers`: it refuses to be called by who does not want its answer. */
export type ServiceCall = { service: string; data?: Record<string, unknown>; domain?: string; aimless?: true; answers?: true };
/** What no service does: a command of the socket. */
export type MessageCall = { message: string; data: Record<string, unknown> };
export type Call = ServiceCall | MessageCall;
export type CommandRow = {
  /** Any of these feature bits; absent: always there. */
  needs?: number;
  /** Something else than bits decides, or decides besides. */
  when?: (entity: Entity) => boolean;
  /** Why this cannot be asked now, by argument; undefined: it can. */
  refuses?: (args: Args, entity: Entity) => Record<string, string> | undefined;
  call: (args: Args, entity: Entity) => Call;
};
/** One ability an entity of a domain may have: how to read it, what it allows, how to command it. */
export type AbilityRow = {
  trait: TraitName;
  /** Tells several of one kind apart (`reading:humidity`); undefined: the only one. */
  what?: (entity: Entity) => string | undefined;
  has?: (entity: Entity) => boolean;
  /** Undefined or null: not known. Whatever does not fit the trait's shape counts as not known. */
  value: (entity: Entity) => unknown;
  limits?: (entity: Entity) => Limits | undefined;
  commands?: Record<string, CommandRow>;
  /** `unknown` is a state like any other here (a button never pressed). */
  evenUnknown?: boolean;
  /** A temperature whose source leaves its degrees to the home; an angle never does. */
  homeDegrees?: (entity: Entity) => boolean;
  /** What it is called, where the trait's own name says too little. */
  label?: Text;
};
export type DomainRow = {
  kind: Kind | ((entity: Entity) => Kind);
  abilities: readonly AbilityRow[];
  /** Joins another part of its device as a reading instead of being a part of its own. */
  joins?: boolean;
  /** Nothing for a home's screen (a script, a place, a notification): it is there for whoever looks for it. */
  hidden?: true;
};

export const attribute = (entity: Entity, name: string): unknown => entity.attributes[name];
/** A number, also where an integration writes it as a text. */
export const finite = (value: unknown): number | undefined => {
  if (typeof value === 'string') return numeric(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
export const number = (entity: Entity, name: string): number | undefined => finite(entity.attributes[name]);
export const text = (entity: Entity, name: string): string | undefined => {
  const value = entity.attributes[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
export const truth = (entity: Entity, name: string): boolean | undefined => {
  const value = entity.attributes[name];
  return typeof value === 'boolean' ? value : undefined;
};
/** A text, also where a home writes a number: season 1. */
export const textual = (entity: Entity, name: string): string | undefined => {
  const value = entity.attributes[name];
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : text(entity, name);
};
export const words = (entity: Entity, name: string): string[] | undefined => {
  const value = entity.attributes[name];
  const list = Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
  return list.length > 0 ? list : undefined;
};
export const bits = (entity: Entity): number => number(entity, 'supported_features') ?? 0;
/** Plain decimals, also with an exponent: what else a program takes for a number (0x1F, Infinity) is none to a person. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
export const numeric = (state: string): number | undefined => {
  const value = DECIMAL.test(state.trim()) ? Number(state) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
};
export const percentOf = (share: number | undefined): number | undefined => (share === undefined ? undefined : Math.round(share * 100));
export const isOn = (entity: Entity): boolean => entity.state === 'on';
/** On, off, or a word that says neither. */
export const onOff = (entity: Entity): boolean | undefined => (isOn(entity) ? true : entity.state === 'off' ? false : undefined);
/** Null leaves a key of a value out of sight but in place. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

const plain = (service: string): CommandRow => ({ call: () => ({ service }) });
/** Keys without a value are not sent. */
export const only = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
export const does = (service: string, needs?: number): CommandRow => ({ ...plain(service), ...(needs !== undefined && { needs }) });
/** On, off, toggle. */
export const SWITCHED: Record<string, CommandRow> = {
  on: plain('turn_on'),
  off: plain('turn_off'),
  toggle: plain('toggle'),
};
/** A service that takes one argument under another name. */
export const sets = (service: string, from: string, to: string, needs?: number): CommandRow => ({
  call: (args) => ({ service, data: { [to]: args[from] } }),
  ...(needs !== undefined && { needs }),
});
/** Only what is known is said. */
export const limitsOf = (limits: { [K in keyof Limits]: Limits[K] | undefined }): Limits =>
  Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
