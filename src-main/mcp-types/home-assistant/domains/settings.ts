import type { Entity } from '../home/entities.ts';
import { limitsOf, number, numeric, sets, text, words, type AbilityRow, type DomainRow } from './row.ts';

const amount = (unit: (entity: Entity) => string | undefined = (entity) => text(entity, 'unit_of_measurement')): AbilityRow => ({
  trait: 'number',
  value: (entity) => numeric(entity.state),
  limits: (entity) =>
    limitsOf({
      min: number(entity, 'min') ?? number(entity, 'minimum'),
      max: number(entity, 'max') ?? number(entity, 'maximum'),
      step: number(entity, 'step'),
      unit: unit(entity),
      kind: text(entity, 'device_class'),
    }),
  commands: { set: sets('set_value', 'value', 'value') },
});
const options: AbilityRow = {
  trait: 'choice',
  value: (entity) => entity.state,
  limits: (entity) => limitsOf({ options: words(entity, 'options') }),
  commands: { set: sets('select_option', 'option', 'option') },
};
/** A password in a text field stays out of sight: its state carries it in clear. */
const hiddenText = (entity: Entity): boolean => text(entity, 'mode') === 'password';
const typed: AbilityRow = {
  trait: 'text',
  value: (entity) => (hiddenText(entity) ? undefined : entity.state),
  limits: (entity) => limitsOf({ min: number(entity, 'min'), max: number(entity, 'max') }),
  commands: { set: sets('set_value', 'text', 'value') },
};
const written = (data: string, service = 'set_value'): AbilityRow => ({
  trait: 'text',
  value: (entity) => entity.state,
  commands: { set: sets(service, 'text', data) },
});

const one = (ability: AbilityRow): DomainRow => ({ kind: 'other', abilities: [ability] });
/** Values a person sets. */
export const settings: Record<string, DomainRow> = {
  number: one(amount()),
  input_number: one(amount()),
  counter: one(amount(() => undefined)),
  select: one(options),
  input_select: one(options),
  text: one(typed),
  input_text: one(typed),
  date: one(written('date')),
  time: one(written('time')),
  datetime: one(written('datetime')),
  input_datetime: one(written('datetime', 'set_datetime')),
};
