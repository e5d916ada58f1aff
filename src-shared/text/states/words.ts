import type { TraitState } from '../../model/device.ts';
import { traitOfKey } from '../../model/key.ts';
import type { TraitName } from '../../model/traits/table.ts';
import type { Texts } from '../translate.ts';
import { clock, countdown, dayAndClock, dayOf, energy, measure, percent } from './format.ts';
import { asFlag, asNumber, asText, flagIn, inside, numberIn, textIn } from './read.ts';

type Told = { texts: Texts; trait: string; state: TraitState };
type Words = (value: unknown, told: Told) => (string | undefined)[];

/** Words a device brings along that can be keys of a text; anything else ("10:51", "PM2.5") is said as it is. */
const KEYS = /^[a-z0-9][\w-]*$/;
const PLAIN = /^[a-z][a-z0-9_]*$/;
const readable = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`.replaceAll('_', ' ');
/** Effects have names rather than words: "Night Light". */
const keyed = (trait: string, word: string): string =>
  trait === 'effect' && !KEYS.test(word) ? word.toLowerCase().replaceAll(' ', '_') : word;
/** The first key that has a text; last of all the word itself, made readable. */
export function wordFor(texts: Texts, trait: string, word: string, kind?: string): string {
  const said = keyed(trait, word);
  const keys = KEYS.test(said)
    ? [`traits.${trait}.states.${said}`, ...(kind ? [`traits.kinds.${kind}.${said}`] : []), `traits.reading.states.${said}`]
    : [];
  const key = keys.find((candidate) => texts.has(candidate));
  return key ? texts.say({ key }) : PLAIN.test(word) ? readable(word) : word;
}

const word = (told: Told, value: string | undefined): string | undefined => value && wordFor(told.texts, told.trait, value);
const onOff: Words = (value, told) => [value === true ? word(told, 'on') : value === false ? word(told, 'off') : undefined];
const asPercent: Words = (value, { texts }) => [asNumber(value) === undefined ? undefined : percent(texts, asNumber(value) ?? 0)];
const asWord: Words = (value, told) => [word(told, asText(value))];
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day or a moment as people write it; undefined where the text is neither. */
function dated(texts: Texts, value: string): string | undefined {
  const at = MOMENT.test(value) ? Date.parse(value.replace(' ', 'T')) : DAY.test(value) ? Date.parse(`${value}T12:00:00`) : Number.NaN;
  if (!Number.isFinite(at)) return undefined;
  return DAY.test(value) ? dayOf(texts, at) : dayAndClock(texts, at);
}
const withUnit: Words = (value, told) => {
  const { texts, state } = told;
  const number = asNumber(value);
  if (number !== undefined) return [energy(texts, number, state.limits?.unit ?? '', state.limits?.digits)];
  const said = asText(value);
  // Many sensors write with a capital or a space what others write as a key: Closed, Not Charging.
  return said === undefined ? [] : [dated(texts, said) ?? written(told, said)];
};
const written = (told: Told, said: string): string => {
  const key = said.toLowerCase().replaceAll(' ', '_');
  const meant = KEYS.test(key) && told.texts.has(`traits.reading.states.${key}`) ? key : said;
  return wordFor(told.texts, told.trait, meant);
};
const text: Words = (value, { texts, state }) => {
  const said = asText(value);
  const isDated = state.limits?.kind === 'date' || state.limits?.kind === 'datetime';
  return [said === undefined ? texts.t('devices.words.empty') : ((isDated ? dated(texts, said) : undefined) ?? said)];
};
const stateIn: Words = (value, told) => [word(told, textIn(value, 'state'))];
const degrees = ({ texts, state }: Told, value: number | undefined) =>
  value === undefined ? undefined : measure(texts, value, state.limits?.unit ?? '°C');

const cover: Words = (value, told) => {
  const position = numberIn(value, 'position');
  const between = position !== undefined && position > 0 && position < 100;
  return [word(told, textIn(value, 'state')), between ? percent(told.texts, position) : undefined];
};

const flag: Words = (value, { texts, state }) => {
  const set = asFlag(value);
  if (set === undefined) return [];
  const key = `traits.kinds.${state.limits?.kind ?? ''}.${set ? 'on' : 'off'}`;
  return [texts.has(key) ? texts.say({ key }) : texts.say({ key: `traits.flag.states.${set ? 'on' : 'off'}` })];
};

const HUES = ['red', 'orange', 'yellow', 'lime', 'green', 'mint', 'cyan', 'azure', 'blue', 'violet', 'magenta', 'pink'] as const;
/** A colour by its everyday name: twelve hues, and white where there is hardly any. */
export function colourName(texts: Texts, hue: number, saturation: number): string {
  const name = HUES[Math.round(hue / 30) % HUES.length] ?? 'red';
  return texts.t(saturation < 8 ? 'devices.colours.white' : `devices.colours.${name}`);
}

/** What a thermostat does now; one that is off says only that. */
const doing = (value: unknown): string | undefined => (textIn(value, 'mode') === 'off' ? undefined : textIn(value, 'action'));

/** What each trait says of itself in words, most important first. A trait without a line here does not compile. */
const WORDS: { [N in TraitName]: Words } = {
  power: onOff,
  level: asPercent,
  color: (value, { texts }) => [colourName(texts, numberIn(value, 'h') ?? 0, numberIn(value, 's') ?? 0)],
  white: (value, { texts }) => [asNumber(value) === undefined ? undefined : measure(texts, Math.round(asNumber(value) ?? 0), 'K')],
  effect: asWord,
  position: cover,
  tilt: asPercent,
  valve: cover,
  siren: onOff,
  button: (value, { texts, state }) => [
    asNumber(value) === undefined
      ? texts.t('devices.words.ready')
      : texts.t(state.limits?.kind === 'run' ? 'devices.words.ran' : 'devices.words.pressed', {
          time: dayAndClock(texts, asNumber(value) ?? 0),
        }),
  ],
  event: (value, told) => {
    const at = numberIn(value, 'at');
    return [word(told, textIn(value, 'type')), at === undefined ? undefined : dayAndClock(told.texts, at)];
  },
  climate: (value, told) => [
    word(told, doing(value) ?? textIn(value, 'mode')),
    degrees(told, numberIn(value, 'current') ?? numberIn(value, 'target')),
  ],
  fan: (value, told) => {
    const speed = flagIn(value, 'on') ? numberIn(value, 'speed') : undefined;
    const preset = flagIn(value, 'on') ? textIn(value, 'preset') : undefined;
    return [...onOff(inside(value, 'on'), told), speed === undefined ? undefined : percent(told.texts, speed), word(told, preset)];
  },
  humidity: (value, told) => [...onOff(inside(value, 'on'), told), ...asPercent(inside(value, 'target'), told)],
  lock: asWord,
  alarm: asWord,
  presence: asWord,
  location: (value, told) => [word(told, textIn(value, 'place')) ?? told.texts.t('devices.words.known')],
  camera: stateIn,
  image: (value, { texts }) => [numberIn(value, 'at') === undefined ? undefined : dayAndClock(texts, numberIn(value, 'at') ?? 0)],
  media: (value, told) => {
    const plays = textIn(value, 'state') !== 'off' && textIn(value, 'state') !== 'standby';
    return [
      word(told, textIn(value, 'state')),
      plays ? (textIn(value, 'title') ?? textIn(value, 'app') ?? textIn(value, 'source')) : undefined,
    ];
  },
  vacuum: stateIn,
  mower: asWord,
  update: (value, { texts }) => {
    const progress = numberIn(value, 'progress');
    if (progress !== undefined) return [texts.t('devices.words.installingAt', { progress: percent(texts, progress) })];
    if (flagIn(value, 'installing')) return [texts.t('devices.words.installing')];
    const version = textIn(value, 'latest') ?? '';
    return [flagIn(value, 'available') ? texts.t('devices.words.update', { version }) : texts.t('devices.words.current')];
  },
  choice: asWord,
  number: withUnit,
  text,
  reading: withUnit,
  flag,
  battery: (value, { texts }) => {
    const [left, low, charging] = [numberIn(value, 'percent'), flagIn(value, 'low'), flagIn(value, 'charging')];
    const much = low === undefined ? undefined : texts.t(low ? 'devices.words.low' : 'devices.words.good');
    const full = left === undefined ? much : percent(texts, left);
    // That it is not charging is worth saying only where nothing else is.
    const resting = charging === false && full === undefined ? texts.t('traits.kinds.battery_charging.off') : undefined;
    return [full, charging ? texts.t('devices.words.charging') : resting];
  },
  signal: withUnit,
  meter: withUnit,
  weather: (value, told) => [word(told, textIn(value, 'condition')), degrees(told, numberIn(value, 'temperature'))],
  schedule: (value, told) => {
    const next = numberIn(value, 'next');
    return [
      ...onOff(inside(value, 'on'), told),
      next === undefined ? undefined : told.texts.t('devices.words.next', { time: dayAndClock(told.texts, next) }),
    ];
  },
  timer: (value, told) => {
    const ends = numberIn(value, 'endsAt');
    const left = textIn(value, 'state') === 'paused' ? numberIn(value, 'seconds') : undefined;
    return [
      word(told, textIn(value, 'state')),
      left === undefined ? undefined : countdown(left * 1000),
      ends === undefined ? undefined : told.texts.t('devices.words.until', { time: clock(told.texts, ends) }),
    ];
  },
  todo: (value, { texts }) => [texts.t('devices.words.open', { count: numberIn(value, 'open') ?? 0 })],
  calendar: (value, { texts }) => [
    textIn(inside(value, 'next'), 'summary') ?? texts.t(flagIn(value, 'busy') ? 'devices.words.busy' : 'devices.words.free'),
  ],
};

const isKnown = (trait: string): trait is TraitName => Object.hasOwn(WORDS, trait);

/** A value of a trait this window does not know: shown as it is rather than not at all. */
const plain = (value: unknown): string => asText(value) ?? JSON.stringify(value);

type NothingYet = 'devices.words.ready' | 'devices.words.quiet' | 'devices.words.notSet';
/** For some it is no gap in our knowledge that nothing is reported: nobody rang, nobody pressed, the lamp shows no colour. */
const NOTHING_YET = new Map<string, NothingYet>([
  ['button', 'devices.words.ready'],
  ['event', 'devices.words.quiet'],
  ['color', 'devices.words.notSet'],
  ['white', 'devices.words.notSet'],
  ['effect', 'devices.words.notSet'],
]);
/** A text that only goes out has nothing to show; a password shows nothing. */
function nothing(texts: Texts, trait: string, { limits }: TraitState): string {
  if (trait === 'text' && limits?.kind === 'password') return texts.t('devices.words.hiddenText');
  if (trait === 'text' && limits?.commands && !limits.commands.includes('set')) return texts.t('devices.words.toSend');
  return texts.t(NOTHING_YET.get(trait) ?? 'devices.words.unknown');
}

/** What one trait says now, as short facts: ["On", "60 %"]. Never empty. */
export function traitFacts(texts: Texts, key: string, state: TraitState): string[] {
  const trait = traitOfKey(key);
  if (state.value === null || state.value === undefined) return [nothing(texts, trait, state)];
  const facts = (isKnown(trait) ? WORDS[trait](state.value, { texts, trait, state }) : [plain(state.value)]).filter(
    (fact) => fact !== undefined && fact !== '',
  );
  const known = facts.length > 0 ? facts.map(String) : [texts.t('devices.words.unknown')];
  return state.assumed ? [texts.t('devices.words.assumed', { state: known[0] ?? '' }), ...known.slice(1)] : known;
}

/** Facts side by side, for eyes; the second form is what a screen reader pauses at. */
export const beside = (facts: readonly string[]): string => facts.join(' · ');
export const spoken = (texts: Texts, facts: readonly string[]): string => facts.join(texts.t('devices.words.comma'));

/** What an ability of a part is called: its own label, what it measures, or the trait's name. */
export function traitName(texts: Texts, key: string, state: TraitState): string {
  if (state.label) return texts.of(state.label);
  const trait = traitOfKey(key);
  const kind = state.limits?.kind ?? key.slice(trait.length + 1);
  // "Power" is already the name of the switch beside it.
  if (trait === 'meter' && kind === 'power') return texts.t('devices.words.draw');
  // What flows through a valve is the name of the meter beside it.
  const found = [...(trait === 'valve' ? [] : [`traits.kinds.${kind}.name`]), `traits.${trait}.name`].find((candidate) =>
    texts.has(candidate),
  );
  return found ? texts.say({ key: found }) : (kind || trait).replaceAll('_', ' ');
}
