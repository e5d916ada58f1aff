import type { Ability, Params } from '../abilities/ability.ts';
import { LABELS } from '../abilities/labels.ts';
import { reading } from '../abilities/measured.ts';
import { channels, power } from '../abilities/switched.ts';
import type { Model } from './model.ts';

const MOST = 4;
const UNKNOWN = 'Nobody has described this kind of device: only what it has in common with others is offered.';
/** Meters of a kind nobody has described: what they show is not known to be watts, nor hundredths of them. */
const RAW = [
  reading({ param: 'power', kind: 'raw-power', label: LABELS['raw-power'] }),
  reading({ param: 'voltage', kind: 'raw-voltage', label: LABELS['raw-voltage'] }),
  reading({ param: 'current', kind: 'raw-current', label: LABELS['raw-current'] }),
];

/** What can be said of a device that stands in no table, from what it reports. */
export function fallback(uiid: number, params: Params): Model {
  const { can, count } = switching(params);
  return {
    uiid,
    name: `Device of kind ${uiid}`,
    models: [],
    kind: can.length > 0 ? 'switch' : 'other',
    way: 'cloud+lan',
    ...(count !== undefined && { channels: count, counted: true as const }),
    can: [...can, ...RAW],
    partly: UNKNOWN,
  };
}

function switching({ switches, switch: one }: Params): { can: Ability[]; count?: number } {
  if (Array.isArray(switches) && switches.length > 0) return { can: [channels()], count: Math.min(MOST, switches.length) };
  if (typeof one === 'boolean') return { can: [power({ on: true, off: false })] };
  return { can: one === 'on' || one === 'off' ? [power()] : [] };
}
