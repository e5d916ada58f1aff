import type { Known, Params, Report } from '../abilities/ability.ts';
import { textIn } from '../abilities/read.ts';

const DOOR_SENSOR = 102;
/** It wakes every two hours; the vendor calls it offline five minutes later. */
const SILENT_MS = (2 * 60 + 5) * 60_000;

/** Whether a device can be reached as far as the cloud tells. One that sleeps is judged by when it was last awake. */
export function isReachable({ uiid, params }: Known, online: boolean, now: number): boolean {
  if (uiid !== DOOR_SENSOR) return online;
  const awake = ['lastUpdateTime', 'actionTime'].map((name) => Date.parse(textIn(params, name) ?? '')).filter(Number.isFinite);
  return awake.length === 0 ? online : now - Math.max(...awake) < SILENT_MS;
}

/** What a report says about being there. A command of another app proves nothing, nor does the radio strength a bridge tells of a dead child. */
export const provesLife = ({ from, params }: Pick<Report, 'from' | 'params'>): boolean =>
  from === 'device' && !isOnly(params, 'subDevRssi');
const isOnly = (params: Params, name: string): boolean => {
  const names = Object.keys(params);
  return names.length === 0 || (names.length === 1 && names[0] === name);
};
