import type { Params } from '../abilities/ability.ts';
import { begin } from './known.ts';
import type { Thing } from './thing.ts';

/** What a device that no account knows calls itself, and what that is. */
const LOCAL: Record<string, [uiid: number, model: string]> = {
  plug: [1, 'Single Channel DIY'],
  strip: [4, 'Multi Channel DIY'],
  diy_plug: [1, 'MINI DIY'],
  enhanced_plug: [5, 'POW DIY'],
  th_plug: [15, 'TH DIY'],
  rf: [28, 'RFBridge DIY'],
  fan_light: [34, 'iFan DIY'],
  light: [44, 'D1 DIY'],
  diylight: [44, 'D1 DIY'],
  diy_light: [136, 'Bulb DIY'],
  switch_radar: [77, 'Micro DIY'],
  multifun_switch: [126, 'DualR3 DIY'],
};
/** The later MINI lists its relay like devices with several. */
const LISTED: [number, string] = [77, 'MINI R3 DIY'];

/** A device that is known only from the network, in the mode its maker calls DIY: no key, no name, no account. */
export function thingOnNetwork(source: string, local: string, params: Params): Thing {
  const found = local === 'diy_plug' && 'switches' in params ? LISTED : Object.hasOwn(LOCAL, local) ? LOCAL[local] : undefined;
  const [uiid, model] = found ?? [0, local];
  return {
    source,
    kind: 'device',
    name: `${model} ${source}`,
    online: true,
    index: 0,
    ...(found && { maker: 'SONOFF' }),
    model,
    ...begin({ uiid, params, model }),
    secrets: {},
  };
}
