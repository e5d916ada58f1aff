import { textIn } from '../abilities/read.ts';
import type { Thing } from '../record/thing.ts';
import type { Command } from './requests.ts';

/** These report when their lamp is set to what it is already. */
const BY_LED = new Set([15, 32, 181, 182, 190, 262, 277]);
const ASKED = 126;
/** A unit of a stack of meters: the stack is told to let it report for a minute. */
const STACKED = 130;
const SECONDS = 60;

const QUICK_MS = 5000;
const SLOW_MS = 55_000;
export const pokeEveryMs = (thing: Thing | undefined): number => (thing?.known.uiid === STACKED ? SLOW_MS : QUICK_MS);

/** Meters are silent until somebody asks. Whom to ask and what; nothing where only the cloud can. */
export function pokesFor({ source, parent, known }: Thing): { whom: string; commands: readonly Command[] } {
  const { uiid, params, channels } = known;
  if (uiid === ASKED) return { whom: source, commands: [{ name: 'statistics', data: {} }] };
  if (uiid === STACKED && parent !== undefined) {
    const subDevId = textIn(params, 'subDevId') ?? source;
    const ask = (outlet: number): Command => ({ name: 'uiActive', data: { subDevId, uiActive: { outlet, time: SECONDS } } });
    return { whom: parent, commands: Array.from({ length: channels }, (_, outlet) => ask(outlet)) };
  }
  const sledOnline = textIn(params, 'sledOnline');
  return { whom: source, commands: BY_LED.has(uiid) && sledOnline !== undefined ? [{ name: 'sledonline', data: { sledOnline } }] : [] };
}
