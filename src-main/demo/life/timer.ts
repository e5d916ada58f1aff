import { z } from 'zod';
import { isoTime } from '../home/state.ts';
import { argument, Refusal, type Run, type Services } from './service.ts';

const signed = z.union([z.number(), z.string().regex(/^-?\d+:\d\d:\d\d$/)]);
const duration = z.union([z.number().min(0), z.string().regex(/^\d+:\d\d:\d\d$/)]);
const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
const secondsOf = (value: unknown): number =>
  typeof value === 'number'
    ? value
    : String(value)
        .replace('-', '')
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0) * (String(value).startsWith('-') ? -1 : 1);

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
  home.later(seconds * 1000, () => home.get(entity.entity_id)?.attributes['finishes_at'] === finishes && finish(call));
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
function change(call: Run): void {
  const { home, entity, data, context } = call;
  if (entity.state !== 'active')
    throw new Refusal('home_assistant_error', `Timer ${entity.entity_id} is not running, only active timers can be changed`);
  const left = Math.round((Date.parse(String(entity.attributes['finishes_at'])) - home.now()) / 1000) + secondsOf(data['duration']);
  const finishes = isoTime(home.now() + left * 1000);
  home.patch(entity.entity_id, { attributes: { remaining: clockTime(left), finishes_at: finishes } }, context);
  home.later(left * 1000, () => home.get(entity.entity_id)?.attributes['finishes_at'] === finishes && finish(call));
}
const finish = (call: Run): void => {
  call.home.fire('timer.finished', { entity_id: call.entity.entity_id });
  idle(call);
};
const reload: Services = {
  reload: { name: 'Reload', description: 'Reloads timers from the YAML-configuration.', admin: true, free: () => undefined },
};
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
  change: {
    name: 'Change',
    description: 'Changes a timer by adding or subtracting a given duration.',
    arguments: { duration: argument.anything('duration', signed, { required: true }) },
    run: change,
  },
  ...reload,
};
