import { z } from 'zod';
import type { Home } from '../home/home.ts';
import type { Context, State } from '../home/state.ts';

type Translation = { key: string; placeholders: Record<string, string>; domain?: string };

/** A refusal in Home Assistant's own terms: code, text and, on newer cores, a translation. */
export class Refusal extends Error {
  readonly code: string;
  readonly translation: Translation | undefined;

  constructor(code: string, message: string, translation?: Translation) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.translation = translation;
  }
}
export const invalid = (message: string, translation?: Translation): Refusal =>
  new Refusal('service_validation_error', `Validation error: ${message}`, translation);

export type Filter = { supported_features?: number[]; attribute?: Record<string, unknown[]> };
/** One argument: how Home Assistant describes it and what it accepts. */
export type Argument = {
  schema: z.ZodType;
  selector: Record<string, unknown>;
  required?: boolean;
  filter?: Filter;
  example?: unknown;
  /** The folded part of the form it stands in. */
  section?: 'advanced_fields' | 'temperature_range';
};

export type Data = Record<string, unknown>;
export type Run = { home: Home; entity: State; data: Data; context: Context };
/** One service: what `get_services` says of it and what it does to one entity. */
export type Service = {
  name: string;
  description: string;
  arguments?: Record<string, Argument>;
  /** Any of these feature bits; a list: all bits of one of these. */
  needs?: number | number[];
  /** For administrators. */
  admin?: boolean;
  /** Takes any words. */
  anyData?: boolean;
  /** Arguments that exclude each other. */
  oneOf?: { group: string; names: string[] };
  /** Resolves when the service's work ends; slow movements go on by themselves. */
  run?(call: Run): void | Promise<void>;
  respond?(call: Run): unknown;
  /** Whether it answers only when asked to, or always must be asked. */
  responds?: 'only' | 'maybe';
  /** Works on no entity. */
  free?: (home: Home, data: Data, context: Context) => unknown;
};
export type Services = Record<string, Service>;

type Look = Omit<Argument, 'schema' | 'selector'>;
export const argument = {
  number: (min: number, max: number, look: Look & { unit?: string; step?: number; loose?: boolean } = {}): Argument => {
    const { unit, step, loose, ...rest } = look;
    return {
      ...rest,
      // Loose: the range is the form's; the entity itself checks.
      schema: loose ? z.coerce.number() : z.coerce.number().min(min).max(max),
      selector: { number: { min, max, ...(step && { step }), ...(unit && { unit_of_measurement: unit }) } },
    };
  },
  text: (look: Look = {}): Argument => ({ ...look, schema: z.string(), selector: { text: {} } }),
  flag: (look: Look = {}): Argument => ({ ...look, schema: z.boolean(), selector: { boolean: {} } }),
  choice: (options: string[], look: Look = {}): Argument => ({ ...look, schema: z.enum(options), selector: { select: { options } } }),
  anything: (selector: string, schema: z.ZodType, look: Look = {}): Argument => ({ ...look, schema, selector: { [selector]: {} } }),
};

export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A service that only sets the state. */
export const becomes =
  (state: string) =>
  (call: Run): void =>
    call.home.patch(call.entity.entity_id, { state }, call.context);
