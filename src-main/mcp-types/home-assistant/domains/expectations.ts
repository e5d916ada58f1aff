import { domainOf } from './index.ts';
import type { Args } from './row.ts';
import type { Entity } from '../home/entities.ts';
import { entryOf } from '../wire/shapes.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How long until it shows; some commands of a domain take their own time. */
type Expectation = { ms: number; commands?: Readonly<Record<string, number>> };

/**
 * How long each kind of thing may honestly take until it has done what it was told. What it must then show, what it shows on the way and
 * how it says that it will not, stands with the command in the trait table (`standing`): it is the same wherever a lock comes from.
 */
export const EXPECTED: Readonly<Record<string, Expectation>> = {
  light: { ms: 5 * SECOND },
  switch: { ms: 5 * SECOND },
  input_boolean: { ms: 5 * SECOND },
  group: { ms: 15 * SECOND },
  remote: { ms: 20 * SECOND },
  siren: { ms: 10 * SECOND },
  button: { ms: 5 * SECOND },
  input_button: { ms: 5 * SECOND },
  cover: { ms: MINUTE, commands: { stop: 10 * SECOND } },
  valve: { ms: MINUTE, commands: { stop: 10 * SECOND } },
  climate: { ms: 15 * SECOND },
  water_heater: { ms: 15 * SECOND },
  humidifier: { ms: 15 * SECOND },
  fan: { ms: 10 * SECOND },
  lock: { ms: 15 * SECOND },
  // Leaving the house takes its time.
  alarm_control_panel: { ms: 15 * SECOND, commands: { arm: 2 * MINUTE, trigger: MINUTE } },
  camera: { ms: 15 * SECOND },
  media_player: { ms: 10 * SECOND, commands: { on: 30 * SECOND, off: 20 * SECOND, start: 30 * SECOND } },
  vacuum: { ms: MINUTE, commands: { dock: 10 * MINUTE, fan: 15 * SECOND, areas: 2 * MINUTE } },
  lawn_mower: { ms: 2 * MINUTE, commands: { dock: 15 * MINUTE } },
  update: { ms: 10 * SECOND, commands: { install: 20 * MINUTE } },
  number: { ms: 10 * SECOND },
  input_number: { ms: 5 * SECOND },
  counter: { ms: 5 * SECOND },
  select: { ms: 10 * SECOND },
  input_select: { ms: 5 * SECOND },
  text: { ms: 10 * SECOND },
  input_text: { ms: 5 * SECOND },
  date: { ms: 10 * SECOND },
  time: { ms: 10 * SECOND },
  datetime: { ms: 10 * SECOND },
  input_datetime: { ms: 5 * SECOND },
  timer: { ms: 5 * SECOND },
  todo: { ms: 20 * SECOND },
  calendar: { ms: 30 * SECOND },
  automation: { ms: 5 * SECOND },
  script: { ms: 5 * SECOND },
  scene: { ms: 10 * SECOND },
  persistent_notification: { ms: 5 * SECOND },
  // What is said shows nowhere: the moment it was said does.
  notify: { ms: 15 * SECOND },
  tts: { ms: 15 * SECOND },
  assist_satellite: { ms: 30 * SECOND },
  conversation: { ms: 30 * SECOND },
  ai_task: { ms: MINUTE },
};
const OTHERS: Expectation = { ms: 10 * SECOND };

/** How long this very command may take; a light that fades takes as long as it was told to. */
export function withinMs(entity: Entity, command: string, args: Args): number {
  const domain = domainOf(entity.id);
  const expected = entryOf(EXPECTED, domain) ?? OTHERS;
  const fading = typeof args['transition'] === 'number' ? args['transition'] * SECOND : 0;
  return (entryOf(expected.commands ?? {}, command) ?? expected.ms) + fading;
}
