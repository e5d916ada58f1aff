import type { Entity } from '../home/entities.ts';
import { EXTRA } from '../home/extras.ts';
import { attribute, finite, limitsOf, number, only, orNull, text, type AbilityRow, type DomainRow } from './row.ts';
import { planned } from './moments.ts';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const numberOrNull = (value: unknown): number | null => orNull(finite(value));

/** Before forecasts were asked for, they were an attribute. */
const formerForecast = (entity: Entity): unknown => {
  const list = attribute(entity, 'forecast');
  if (!Array.isArray(list)) return undefined;
  return list.filter(isFields).flatMap((row) => {
    const at = planned(entity, row['datetime']);
    const condition = row['condition'];
    return at === undefined
      ? []
      : [
          {
            at,
            condition: typeof condition === 'string' ? condition : null,
            high: numberOrNull(row['temperature']),
            low: numberOrNull(row['templow']),
            rain: numberOrNull(row['precipitation']),
            likely: numberOrNull(row['precipitation_probability']),
          },
        ];
  });
};
const units = (entity: Entity): Fields =>
  only({
    wind: text(entity, 'wind_speed_unit'),
    pressure: text(entity, 'pressure_unit'),
    visibility: text(entity, 'visibility_unit'),
    precipitation: text(entity, 'precipitation_unit'),
  });
const FIELDS: Record<string, string> = {
  temperature: 'temperature',
  apparent: 'apparent_temperature',
  dewPoint: 'dew_point',
  humidity: 'humidity',
  wind: 'wind_speed',
  gust: 'wind_gust_speed',
  bearing: 'wind_bearing',
  pressure: 'pressure',
  visibility: 'visibility',
  clouds: 'cloud_coverage',
  uv: 'uv_index',
  ozone: 'ozone',
};

const now: AbilityRow = {
  trait: 'weather',
  value: (entity) => ({
    condition: entity.state,
    ...Object.fromEntries(Object.entries(FIELDS).map(([name, from]) => [name, orNull(number(entity, from))])),
    ...(Object.keys(units(entity)).length > 0 && { units: units(entity) }),
    ...only({ forecast: attribute(entity, EXTRA.forecast) ?? formerForecast(entity), hourly: attribute(entity, EXTRA.hourly) }),
  }),
  limits: (entity) => limitsOf({ unit: text(entity, 'temperature_unit') }),
  homeDegrees: (entity) => text(entity, 'temperature_unit') === undefined,
};

/** The sky. */
export const weather: Record<string, DomainRow> = { weather: { kind: 'weather', abilities: [now] } };
