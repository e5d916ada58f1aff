import type { Language } from '../../src-shared/text/text.ts';
import { useTexts } from './texts.ts';

const RELATIVE = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Numbers, dates and times in the person's language, through Intl only. */
export function createFormat(language: Language) {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const seconds = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const bytes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'].map(
    (unit) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }),
  );
  const unit = (name: string, digits = 0) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  const units = {
    millisecond: unit('millisecond'),
    second: unit('second', 1),
    minute: unit('minute'),
    hour: unit('hour', 1),
    day: unit('day'),
  };
  return {
    number: (value: number) => number.format(value),
    /** Names one after the other, as the language sets them apart. */
    list: (names: readonly string[]) => list.format(names),
    /** 0…1 as a percentage. */
    share: (value: number) => percent.format(value),
    time: (at: number) => time.format(at),
    seconds: (at: number) => seconds.format(at),
    day: (at: number) => day.format(at),
    dateTime: (at: number) => dateTime.format(at),
    /** "2 minutes ago"; under a minute "now". */
    ago: (at: number, now = Date.now()) => {
      const found = RELATIVE.find(([, ms]) => Math.abs(now - at) >= ms);
      return found ? relative.format(Math.round((at - now) / found[1]), found[0]) : relative.format(0, 'second');
    },
    bytes: (count: number) => {
      const step = Math.min(bytes.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
      return bytes[step]?.format(count / 1000 ** step) ?? number.format(count);
    },
    /** A length of time in its fitting unit: 340 ms, 2.5 sec, 3 min. Nothing takes no time at all. */
    took: (ms: number) => {
      if (ms < 1) return `<${units.millisecond.format(1)}`;
      if (ms < 1000) return units.millisecond.format(ms);
      if (ms < 60_000) return units.second.format(ms / 1000);
      if (ms < 3_600_000) return units.minute.format(ms / 60_000);
      return ms < 172_800_000 ? units.hour.format(ms / 3_600_000) : units.day.format(ms / 86_400_000);
    },
  };
}
export type Format = ReturnType<typeof createFormat>;

/** Made once for a language: its dozen and a half parts of Intl cost more than drawing the row that asks for them. */
const made = new Map<Language, Format>();

function formatOf(language: Language): Format {
  const known = made.get(language);
  if (known) return known;
  const format = createFormat(language);
  made.set(language, format);
  return format;
}

export const useFormat = (): Format => formatOf(useTexts().language);
