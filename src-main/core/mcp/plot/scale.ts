const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Round numbers from just below `min` to just above `max`, about `count` of them. */
export function ticks(min: number, max: number, count: number): number[] {
  // What differs only by rounding is one number, drawn in the middle.
  const isFlat = max - min <= Math.abs(max) * 1e-9 + 1e-12;
  const room = !isFlat ? 0 : Math.abs(max) > 1e-9 ? Math.abs(max) / 2 : 1;
  const [low, high] = [min - room, max + room];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

const TIME_STEPS = [
  HOUR / 12,
  HOUR / 4,
  HOUR / 2,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  90 * DAY,
];

/** Round moments of the local day within a stretch of time. */
export function moments(from: number, to: number, most: number): number[] {
  const step = TIME_STEPS.find((one) => (to - from) / one <= most) ?? (to - from) / most;
  const offset = new Date(from).getTimezoneOffset() * 60_000;
  const first = Math.ceil((from - offset) / step) * step + offset;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

const two = (number: number): string => String(number).padStart(2, '0');
/** `21:30` within two days, else `11-21`; local time. */
export function momentLabel(at: number, span: number): string {
  const date = new Date(at);
  const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return span <= 2 * DAY ? `${two(date.getHours())}:${two(date.getMinutes())}` : day;
}

/** As many digits as tell neighbouring ticks apart. */
export function numberLabel(value: number, step: number): string {
  const digits = Math.max(
    0,
    Math.min(6, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9) + (step < 1 && String(step).endsWith('25') ? 1 : 0)),
  );
  return Math.abs(value) >= 1e6 ? value.toExponential(1) : value.toFixed(digits);
}
