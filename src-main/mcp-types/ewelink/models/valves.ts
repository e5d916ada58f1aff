import { faults, flag } from '../abilities/flags.ts';
import { LABELS } from '../abilities/labels.ts';
import { meter, reading } from '../abilities/measured.ts';
import { chosen } from '../abilities/setting.ts';
import { valve } from '../abilities/valve.ts';
import { onBattery } from './common.ts';
import type { Model } from './model.ts';

const litres = (param: string, what: 'water-today' | 'water-session', or?: string) =>
  meter({ param, kind: 'water', what, unit: 'L', label: LABELS[what], ...(or !== undefined && { or }) });

/** Water valves. Opening them asks first. */
export const VALVES: readonly Model[] = [
  {
    uiid: 7027,
    name: 'Water valve SWV',
    models: ['SWV-BSP', 'SWV-NH'],
    kind: 'valve',
    way: 'gateway',
    can: [
      valve(),
      // Firmware of another year begins it with a capital.
      litres('todayWaterUsage', 'water-today', 'TodayWaterUsage'),
      litres('realIrrigationVolume', 'water-session'),
      chosen({ what: 'valve-mode', param: 'controlMode', options: { manual: 'manual' } }),
      flag({ param: 'hasException', kind: 'problem', besides: true }),
      ...onBattery,
    ],
  },
  {
    uiid: 7047,
    name: 'Water valve SWV-ZNE',
    models: ['SWV-ZNE'],
    kind: 'valve',
    way: 'gateway',
    can: [
      valve({ param: 'switch_00' }),
      // How they are coded is not public: they are shown, not set.
      reading({ param: 'waterLeakage', kind: 'leak-alarm', label: LABELS['leak-alarm'] }),
      reading({ param: 'waterShortage', kind: 'shortage-alarm', unit: 'min', label: LABELS['shortage-alarm'] }),
      reading({ param: 'frostProtection', kind: 'frost', label: LABELS.frost }),
      faults('errorDetail'),
      ...onBattery,
    ],
  },
  {
    uiid: 7048,
    name: 'Water valve SWV-ZF2E, 2 outlets',
    models: ['SWV-ZF2E'],
    kind: 'valve',
    way: 'gateway',
    channels: 2,
    can: [valve({ param: 'switch_00', channel: '1' }), valve({ param: 'switch_01', channel: '2' }), ...onBattery],
    partly: 'Only opening and closing is known.',
  },
];
