import type { Ability, Params } from './ability.ts';

const MINUTE = 60;
/** It reports what it meters for a minute after it was asked to, and is silent otherwise. */
export const reporting = (message: Params = { uiActive: MINUTE }): Ability => ({
  writes: Object.keys(message),
  tell: () => [],
  live: () => message,
});
/** The same of a device with several channels. */
export const reportingAll = (): Ability => reporting({ uiActive: { all: 1, time: MINUTE } });
/** The same where each channel is asked by itself; the first stands for the unit. */
export const reportingOutlet = (outlet: number): Ability => reporting({ uiActive: { outlet, time: MINUTE } });
