import { z } from 'zod';
import { domainOf, isoTime, listIn, numberIn } from '../home/state.ts';
import { since } from '../home/version.ts';
import { argument, invalid, numberOf, Refusal, textOf, type Run, type Service, type Services } from './service.ts';

const state = (call: Run, value: string): void => call.home.patch(call.entity.entity_id, { state: value }, call.context);

function setNumber(call: Run): void {
  const value = numberOf(call.data['value']) ?? 0;
  const [min, max] = [numberIn(call.entity.attributes, 'min', 0), numberIn(call.entity.attributes, 'max', 100)];
  if (value < min || value > max)
    throw since(call.home.version, '2024.11')
      ? invalid(`Value ${value} for ${call.entity.entity_id} is outside valid range ${min} - ${max}`, {
          key: 'out_of_range',
          domain: domainOf(call.entity.entity_id),
          placeholders: { value: String(value), entity_id: call.entity.entity_id, min_value: String(min), max_value: String(max) },
        })
      : new Refusal('unknown_error', `Value ${value} for ${call.entity.entity_id} is outside valid range ${min} - ${max}`);
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

const reload: Services = {
  reload: { name: 'Reload', description: 'Reloads helpers from the YAML-configuration.', admin: true, free: () => undefined },
};
const steps = (call: Run, way: number): void => {
  const { min, max, step } = z
    .object({ min: z.number().catch(-Infinity), max: z.number().catch(Infinity), step: z.number().catch(1) })
    .parse(call.entity.attributes);
  state(call, String(Math.min(max, Math.max(min, Number(call.entity.state) + way * step))));
};
function choosing(call: Run, to: (at: number, count: number) => number): void {
  const options = listIn(call.entity.attributes, 'options');
  state(call, options[to(options.indexOf(call.entity.state), options.length)] ?? call.entity.state);
}
const around =
  (way: number) =>
  (call: Run): void =>
    choosing(call, (at, count) => (call.data['cycle'] === false ? Math.min(count - 1, Math.max(0, at + way)) : (at + way + count) % count));
const cycle = { cycle: argument.flag() };

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
    name: 'Select',
    description: 'Selects an option.',
    arguments: { option: argument.text({ required: true }) },
    run: choose,
  },
  select_next: { name: 'Next', description: 'Selects the next option.', arguments: cycle, run: around(1) },
  select_previous: { name: 'Previous', description: 'Selects the previous option.', arguments: cycle, run: around(-1) },
  select_first: { name: 'First', description: 'Selects the first option.', run: (call) => choosing(call, () => 0) },
  select_last: { name: 'Last', description: 'Selects the last option.', run: (call) => choosing(call, (_at, count) => count - 1) },
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
function setOptions(call: Run): void {
  const options = z.array(z.string()).catch([]).parse(call.data['options']);
  call.home.patch(
    call.entity.entity_id,
    { state: options.includes(call.entity.state) ? call.entity.state : (options[0] ?? 'unknown'), attributes: { options } },
    call.context,
  );
}

const shaped = (name: string, what: RegExp, read: (text: string) => string = (given) => given): Services => ({
  set_value: {
    name: 'Set',
    description: `Sets the ${name}.`,
    arguments: { [name]: argument.anything(name, z.string().regex(what), { required: true }) },
    run: (call) => state(call, read(String(call.data[name]))),
  },
});
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const full = (time: string): string => (time.length === 5 ? `${time}:00` : time);

/** A date, a time or both, in the home's own time. */
function setMoment(call: Run): void {
  const { has_date, has_time } = call.entity.attributes;
  const given =
    textOf(call.data['datetime']) ??
    (numberOf(call.data['timestamp']) === undefined
      ? undefined
      : new Date(Number(call.data['timestamp']) * 1000).toISOString().slice(0, 19).replace('T', ' '));
  const [day = call.entity.state.slice(0, 10), clock = call.entity.state.slice(-8)] = given?.split(/[ T]/) ?? [];
  const date = textOf(call.data['date']) ?? day;
  const time = full(textOf(call.data['time']) ?? clock);
  if (!has_date && 'date' in call.data) throw invalid(`Entity ${call.entity.entity_id} does not support date`);
  state(call, [...(has_date ? [date] : []), ...(has_time ? [time] : [])].join(' '));
}

const input_datetime: Services = {
  set_datetime: {
    name: 'Set',
    description: 'Sets the date and/or time.',
    arguments: {
      date: argument.anything('text', z.string().regex(/^\d{4}-\d\d-\d\d$/)),
      time: argument.anything('time', z.string().regex(TIME)),
      datetime: argument.text(),
      timestamp: argument.number(0, 9_223_372_036_854),
    },
    run: setMoment,
  },
  ...reload,
};
const count =
  (way: (call: Run) => number): Service['run'] =>
  (call) => {
    const { minimum, maximum } = z
      .object({ minimum: z.number().catch(-Infinity), maximum: z.number().catch(Infinity) })
      .parse(call.entity.attributes);
    state(call, String(Math.min(maximum, Math.max(minimum, way(call)))));
  };
const stepOf = (call: Run): number => numberIn(call.entity.attributes, 'step', 1);
const counter: Services = {
  increment: { name: 'Increment', description: 'Increments a counter.', run: count((call) => Number(call.entity.state) + stepOf(call)) },
  decrement: { name: 'Decrement', description: 'Decrements a counter.', run: count((call) => Number(call.entity.state) - stepOf(call)) },
  reset: { name: 'Reset', description: 'Resets a counter.', run: count((call) => numberIn(call.entity.attributes, 'initial', 0)) },
  set_value: {
    name: 'Set',
    description: 'Sets the counter to a specific value.',
    arguments: { value: argument.number(0, 9_223_372_036_854, { required: true }) },
    run: count((call) => numberOf(call.data['value']) ?? 0),
  },
};
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const schedule: Services = {
  get_schedule: {
    name: 'Get schedule',
    description: 'Retrieves the configured time ranges of one or multiple schedules.',
    respond: () => ({ ...Object.fromEntries(week.map((day) => [day, [{ from: '06:30:00', to: '22:00:00' }]])), saturday: [], sunday: [] }),
  },
  ...reload,
};
export const values: Record<string, Services> = {
  number,
  input_number: {
    ...number,
    increment: { name: 'Increment', description: 'Increments the value by 1 step.', run: (call) => steps(call, 1) },
    decrement: { name: 'Decrement', description: 'Decrements the value by 1 step.', run: (call) => steps(call, -1) },
    ...reload,
  },
  select,
  input_select: {
    ...select,
    set_options: {
      name: 'Set options',
      description: 'Sets the options.',
      arguments: { options: argument.anything('text', z.array(z.string()), { required: true }) },
      run: setOptions,
    },
    ...reload,
  },
  text,
  input_text: { ...text, ...reload },
  date: shaped('date', /^\d{4}-\d\d-\d\d$/),
  time: shaped('time', TIME, full),
  datetime: shaped('datetime', /^\d{4}-\d\d-\d\d[ T]/, (given) => new Date(given).toISOString().replace('.000Z', '+00:00')),
  input_datetime,
  button,
  input_button: { ...button, ...reload },
  counter,
  schedule,
};
