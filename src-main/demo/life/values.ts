import { z } from 'zod';
import { isoTime, listIn, numberIn } from '../home/state.ts';
import { argument, invalid, numberOf, textOf, type Run, type Services } from './service.ts';

const state = (call: Run, value: string): void => call.home.patch(call.entity.entity_id, { state: value }, call.context);

function setNumber(call: Run): void {
  const value = numberOf(call.data['value']) ?? 0;
  const [min, max] = [numberIn(call.entity.attributes, 'min', 0), numberIn(call.entity.attributes, 'max', 100)];
  if (value < min || value > max) throw invalid(`Value ${value} for ${call.entity.entity_id} is outside valid range ${min} - ${max}`);
  state(call, String(value));
}
function choose(call: Run): void {
  const option = textOf(call.data['option']) ?? '';
  const options = listIn(call.entity.attributes, 'options');
  if (!options.includes(option))
    throw invalid(`Option ${option} is not valid for entity ${call.entity.entity_id}, valid options are: ${options.join(', ')}`);
  state(call, option);
}
function write(call: Run): void {
  const value = textOf(call.data['value']) ?? '';
  const most = numberIn(call.entity.attributes, 'max', 255);
  if (value.length > most) throw invalid(`Value ${value} for ${call.entity.entity_id} is too long (maximum length ${most})`);
  state(call, value);
}
function press(call: Run): void {
  const { home, context, entity } = call;
  state(call, isoTime(home.now()));
  if (entity.entity_id === 'button.doorbell_test')
    home.patch('event.doorbell', { state: isoTime(home.now()), attributes: { event_type: 'ring' } }, context);
}

const number: Services = {
  set_value: {
    name: 'Set',
    description: 'Sets the value of a number.',
    arguments: { value: argument.number(-1e12, 1e12, { required: true }) },
    run: setNumber,
  },
};
const select: Services = {
  select_option: {
    name: 'Select option',
    description: 'Selects an option.',
    arguments: { option: argument.text({ required: true }) },
    run: choose,
  },
};
const text: Services = {
  set_value: {
    name: 'Set value',
    description: 'Sets the value of a text entity.',
    arguments: { value: argument.text({ required: true }) },
    run: write,
  },
};
const button: Services = { press: { name: 'Press', description: 'Presses a button entity.', run: press } };
export const values: Record<string, Services> = {
  number,
  input_number: number,
  select,
  input_select: select,
  text,
  input_text: text,
  button,
  input_button: button,
};

const duration = z.union([z.number().min(0), z.string().regex(/^\d+:\d\d:\d\d$/)]);
const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
const secondsOf = (value: unknown): number =>
  typeof value === 'number'
    ? value
    : String(value)
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0);

function start(call: Run): void {
  const { home, entity, data, context } = call;
  const asked = data['duration'] ?? (entity.state === 'paused' ? entity.attributes['remaining'] : entity.attributes['duration']);
  const seconds = secondsOf(asked);
  const finishes = isoTime(home.now() + seconds * 1000);
  home.patch(
    entity.entity_id,
    { state: 'active', attributes: { duration: clockTime(seconds), remaining: clockTime(seconds), finishes_at: finishes } },
    context,
  );
  home.later(seconds * 1000, () => home.get(entity.entity_id)?.attributes['finishes_at'] === finishes && idle(call));
}
function idle({ home, entity, context }: Run): void {
  const { finishes_at: _over, remaining: _left, ...rest } = home.get(entity.entity_id)?.attributes ?? {};
  home.write(entity.entity_id, 'idle', rest, context);
}
function pause(call: Run): void {
  const { home, entity, context } = call;
  if (entity.state !== 'active') return;
  const left = Math.max(0, Math.round((Date.parse(String(entity.attributes['finishes_at'])) - home.now()) / 1000));
  const { finishes_at: _over, ...rest } = entity.attributes;
  home.write(entity.entity_id, 'paused', { ...rest, remaining: clockTime(left) }, context);
}
export const timer: Services = {
  start: {
    name: 'Start',
    description: 'Starts a timer or restarts it with a provided duration.',
    arguments: { duration: argument.anything('duration', duration) },
    run: start,
  },
  pause: { name: 'Pause', description: 'Pauses a running timer.', run: pause },
  cancel: { name: 'Cancel', description: "Resets a timer's duration to the last known initial value.", run: idle },
  finish: { name: 'Finish', description: 'Finishes a running timer earlier than scheduled.', run: idle },
};
