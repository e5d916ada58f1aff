import { operated } from '../abilities/cover-op.ts';
import { doorButton } from '../abilities/garage.ts';
import { led } from '../abilities/settings.ts';
import { toggled } from '../abilities/setting.ts';
import { rssi } from './common.ts';
import type { Model } from './model.ts';

const controller = (uiid: number, doors: number): Model => ({
  uiid,
  name: `Garage door controller, ${doors} ${doors === 1 ? 'door' : 'doors'}`,
  models: [],
  kind: 'garage',
  way: 'cloud',
  channels: doors,
  can: [doorButton(doors), toggled({ what: 'door-alarm', param: 'alarm', on: true, off: false }), led()],
  partly: 'What its door sensors say is not public: its buttons can be pressed, where the doors stand is not known.',
});

/** Garage doors and gates. Opening them asks first. */
export const GARAGES: readonly Model[] = [
  { uiid: 67, name: 'Garage door opener', models: ['KING-Q1', 'MX-KC01'], kind: 'garage', way: 'cloud', can: [operated(), led(), rssi] },
  {
    uiid: 216,
    name: 'Sliding gate motor controller',
    models: ['CK-BL602-TC-01 (VEVOR MD370/MD750)'],
    kind: 'garage',
    way: 'cloud',
    can: [],
    partly: 'Its parameters are not public.',
  },
  controller(236, 1),
  controller(237, 2),
  controller(238, 3),
];
