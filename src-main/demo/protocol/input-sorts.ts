import { z } from 'zod';
import type { Attributes } from '../home/state.ts';

const number = z.coerce.number();
const maybe = z.string().nullish();
const words = z.array(z.string()).catch([]);
/** A sort of helper: what can be said of one, and what a new one is. */
export type Sort = { fields: z.ZodRawShape; attributes(item: Attributes): Attributes; state(item: Attributes): string };

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const Times = z.array(z.looseObject({ from: z.string(), to: z.string() })).default([]);

export const SORTS: Record<string, Sort> = {
  input_boolean: { fields: { initial: z.boolean().optional() }, attributes: () => ({}), state: ({ initial }) => (initial === true ? 'on' : 'off') },
  input_button: { fields: {}, attributes: () => ({}), state: () => 'unknown' },
  input_number: {
    fields: { min: number, max: number, initial: number.optional(), step: number.default(1), mode: z.enum(['box', 'slider']).default('slider'), unit_of_measurement: maybe },
    attributes: (item) => ({ initial: null, ...item }),
    state: ({ initial, min }) => String(Number(initial ?? min)),
  },
  input_select: {
    fields: { options: z.array(z.string()).min(1), initial: z.string().optional() },
    attributes: ({ options }) => ({ options }),
    state: ({ initial, options }) => (typeof initial === 'string' ? initial : (words.parse(options)[0] ?? 'unknown')),
  },
  input_text: {
    fields: { min: number.default(0), max: number.default(100), initial: z.string().optional(), pattern: z.string().optional(), unit_of_measurement: maybe, mode: z.enum(['text', 'password']).default('text') },
    attributes: (item) => ({ pattern: null, ...item }),
    state: ({ initial }) => (typeof initial === 'string' ? initial : 'unknown'),
  },
  input_datetime: {
    fields: { has_date: z.boolean().default(false), has_time: z.boolean().default(false), initial: z.string().optional() },
    attributes: ({ has_date, has_time }) => ({ has_date, has_time }),
    state: ({ has_date, has_time }) => [has_date ? '2026-01-01' : '', has_time ? '00:00:00' : ''].filter(Boolean).join(' '),
  },
  counter: {
    fields: { initial: number.default(0), step: number.default(1), minimum: number.nullish(), maximum: number.nullish(), restore: z.boolean().default(true) },
    attributes: ({ initial, step, minimum, maximum }) => ({ initial, step, ...(typeof minimum === 'number' && { minimum }), ...(typeof maximum === 'number' && { maximum }) }),
    state: ({ initial }) => String(Number(initial ?? 0)),
  },
  timer: {
    fields: { duration: z.union([z.string(), number]).default('0:00:00'), restore: z.boolean().default(false) },
    attributes: ({ duration, restore }) => ({ duration: typeof duration === 'string' ? duration.replace(/^0(\d:)/, '$1') : duration, restore }),
    state: () => 'idle',
  },
  schedule: { fields: Object.fromEntries(DAYS.map((day) => [day, Times])), attributes: () => ({ next_event: null }), state: () => 'off' },
  zone: {
    fields: { latitude: number, longitude: number, radius: number.default(100), passive: z.boolean().default(false) },
    attributes: (item) => ({ ...item, persons: [] }),
    state: () => '0',
  },
}; // prettier-ignore
