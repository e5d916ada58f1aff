import { converse } from '../assist/conversation.ts';
import type { Home } from '../home/home.ts';
import { automations, scriptServices } from './automation.ts';
import { calendar } from './calendar.ts';
import { climate } from './climate.ts';
import { cover, valve } from './cover.ts';
import { fan } from './fan.ts';
import { humidifier, waterHeater } from './heat.ts';
import { light } from './light.ts';
import { todo } from './lists.ts';
import { camera, lawnMower, remote, vacuum } from './machines.ts';
import { mediaPlayer } from './media.ts';
import { notes } from './notes.ts';
import { perform } from './perform.ts';
import type { Call } from './script.ts';
import { alarm, lock, siren } from './security.ts';
import { argument, Refusal, textOf, type Service, type Services } from './service.ts';
import { onOff } from './switch.ts';
import { aiTask, assistSatellite, group, notify, recorder, tts } from './talk.ts';
import { Target } from './target.ts';
import { timer } from './timer.ts';
import { update } from './update.ts';
import { values } from './values.ts';
import { weather } from './weather.ts';

const reload: Service = { name: 'Reload', description: 'Reloads from the YAML-configuration.', admin: true, free: () => undefined };

const things: Record<string, Services> = {
  light,
  switch: onOff('switch'),
  input_boolean: { ...onOff('helper'), reload },
  cover,
  valve,
  climate,
  water_heater: waterHeater,
  humidifier,
  fan,
  lock,
  alarm_control_panel: alarm,
  siren,
  media_player: mediaPlayer,
  vacuum,
  lawn_mower: lawnMower,
  remote,
  update,
  camera,
  timer,
  todo,
  calendar,
  weather,
  notify,
  tts,
  assist_satellite: assistSatellite,
  ai_task: aiTask,
  group,
  recorder,
  persistent_notification: notes,
  conversation: {
    process: {
      name: 'Process',
      description: 'Launches a conversation from a transcribed text.',
      arguments: {
        text: argument.text({ required: true }),
        language: argument.text(),
        agent_id: argument.text(),
        conversation_id: argument.text(),
      },
      responds: 'maybe',
      free: (home, { text, conversation_id }, context) =>
        converse({ home, call }, textOf(text) ?? '', textOf(conversation_id) ?? null, context),
    },
    reload,
  },
  person: { reload },
  zone: { reload },
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
