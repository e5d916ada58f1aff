import type { Params } from '../abilities/ability.ts';
import { advance } from './device-facts.ts';
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
/** Newer devices keep the name of older ones and speak another way: what they say tells them apart. */
const LATER: Record<string, { says: string; is: [uiid: number, model: string] }> = {
  plug: { says: 'switches', is: [77, 'Single Channel DIY'] },
  diy_plug: { says: 'switches', is: [77, 'MINI R3 DIY'] },
  light: { says: 'ltype', is: [136, 'Bulb DIY'] },
};
function made(local: string, params: Params): [uiid: number, model: string] | undefined {
  const later = Object.hasOwn(LATER, local) ? LATER[local] : undefined;
  if (later && later.says in params) return later.is;
  return Object.hasOwn(LOCAL, local) ? LOCAL[local] : undefined;
}

/** What such a name looks like; anything else is a text that somebody put on the network for others to read. */
const WORD = /^[a-z0-9_]{1,24}$/;

/** A device that is known only from the network, in the mode its maker calls DIY: no key, no name, no account. */
export function thingOnNetwork(source: string, local: string, params: Params): Thing {
  const found = made(local, params);
  const [uiid, model] = found ?? [0, WORD.test(local) ? local : undefined];
  const thing: Thing = {
    source,
    kind: 'device',
    name: `${found ? model : 'eWeLink'} ${source}`,
    online: true,
    index: 0,
    ...(found && { maker: 'SONOFF' }),
    ...(model !== undefined && { model }),
    ...begin({ uiid, params, ...(model !== undefined && { model }) }),
    stranger: true,
    secrets: {},
  };
  // On the network some things have another name than in a list.
  return advance(thing, { params, via: 'lan', from: 'device', at: 0 });
}
