import { isObject, uiids, within, type Behaviour } from './behaviour.ts';

const known = (keys: string[], params: Record<string, unknown>): boolean => keys.some((key) => key in params);

/** Dimmer D1: takes a brightness only together with its switch and mode, as one message. */
export const wholeDimmer: Behaviour = {
  fits: uiids(44),
  accepts: (params) =>
    !('brightness' in params) || (params['switch'] === 'on' && params['mode'] === 0 && within(params['brightness'], 0, 100)),
};

/** Bulbs that say no to a colour temperature beyond their scale. */
export const bulb: Behaviour = {
  fits: uiids(103, 104, 135, 136),
  accepts: (params, { uiid }) => {
    const warmest = uiid < 110 ? 255 : 100;
    for (const mode of ['white', 'color']) {
      const light = params[mode];
      if (light === undefined) continue;
      if (!isObject(light) || !within(light['br'], 1, 100)) return false;
      if (mode === 'white' && !within(light['ct'], 0, warmest)) return false;
    }
    return true;
  },
};

/** Lights that ignore everything but being switched on while they are off. */
export const deafWhenOff: Behaviour = {
  fits: uiids(22, 33, 36, 52, 57, 59),
  says: (params, device) => {
    const off = device.params['state'] !== 'on' && device.params['switch'] !== 'on';
    if (!off || params['state'] === 'on' || params['switch'] === 'on') return params;
    return Object.fromEntries(Object.entries(params).filter(([key]) => ['state', 'switch', 'sledOnline', 'startup'].includes(key)));
  },
};

/** Wall dimmers cannot go below a tenth. */
export const wallDimmer: Behaviour = {
  fits: uiids(36),
  accepts: (params) => !known(['bright'], params) || within(params['bright'], 10, 100),
};

/** The bridge of this firmware forgets to say which mode a light changed to. */
export const zigbeeLight: Behaviour = {
  fits: uiids(3258, 7009),
  says: (params) => ({
    ...params,
    ...('cctBrightness' in params && { colorMode: 'cct' }),
    ...('rgbBrightness' in params && { colorMode: 'rgb' }),
  }),
};
