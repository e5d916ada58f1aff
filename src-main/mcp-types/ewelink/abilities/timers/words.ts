import { createHash } from 'node:crypto';
import {
  DAYS,
  readTimers,
  timerLine,
  writeTimers,
  type Timer as Said,
  type When as SaidWhen,
} from '../../../../../src-shared/text/states/timers.ts';
import { clock, momentOf, spelledMoment, type Here } from './local-time.ts';
import { isForeign, type Deed, type Foreign, type Timer, type When } from './timer.ts';

const MINUTE = 60_000;

/** A timer as a person writes it, in the time of the home. */
function spelledTimer(one: Timer | Foreign, zone: string): string {
  if (isForeign(one)) return `keep ${one.id}`;
  const { on, outlet } = one.deed;
  return timerLine({ on, when: saidOf(one.when, zone), ...(outlet !== undefined && { channel: String(outlet + 1) }) });
}
function saidOf(when: When, zone: string): SaidWhen {
  if (when.kind === 'once' || when.kind === 'delay') return { kind: 'once', at: spelledMoment(when.at, zone) };
  if (when.kind === 'repeat') return { kind: 'weekly', clock: clock(when.minutes), days: when.days };
  const { kind, every, lasting } = when;
  return { kind, every, from: spelledMoment(when.from, zone), ...(lasting !== undefined && { lasting }) };
}
export const spelledTimers = (timers: readonly (Timer | Foreign)[], zone: string): string =>
  writeTimers(timers.map((one) => spelledTimer(one, zone)));

/** What may be written for a device. `channels`: its outlets; undefined: its one switch has no number. */
export type Allowed = { channels?: number; loops: boolean };

/** The timers a text names; those that were there stay as they are. Undefined: it cannot be read, or is not possible here. */
export function parsedTimers(
  text: string,
  before: readonly (Timer | Foreign)[],
  here: Here,
  allowed: Allowed,
): (Timer | Foreign)[] | undefined {
  const known = new Map(before.map((one) => [spelledTimer(one, here.zone), one]));
  const lines = new Map(readTimers(understood(text)).map(({ line, timer }) => [line, timer]));
  const timers = [...lines].map(([line, said]) => known.get(line) ?? (said && timerOf(said, idOf(line, here), here, allowed)));
  return timers.every((one) => one !== undefined) ? timers.filter((one) => one !== undefined) : undefined;
}

const CHINESE_DAYS = '日一二三四五六';
/** The same words in Chinese; whole phrases before the words in them. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/；/g, ';'],
  [/：/g, ':'],
  [/[，、]/g, ' '],
  [/每天/g, ' daily '],
  [/(?:周|星期)天/g, ' Sun '],
  ...DAYS.map((day, index) => [new RegExp(`(?:周|星期)${CHINESE_DAYS[index]}`, 'g'), ` ${day} `] as const),
  [/(\d+)\s*分钟后/g, ' in $1 min '],
  [/每\s*(\d+)\s*分钟/g, ' every $1 min '],
  [/持续\s*(\d+)\s*分钟/g, ' for $1 min '],
  [/从/g, ' from '],
  [/保留/g, ' keep '],
  [/开/g, ' on '],
  [/关/g, ' off '],
];
const understood = (text: string): string => CHINESE.reduce((so, [word, meaning]) => so.replaceAll(word, meaning), text);

function timerOf({ channel, on, when: said }: Said, id: string, here: Here, allowed: Allowed): Timer | undefined {
  const deed = deedOf(channel, on, allowed);
  const when = whenOf(said, here);
  return !deed || !when || (when.kind === 'loop' && !allowed.loops) ? undefined : { id, when, deed };
}
function deedOf(channel: string | undefined, on: boolean, { channels }: Allowed): Deed | undefined {
  if (channels === undefined) return channel === undefined ? { on } : undefined;
  const outlet = channel === undefined ? (channels === 1 ? 0 : undefined) : Number(channel) - 1;
  return outlet === undefined || outlet < 0 || outlet >= channels ? undefined : { on, outlet };
}
function whenOf(said: SaidWhen, { zone, now }: Here): When | undefined {
  if (said.kind === 'delay') return { ...said, at: now + said.minutes * MINUTE };
  if (said.kind === 'weekly') {
    const [hour, minute] = said.clock.split(':').map(Number);
    return { kind: 'repeat', days: [...new Set(said.days)].sort((a, b) => a - b), minutes: Number(hour) * 60 + Number(minute) };
  }
  if (said.kind === 'once') {
    const at = momentOf(said.at, zone);
    return at === undefined ? undefined : { kind: 'once', at };
  }
  const from = said.from === undefined ? now : momentOf(said.from, zone);
  return from === undefined ? undefined : { ...said, from };
}

/** The same line at the same moment is the same timer: nothing here is random. */
function idOf(line: string, { now }: Here): string {
  const hex = createHash('sha256').update(`${line} ${now}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
