import { LABELS } from '../abilities/labels.ts';
import { battery, reading, saying, shown } from '../abilities/measured.ts';
import { faultCode } from '../abilities/flags.ts';
import { childRssi } from './common.ts';
import type { Model } from './model.ts';

const NAME_ONLY = 'Only its name is published.';
/** A device of Home Assistant shown inside eWeLink. */
const mirrored = (uiid: number): Model => ({
  uiid,
  name: 'Device of Home Assistant',
  models: [],
  kind: 'other',
  way: 'cloud',
  can: [],
  ignored: true,
});

/** Cameras, appliances, and what is no device at all. */
export const OTHERS: readonly Model[] = [
  {
    uiid: 65,
    name: 'Phone as a camera',
    models: ['eWeLink Camera'],
    kind: 'camera',
    way: 'cloud',
    can: [battery()],
    partly: 'Its pictures and settings are not published.',
  },
  {
    uiid: 87,
    name: 'Camera GK-200MP2B',
    models: ['GK-200MP2-B'],
    kind: 'camera',
    way: 'cloud',
    can: [],
    partly: 'Its pictures are not offered.',
  },
  {
    uiid: 176,
    name: 'Washing machine',
    models: [],
    kind: 'other',
    way: 'cloud',
    can: [
      // "power" is a word here, not watts.
      shown('power'),
      saying({ param: 'running_status', what: 'washer-state', label: LABELS['washer-state'] }),
      saying({ param: 'program', what: 'washer-program', label: LABELS['washer-program'] }),
      reading({ param: 'remain_time', kind: 'duration', what: 'remaining', unit: 'min', label: LABELS.remaining }),
      faultCode('error_code'),
    ],
    partly: 'It can be read only.',
  },
  { uiid: 223, name: 'Cast target', models: [], kind: 'other', way: 'cloud', can: [], partly: NAME_ONLY },
  { uiid: 224, name: 'Cast dashboard', models: [], kind: 'other', way: 'cloud', can: [], partly: NAME_ONLY },
  { uiid: 7028, name: 'Zigbee device', models: [], kind: 'other', way: 'gateway', can: [childRssi], partly: NAME_ONLY },
  ...[20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008].map(mirrored),
];
