import { isFor, MAIN, type Ability, type Params } from './ability.ts';
import { LABELS } from './labels.ts';
import { textIn } from './read.ts';

const DAYS = ['mon', 'tues', 'wed', 'thur', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];
const nameOf = (day: Day): `schedule-${Day}` => `schedule-${day}`;

/** From a time of the day on (minutes), this many degrees. */
type Slot = { minutes: number; degrees: number };
const SLOTS = 6;
const DAY = 24 * 60;
const WIRE = /^([0-9a-f]{8}){6}$/i;
const hex = (value: number): string => value.toString(16).padStart(4, '0');
const sane = ({ minutes, degrees }: Slot): boolean => minutes < DAY && degrees >= 4 && degrees <= 35;

/** Six times of a day with a target each: four hexadecimal digits of minutes, four of tenths of a degree. */
export function readDay(wire: string): Slot[] | undefined {
  if (!WIRE.test(wire)) return undefined;
  const slots = Array.from({ length: SLOTS }, (_, at) => {
    const [minutes, tenths] = [wire.slice(at * 8, at * 8 + 4), wire.slice(at * 8 + 4, at * 8 + 8)];
    return { minutes: Number.parseInt(minutes, 16), degrees: Number.parseInt(tenths, 16) / 10 };
  });
  return slots.every(sane) ? slots : undefined;
}
export const writeDay = (slots: readonly Slot[]): string =>
  slots.map(({ minutes, degrees }) => hex(minutes) + hex(Math.round(degrees * 10))).join('');

const two = (value: number): string => String(value).padStart(2, '0');
const spelled = (slots: readonly Slot[]): string =>
  slots.map(({ minutes, degrees }) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)} ${degrees}°`).join(', ');
const ENTRY = /^(\d{1,2}):(\d{2})\s+(\d{1,2}(?:\.\d)?)\s*°?C?$/;
const PATTERN = '^\\d{1,2}:\\d{2} +\\d{1,2}(\\.\\d)?°?( *, *\\d{1,2}:\\d{2} +\\d{1,2}(\\.\\d)?°?){0,5}$';

/** A day as a person writes it: one to six times in order; the last one fills what is left. */
function parsed(text: string): Slot[] | undefined {
  const slots = text.split(',').flatMap((part): Slot[] => {
    const [, hours, minutes, degrees] = ENTRY.exec(part.trim()) ?? [];
    return [{ minutes: Number(minutes) > 59 ? NaN : Number(hours) * 60 + Number(minutes), degrees: Number(degrees) }];
  });
  const isInOrder = slots.every((slot, at) => sane(slot) && (at === 0 || slot.minutes >= (slots[at - 1]?.minutes ?? 0)));
  const last = slots.at(-1);
  if (!isInOrder || !last || slots.length > SLOTS) return undefined;
  return [...slots, ...Array.from({ length: SLOTS - slots.length }, () => last)];
}

/** The week of a radiator valve, one text for each day. */
export const weekSchedule = (): Ability => ({
  writes: DAYS,
  tell: ({ params }) =>
    DAYS.filter((day) => Object.hasOwn(params, day)).map((day) => {
      const slots = readDay(textIn(params, day) ?? '');
      const told = { part: MAIN, trait: 'text' as const, what: nameOf(day), label: LABELS[nameOf(day)], setting: true };
      return { ...told, value: slots ? spelled(slots) : null, limits: { min: 1, max: 100, pattern: PATTERN, commands: ['set'] } };
    }),
  ask: (_known, asked): Params | undefined => {
    const day = asked.part === MAIN && asked.command === 'set' ? DAYS.find((one) => isFor(asked, 'text', nameOf(one))) : undefined;
    const slots = day && parsed(textIn(asked.args, 'text') ?? '');
    return day && slots && { [day]: writeDay(slots) };
  },
});
