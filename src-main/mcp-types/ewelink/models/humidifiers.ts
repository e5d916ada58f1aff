import { mist } from '../abilities/fan.ts';
import { flag } from '../abilities/flags.ts';
import { humidifier } from '../abilities/humidifier.ts';
import { LABELS } from '../abilities/labels.ts';
import { diffuserLight } from '../abilities/light-diffuser.ts';
import { reading } from '../abilities/measured.ts';
import { led, workMode } from '../abilities/settings.ts';
import type { Model } from './model.ts';

const water = flag({ param: 'water', what: 'water', kind: 'water-level', label: LABELS.water });

/** Humidifiers and diffusers. */
export const HUMIDIFIERS: readonly Model[] = [
  {
    uiid: 19,
    name: 'Three-speed humidifier',
    models: [],
    kind: 'other',
    way: 'cloud',
    can: [
      humidifier(),
      workMode({ normal: 'normal' }, 'mode'),
      water,
      reading({ param: 'temperature', kind: 'temperature', unit: '°C', min: 0, max: 50 }),
      reading({ param: 'humidity', kind: 'humidity', unit: '%', min: 20, max: 90 }),
    ],
  },
  {
    uiid: 25,
    name: 'Aroma diffuser',
    models: ['YB-01', 'SHINGHUNG'],
    kind: 'fan',
    way: 'cloud',
    can: [mist(), diffuserLight(), water, led({ inverted: true })],
  },
];
