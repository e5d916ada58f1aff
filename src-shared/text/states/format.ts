import type { Texts } from '../translate.ts';

/** `Intl` formatters are costly to make and free to keep. */
function keep<E>(make: (language: string, digits: number) => E): (language: string, digits?: number) => E {
  const engines = new Map<string, E>();
  return (language, digits = 0) => {
    const key = `${language}/${digits}`;
    const engine = engines.get(key) ?? make(language, digits);
    engines.set(key, engine);
    return engine;
  };
}
const numbers = keep((language, digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }));
const exact = keep((language, digits) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
const vast = keep((language) => new Intl.NumberFormat(language, { notation: 'scientific', maximumFractionDigits: 2 }));
const times = keep((language) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
const days = keep(
  (language) => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);
const farDays = keep((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }));
const wholeDays = keep((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const shortDays = keep((language) => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }));
const months = keep((language) => new Intl.DateTimeFormat(language, { month: 'short' }));
const relative = keep((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }));

const VAST = 1e12;
/** Degrees and percent are felt in tenths at most. */
const COARSE = new Set(['°C', '°F', '°', '%']);
/** As many digits as a person reads at a glance: 0.042, 4.57, 84.3, 1,240. */
const digitsFor = (value: number, unit: string | undefined): number => {
  const size = Math.abs(value);
  const fine = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return unit !== undefined && COARSE.has(unit) ? Math.min(fine, 1) : fine;
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** "1.5E300" as it is written by hand: 1.5 × 10³⁰⁰. */
const powers = (written: string): string =>
  written.replace(/E(\d+)$/, (_all, digits: string) => ` × 10${Array.from(digits, (digit) => RAISED[Number(digit)]).join('')}`);

/** Times are words, and words have a language. */
const TIMES = new Set(['ms', 's', 'min', 'h', 'd']);
const unitWord = (texts: Texts, unit: string): string => (TIMES.has(unit) ? texts.say({ key: `devices.timeUnits.${unit}` }) : unit);

/** A number in the person's language, with its unit where it has one; `digits`: exactly as many as its source shows. */
export function measure(texts: Texts, value: number, unit?: string, digits?: number): string {
  const format =
    Math.abs(value) >= VAST
      ? vast(texts.language)
      : digits === undefined
        ? numbers(texts.language, digitsFor(value, unit))
        : exact(texts.language, digits);
  const number = Math.abs(value) >= VAST ? powers(format.format(value)) : format.format(value);
  return unit ? texts.t('devices.words.measure', { number, unit: unitWord(texts, unit) }) : number;
}

export const percent = (texts: Texts, value: number): string => measure(texts, Math.round(value), '%');

const LARGER = new Map<string, [number, string]>([
  ['W', [1000, 'kW']],
  ['Wh', [1000, 'kWh']],
]);
/** Watts become kilowatts where that is shorter. */
export function energy(texts: Texts, value: number, unit: string, digits?: number): string {
  const larger = LARGER.get(unit);
  return larger && Math.abs(value) >= larger[0] && Math.abs(value) < VAST
    ? measure(texts, value / larger[0], larger[1])
    : measure(texts, value, unit, digits);
}

export const clock = (texts: Texts, at: number): string => times(texts.language).format(at);
/** A moment of this year needs no year. */
export const dayAndClock = (texts: Texts, at: number): string =>
  (new Date(at).getFullYear() === new Date().getFullYear() ? days : farDays)(texts.language).format(at);
export const dayOf = (texts: Texts, at: number): string => wholeDays(texts.language).format(at);

/** For the axis of a plot: a day of a month, a month of a year. */
export const shortDay = (texts: Texts, at: number): string => shortDays(texts.language).format(at);
export const monthOf = (texts: Texts, at: number): string => months(texts.language).format(at);
const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
/** A moment near now: today its clock will do, one of yesterday or tomorrow says so. */
export function nearMoment(texts: Texts, at: number): string {
  const days = Math.round((midnight(at) - midnight(Date.now())) / 86_400_000);
  if (Math.abs(days) > 1) return dayAndClock(texts, at);
  return days === 0 ? clock(texts, at) : `${relative(texts.language).format(days, 'day')} ${clock(texts, at)}`;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]]; // prettier-ignore
/** "2 min ago"; under a minute it is simply now. */
export function ago(texts: Texts, at: number, now: number): string {
  const engine = relative(texts.language);
  const [unit, size] = STEPS.find(([, ms]) => Math.abs(now - at) >= ms) ?? ['second', 0];
  return size === 0 ? engine.format(0, 'second') : engine.format(Math.round((at - now) / size), unit);
}

/** "1:05:09", "2:30": what is left of a timer or a countdown. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
