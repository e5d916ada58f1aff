import type { Ability } from './ability.ts';
import { chosen, numbered, toggled } from './setting.ts';

type Switched = { param?: string; on?: unknown; off?: unknown };

/** The indicator light; `inverted` where "on" darkens it. */
export const led = ({ param = 'sledOnline', inverted = false }: { param?: string; inverted?: boolean } = {}): Ability =>
  toggled({ what: 'led', param, denied: 'sled', ...(inverted && { on: 'off', off: 'on' }) });
export const ledBrightness = (param = 'sledBright'): Ability =>
  numbered({ what: 'led-brightness', param, denied: 'sled', min: 0, max: 100, step: 1, unit: '%' });
/** One channel at a time: switching one on switches the others off. */
export const interlock = (): Ability => toggled({ what: 'interlock', param: 'lock', on: 1, off: 0 });
export const childLock = ({ param = 'childLock', on = true, off = false }: Switched = {}): Ability =>
  toggled({ what: 'child-lock', param, on, off });
/** Buttons and inputs only tell: they do not switch what is wired to them. */
export const detach = (): Ability => toggled({ what: 'detach', param: 'relaySeparation', on: 1, off: 0 });
export const windowDetection = (): Ability => toggled({ what: 'window-detection', param: 'windowSwitch', on: true, off: false });
export const switchReverse = (): Ability => toggled({ what: 'switch-reverse', param: 'swCtrlReverse', denied: 'extSwitchMode' });
/** What is wired to the input: a push button or a rocker. Other numbers mean something else on every model. */
export const switchMode = (param = 'swMode'): Ability =>
  chosen({ what: 'switch-mode', param, options: { pulse: 1, edge: 2 }, denied: 'extSwitchMode' });
/** What a device with several natures works as. */
export const workMode = (options: Readonly<Record<string, unknown>>, param = 'workMode'): Ability =>
  chosen({ what: 'work-mode', param, options });

type Correction = { param: string; scale?: number; text?: boolean };
/** Added to what a sensor measures. */
export const temperatureCorrection = ({ param, scale = 1, text = false }: Correction): Ability =>
  numbered({ what: 'correction-temperature', param, scale, text, min: -7, max: 7, step: 0.1, unit: '°C' });
export const humidityCorrection = ({ param, scale = 1, text = false }: Correction): Ability =>
  numbered({ what: 'correction-humidity', param, scale, text, min: -20, max: 20, step: 1, unit: '%' });
