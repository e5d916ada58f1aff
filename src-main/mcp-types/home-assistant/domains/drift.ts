import { entryOf } from '../wire/shapes.ts';

type Data = Readonly<Record<string, unknown>>;

/** One argument under two names: what to send where only the other is known. */
type Renamed = { from: string; to: string; convert(data: Data): Data };
const renamed = (from: string, to: string, convert: (value: unknown) => unknown = (value) => value): Renamed => ({
  from,
  to,
  convert: ({ [from]: value, ...rest }) => ({ ...rest, [to]: convert(value) }),
});
const reciprocal = (value: unknown): unknown => (typeof value === 'number' && value > 0 ? Math.round(1_000_000 / value) : value);

const WARMTH = [
  renamed('color_temp_kelvin', 'kelvin'),
  renamed('color_temp_kelvin', 'color_temp', reciprocal),
  renamed('kelvin', 'color_temp_kelvin'),
  renamed('color_temp', 'color_temp_kelvin', reciprocal),
];
/** Arguments that were renamed as years went by; which of them a home knows, it says itself. */
const ARGUMENTS: Readonly<Record<string, readonly Renamed[]>> = {
  'light.turn_on': WARMTH,
  'light.toggle': WARMTH,
  'media_player.play_media': [
    {
      from: 'media_content_id',
      to: 'media',
      convert: ({ media_content_id, media_content_type, ...rest }) => ({ ...rest, media: { media_content_id, media_content_type } }),
    },
  ],
};
/** Services that were renamed or merged. */
const SERVICES: Readonly<Record<string, string>> = {
  'weather.get_forecast': 'get_forecasts',
  'vacuum.turn_on': 'start',
  'vacuum.turn_off': 'return_to_base',
  'vacuum.start_pause': 'start',
  'vacuum.start': 'turn_on',
  'vacuum.stop': 'turn_off',
};

/** The name of a service that a home without this one may have instead. */
export const otherService = (domain: string, service: string): string | undefined => entryOf(SERVICES, `${domain}.${service}`);

/** The same call in the words of a home that knows these arguments. */
export function inWordsOf(known: { has(name: string): boolean }, domain: string, service: string, data: Data): Data {
  return (entryOf(ARGUMENTS, `${domain}.${service}`) ?? []).reduce(
    (said, { from, to, convert }) => (from in said && !known.has(from) && known.has(to) ? convert(said) : said),
    data,
  );
}
