import { automations } from './automation.ts';
import { climate } from './climate.ts';
import { cover } from './cover.ts';
import { fan } from './fan.ts';
import { light } from './light.ts';
import { calendar, todo } from './lists.ts';
import { camera, mediaPlayer, update, vacuum } from './machines.ts';
import { alarm, lock, siren } from './security.ts';
import type { Services } from './service.ts';
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
  ...values,
};

/** Everything that can be called, by domain. */
export const SERVICES: Record<string, Services> = {
  ...things,
  ...automations((name) => {
    const [domain = '', service = ''] = name.split('.');
    return things[domain]?.[service];
  }),
};
