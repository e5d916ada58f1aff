import type { Home } from '../home/home.ts';
import { automations, scriptServices } from './automation.ts';
import { climate } from './climate.ts';
import { cover } from './cover.ts';
import { fan } from './fan.ts';
import { light } from './light.ts';
import { calendar } from './calendar.ts';
import { todo } from './lists.ts';
import { notes } from './notes.ts';
import { camera, mediaPlayer, update, vacuum } from './machines.ts';
import { alarm, lock, siren } from './security.ts';
import { perform } from './perform.ts';
import type { Call } from './script.ts';
import { Refusal, type Services } from './service.ts';
import { Target } from './target.ts';
import { onOff } from './switch.ts';
import { timer, values } from './values.ts';
import { weather } from './weather.ts';

const things: Record<string, Services> = {
  light,
  switch: onOff('switch'),
  input_boolean: onOff('helper'),
  cover,
  climate,
  fan,
  lock,
  alarm_control_panel: alarm,
  siren,
  media_player: mediaPlayer,
  vacuum,
  update,
  camera,
  timer,
  todo,
  calendar,
  weather,
  persistent_notification: notes,
  ...values,
};

/** Everything that can be called, by domain. */
const SERVICES: Record<string, Services> = { ...things, ...automations(call) };

/** Calls a service from within the house: a script, a scene, a spoken sentence. */
export async function call(...[home, fullName, data, target, context]: Parameters<Call>): Promise<unknown> {
  const [domain = '', name = ''] = fullName.split('.');
  const service = servicesOf(home)[domain]?.[name];
  if (!service) throw new Refusal('not_found', `Action ${fullName} not found`);
  if (service.free) return service.free(home, data, context);
  const words = Object.fromEntries(Object.entries(data).filter(([key]) => !(key in Target.shape)));
  return perform(home, { domain, name, service }, words, target, context);
}

/** The services of this house: those of its domains, and one for each script. */
export const servicesOf = (home: Home): Record<string, Services> => ({
  ...SERVICES,
  script: { ...SERVICES['script'], ...scriptServices(home, call) },
});
