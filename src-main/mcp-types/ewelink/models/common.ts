import type { Ability } from '../abilities/ability.ts';
import { inching, inchings } from '../abilities/inching.ts';
import { battery, signal } from '../abilities/measured.ts';
import { interlock, led } from '../abilities/settings.ts';
import { startup, startups } from '../abilities/startup.ts';
import { channels, power } from '../abilities/switched.ts';
import { timers } from '../abilities/timers/timers.ts';

/** Its own radio, or that of a child of a bridge. */
export const rssi = signal('rssi');
export const childRssi = signal('subDevRssi');

/** A Wi-Fi device with one relay under one param. */
export const single: readonly Ability[] = [power(), startup(), inching(), led(), timers(), rssi];
/** A Wi-Fi device that lists its relays, be it only one. */
export const listed: readonly Ability[] = [channels(), startups(), inchings(), interlock(), led(), timers(), rssi];
/** The same as children of a bridge. */
export const childSingle: readonly Ability[] = [power(), startup(), timers(), childRssi];
export const childListed: readonly Ability[] = [channels(), startups(), timers(), childRssi];
/** A child that runs on a battery. */
export const onBattery: readonly Ability[] = [battery(), childRssi];
