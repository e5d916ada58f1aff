import type { LaterAct } from '../../../../kit/link.ts';
import { MAIN, type Params, type Told } from '../ability.ts';
import { listIn, numberIn, objectIn, switchIn } from '../read.ts';

/** What a timer switches, from the first that a part has: a switch that drives a gate opens it. */
const DEEDS: readonly (readonly [trait: string, on: string, off: string])[] = [
  ['power', 'on', 'off'],
  ['lock', 'unlock', 'lock'],
  ['position', 'open', 'close'],
  ['valve', 'open', 'close'],
];

/** What a message with timers would make the device do later: by those in it that were not there before. */
export function laterBy(message: Params, before: Params, told: readonly Told[]): LaterAct[] {
  const known = new Set(listIn(before, 'timers').map((one) => JSON.stringify(one)));
  const fresh = listIn(message, 'timers').filter((one) => !known.has(JSON.stringify(one)));
  return fresh.flatMap((timer) => ['do', 'startDo', 'endDo'].flatMap((name) => deed(objectIn(timer, name), told)));
}

/** What one switching comes to, by the part it drives. */
export function deed(raw: Params | undefined, told: readonly Told[]): LaterAct[] {
  const on = raw && switchIn(raw, 'switch');
  if (!raw || on === undefined) return raw ? [UNKNOWN] : [];
  const outlet = numberIn(raw, 'outlet');
  const key = outlet === undefined ? MAIN : String(outlet + 1);
  const parts = told.some(({ part }) => part === key) ? told.filter(({ part }) => part === key) : told;
  const found = DEEDS.flatMap(([trait, open, close]) => {
    const one = parts.find((fact) => fact.trait === trait && !fact.setting);
    return one ? [{ device: '', part: one.part, trait: one.what ? `${trait}:${one.what}` : trait, command: on ? open : close }] : [];
  });
  return found.length > 0 ? found.slice(0, 1) : [UNKNOWN];
}

const UNKNOWN: LaterAct = { risk: 'danger', what: { en: 'Switch something nobody here knows', 'zh-CN': '切换某个未知的对象' } };
