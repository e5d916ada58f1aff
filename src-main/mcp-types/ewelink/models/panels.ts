import { panelClimate } from '../abilities/climate-panel.ts';
import { alarm, pressable, siren } from '../abilities/guarding.ts';
import { LABELS } from '../abilities/labels.ts';
import { reading } from '../abilities/measured.ts';
import { temperatureCorrection } from '../abilities/settings.ts';
import { toggled } from '../abilities/setting.ts';
import { outdoor } from '../abilities/outdoor.ts';
import { listed } from './common.ts';
import type { Model } from './model.ts';

const pro = (uiid: number, name: string): Model => ({
  uiid,
  name,
  models: [name],
  kind: 'alarm',
  way: 'cloud',
  can: [
    alarm({ param: 'securityType', disarmed: 0, armed: { home: 1, away: 2, night: 3 } }),
    siren(),
    reading({ param: 'temperature', kind: 'temperature', unit: '°C' }),
    reading({
      within: 'cpuInfo',
      param: 'temperature',
      kind: 'temperature',
      what: 'cpu-temperature',
      unit: '°C',
      label: LABELS['cpu-temperature'],
    }),
    toggled({ what: 'screen', param: 'openLED', on: true, off: false }),
    pressable({ what: 'restart', param: 'reboot', label: LABELS.restart }),
  ],
});

/** Panels on the wall. */
export const PANELS: readonly Model[] = [
  {
    uiid: 133,
    name: 'NSPanel',
    models: ['NSPanel'],
    kind: 'switch',
    way: 'cloud',
    channels: 2,
    // Its humidity is always 50: there is no sensor.
    can: [
      ...listed,
      reading({ param: 'temperature', kind: 'temperature', unit: '°C', plus: 'tempCorrection' }),
      temperatureCorrection({ param: 'tempCorrection' }),
      panelClimate(),
      outdoor(),
    ],
  },
  pro(195, 'NSPanel Pro'),
  pro(228, 'NSPanel Pro 120'),
];
