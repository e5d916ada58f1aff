import { deviceClass, inBareDegrees, plainUnit } from './classes.ts';
import type { Entity } from '../home/entities.ts';
import { moment, onTheWall, planned } from './moments.ts';
import { plainPattern } from './plain-pattern.ts';
import {
  does,
  limitsOf,
  number,
  numeric,
  only,
  sets,
  text,
  truth,
  words,
  type AbilityRow,
  type Args,
  type CommandRow,
  type DomainRow,
} from './row.ts';

const setValue = sets('set_value', 'value', 'value');
const amount = (commands: Record<string, CommandRow>): AbilityRow => ({
  trait: 'number',
  value: (entity) => numeric(entity.state),
  limits: (entity) =>
    limitsOf({
      min: number(entity, 'min') ?? number(entity, 'minimum'),
      max: number(entity, 'max') ?? number(entity, 'maximum'),
      step: number(entity, 'step'),
      unit: plainUnit(text(entity, 'unit_of_measurement')),
      kind: deviceClass(entity),
    }),
  homeDegrees: inBareDegrees,
  commands,
});
const UP_AND_DOWN = { up: does('increment'), down: does('decrement') };

const cycled = (service: string): CommandRow => ({ call: ({ cycle }) => ({ service, data: only({ cycle }) }) });
const options: AbilityRow = {
  trait: 'choice',
  value: (entity) => entity.state,
  limits: (entity) => limitsOf({ options: words(entity, 'options'), kind: deviceClass(entity) }),
  commands: {
    set: sets('select_option', 'option', 'option'),
    next: cycled('select_next'),
    previous: cycled('select_previous'),
    first: does('select_first'),
    last: does('select_last'),
  },
};

/** A password in a text field stays out of sight: its state carries it in clear. */
const hiddenText = (entity: Entity): boolean => text(entity, 'mode') === 'password';
/** A field that is out of reach may not even say that it hides its text. */
export const mayHideText = (entity: Entity): boolean =>
  hiddenText(entity) || (/^(input_)?text\./.test(entity.id) && entity.state === 'unavailable' && text(entity, 'mode') === undefined);
const typed: AbilityRow = {
  trait: 'text',
  value: (entity) => (hiddenText(entity) ? undefined : entity.state),
  limits: (entity) =>
    limitsOf({
      min: number(entity, 'min'),
      max: number(entity, 'max'),
      // Whoever shows the field tries it at every key.
      pattern: plainPattern(text(entity, 'pattern')) && text(entity, 'pattern'),
      kind: hiddenText(entity) ? 'password' : undefined,
    }),
  commands: { set: sets('set_value', 'text', 'value') },
};

/** Days, times and moments are texts of a known shape. */
type Written = 'date' | 'time' | 'datetime';
const written = (kind: (entity: Entity) => Written | undefined, call: CommandRow['call']): AbilityRow => ({
  trait: 'text',
  value: (entity) => entity.state,
  limits: (entity) => limitsOf({ kind: kind(entity) }),
  commands: { set: { refuses: (args, entity) => unlike(kind(entity), args), call } },
});
const SHAPES: Record<Written, { like: RegExp; say: string }> = {
  date: { like: /^\d{4}-\d{2}-\d{2}$/, say: 'a day: 2026-11-21' },
  time: { like: /^\d{2}:\d{2}(:\d{2})?$/, say: 'a time: 18:30:00' },
  datetime: { like: /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/, say: 'a day and a time: 2026-11-21 18:30:00' },
};
const unlike = (kind: Written | undefined, { text: said }: Args): Record<string, string> | undefined =>
  kind === undefined || (SHAPES[kind].like.test(String(said)) && exists(kind, String(said))) ? undefined : { text: SHAPES[kind].say };
/** The 31st of February has the shape of a day and is none. */
const exists = (kind: Written, said: string): boolean => moment(kind === 'time' ? `2000-01-01 ${said}` : said, undefined) !== undefined;
const whenOf = (entity: Entity): Written | undefined => {
  const [day, time] = [truth(entity, 'has_date'), truth(entity, 'has_time')];
  return day && time ? 'datetime' : day ? 'date' : time ? 'time' : undefined;
};
/** With its offset, so that no two clocks can disagree. */
const exactly = (said: unknown, entity: Entity): string | undefined => {
  const at = planned(entity, said);
  return at === undefined ? undefined : new Date(at).toISOString();
};
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;
/** A home's own clock: no offset, seconds always. */
const asShown = (said: unknown, entity: Entity): string => {
  const plain = String(said).replace('T', ' ');
  const at = plain.includes(' ') && OFFSET.test(plain) ? planned(entity, plain) : undefined;
  if (at !== undefined) return onTheWall(at, entity.time?.zone);
  return /\d{2}:\d{2}:\d{2}/.test(plain) || !/\d{2}:\d{2}$/.test(plain) ? plain : `${plain}:00`;
};

const one = (ability: AbilityRow): DomainRow => ({ kind: 'other', abilities: [ability] });
/** Values a person sets. */
export const settings: Record<string, DomainRow> = {
  number: one(amount({ set: setValue })),
  input_number: one(amount({ set: setValue, ...UP_AND_DOWN })),
  counter: one(amount({ set: setValue, ...UP_AND_DOWN, reset: does('reset') })),
  select: one(options),
  input_select: one(options),
  text: one(typed),
  input_text: one(typed),
  date: one(
    written(
      () => 'date',
      (args) => ({ service: 'set_value', data: { date: args['text'] } }),
    ),
  ),
  time: one(
    written(
      () => 'time',
      (args, entity) => ({ service: 'set_value', data: { time: asShown(args['text'], entity) } }),
    ),
  ),
  datetime: one(
    written(
      () => 'datetime',
      (args, entity) => ({ service: 'set_value', data: { datetime: exactly(args['text'], entity) } }),
    ),
  ),
  input_datetime: one(
    written(whenOf, (args, entity) => ({
      service: 'set_datetime',
      data: { [whenOf(entity) ?? 'datetime']: asShown(args['text'], entity) },
    })),
  ),
};
