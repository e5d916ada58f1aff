import type { Ability, Params } from './ability.ts';

const MINUTE = 60;
/** It reports what it meters for a minute after it was asked to, and is silent otherwise. */
const reportingWhen = (...messages: readonly Params[]): Ability => ({ writes: ['uiActive'], tell: () => [], live: () => messages });
export const reporting = (): Ability => reportingWhen({ uiActive: MINUTE });
/** All channels at once. */
export const reportingAll = (): Ability => reportingWhen({ uiActive: { all: 1, time: MINUTE } });
/** Each channel is asked by itself. */
export const reportingEach = (channels: number): Ability =>
  reportingWhen(...Array.from({ length: channels }, (_, outlet) => ({ uiActive: { outlet, time: MINUTE } })));
