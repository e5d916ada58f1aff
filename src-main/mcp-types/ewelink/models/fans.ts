import { ceilingFan, ceilingLight } from '../abilities/fan-ceiling.ts';
import { namedFan } from '../abilities/fan.ts';
import { led } from '../abilities/settings.ts';
import { startups } from '../abilities/startup.ts';
import { rssi } from './common.ts';
import type { Model } from './model.ts';

/** Fans, some with a lamp. */
export const FANS: readonly Model[] = [
  { uiid: 17, name: 'Three-speed fan', models: [], kind: 'fan', way: 'cloud', can: [namedFan(), led(), rssi] },
  {
    uiid: 34,
    name: 'iFan02/03/04 fan light',
    models: ['iFan02', 'iFan03', 'iFan04', 'PSF-BFB-GL'],
    kind: 'fan',
    way: 'cloud+lan',
    local: 'fan_light',
    // Its four outlets are no channels: they are a lamp, a fan and the fan's speed.
    can: [ceilingFan(), ceilingLight(), startups(['light', 'main']), led(), rssi],
  },
  { uiid: 169, name: 'AC fan light 2.4G', models: [], kind: 'fan', way: 'cloud', can: [], partly: 'Its parameters are not public.' },
];
