import type { Language } from '../text/text.ts';

/** Which system of measures a person reads. */
export type Measures = 'metric' | 'imperial';
export type Measured = { value: number; unit: string | undefined };

type Conversion = { to: string; convert(value: number): number };
/** What the other half of the world writes; everything not named here is the same everywhere. */
const IMPERIAL: Record<string, Conversion> = {
  '°C': { to: '°F', convert: (value) => value * 1.8 + 32 },
  km: { to: 'mi', convert: (value) => value / 1.609344 },
  m: { to: 'ft', convert: (value) => value / 0.3048 },
  'km/h': { to: 'mph', convert: (value) => value / 1.609344 },
  'm/s': { to: 'mph', convert: (value) => value * 2.2369362921 },
  mm: { to: 'in', convert: (value) => value / 25.4 },
  hPa: { to: 'inHg', convert: (value) => value * 0.0295299831 },
};
const METRIC: Record<string, Conversion> = {
  '°F': { to: '°C', convert: (value) => (value - 32) / 1.8 },
  mi: { to: 'km', convert: (value) => value * 1.609344 },
  ft: { to: 'm', convert: (value) => value * 0.3048 },
  mph: { to: 'km/h', convert: (value) => value * 1.609344 },
  in: { to: 'mm', convert: (value) => value * 25.4 },
  inHg: { to: 'hPa', convert: (value) => value / 0.0295299831 },
};

/** Units are whatever a source writes: only what stands in the table itself counts. */
const conversionOf = <T>(table: Readonly<Record<string, T>>, unit: string | undefined): T | undefined =>
  unit !== undefined && Object.hasOwn(table, unit) ? table[unit] : undefined;

/** The same quantity in the person's measures; the stored number is never touched. */
export function convert(value: number, unit: string | undefined, measures: Measures): Measured {
  const conversion = conversionOf(measures === 'imperial' ? IMPERIAL : METRIC, unit);
  return conversion ? { value: conversion.convert(value), unit: conversion.to } : { value, unit };
}

/** Kilo and mega where the number would otherwise be long: 1,234 W reads as 1.23 kW. */
const LARGER: Record<string, string> = { W: 'kW', Wh: 'kWh', VA: 'kVA', kWh: 'MWh', L: 'm³' };
const LARGE = 1000;
export function shorten({ value, unit }: Measured): Measured {
  const larger = conversionOf(LARGER, unit);
  return larger && Math.abs(value) >= LARGE ? { value: value / LARGE, unit: larger } : { value, unit };
}

/** As many digits as a reader can use: 0.123, 4.57, 21.4, 230. */
export const digitsFor = (value: number): number => {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
};

const formats = new Map<string, Intl.NumberFormat>();
const formatOf = (language: Language, digits: number): Intl.NumberFormat => {
  const key = `${language} ${digits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format;
};

/** A number with its unit as a person reads it: "21.4 °C", "60%" as "60 %", "1.23 kW". */
export function formatMeasure(
  language: Language,
  value: number,
  unit?: string,
  options: { measures?: Measures; digits?: number; shorten?: boolean } = {},
): string {
  const inMeasures = options.measures ? convert(value, unit, options.measures) : { value, unit };
  const shown = options.shorten === false ? inMeasures : shorten(inMeasures);
  const number = formatOf(language, options.digits ?? digitsFor(shown.value)).format(shown.value);
  // A narrow no-break space keeps number and unit on one line.
  return shown.unit ? `${number}\u202f${shown.unit}` : number;
}

/** Whether two readings of the same kind in different units are the same within a tolerance given in the first one's unit. */
export function sameMeasure(a: Measured, b: Measured, within: number): boolean {
  if (a.unit === b.unit) return Math.abs(a.value - b.value) <= within;
  const other = [IMPERIAL, METRIC].map((table) => conversionOf(table, b.unit)).find((conversion) => conversion?.to === a.unit);
  return other !== undefined && Math.abs(a.value - other.convert(b.value)) <= within;
}
