import { InputError } from '../../../../src-shared/errors/errors.ts';
import { since } from './access.ts';

export type Body = Record<string, unknown>;
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which release brought which name; both are understood when a home loads, but never both in one place. */
const TOP = [
  ['trigger', 'triggers'],
  ['condition', 'conditions'],
  ['action', 'actions'],
] as const;
/** Where steps hold further steps; `data` and the like are never looked into. */
const STEPS = ['sequence', 'then', 'else', 'default', 'parallel', 'choose', 'repeat'];

type Names = { top: (body: Body) => Body; trigger: readonly [string, string]; step: readonly [string, string] };
const renamed = (body: Body, from: string, to: string): Body => {
  if (!(from in body)) return body;
  if (to in body) throw new InputError({ [from]: `"${from}" is the old name of "${to}"; give only one of them` });
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key === from ? to : key, value]));
};
const each = (value: unknown, one: (body: Body) => Body): unknown =>
  Array.isArray(value) ? value.map((item: unknown) => each(item, one)) : isBody(value) ? one(value) : value;

function spelled(body: Body, names: Names): Body {
  const top = names.top(body);
  const trigger = (one: Body): Body => ('trigger' in one && 'platform' in one ? one : renamed(one, ...names.trigger));
  const step = (one: Body): Body =>
    Object.fromEntries(
      // A step is a call when it names a service; `action` of a device step is a word of its own.
      Object.entries('device_id' in one && 'domain' in one && 'type' in one ? one : renamed(one, ...names.step)).map(([key, value]) => [
        key,
        key === 'wait_for_trigger' ? each(value, trigger) : STEPS.includes(key) ? each(value, step) : value,
      ]),
    );
  return Object.fromEntries(
    Object.entries(top).map(([key, value]) => {
      if (key === 'trigger' || key === 'triggers') return [key, each(value, trigger)];
      return [key, ['action', 'actions', 'sequence'].includes(key) ? each(value, step) : value];
    }),
  );
}

/** The names of today, whatever release wrote it. */
export const modern = (body: Body): Body =>
  spelled(body, {
    top: (given) => TOP.reduce((made, [old, now]) => renamed(made, old, now), given),
    trigger: ['platform', 'trigger'],
    step: ['service', 'action'],
  });

/** The names a home of this release writes itself. */
export function spelledFor(version: string, body: Body): Body {
  const today = modern(body);
  if (since(version, '2024.10')) return today;
  return spelled(today, {
    top: (given) => TOP.reduce((made, [old, now]) => renamed(made, now, old), given),
    trigger: ['trigger', 'platform'],
    step: since(version, '2024.8') ? ['service', 'action'] : ['action', 'service'],
  });
}
