import { createHash } from 'node:crypto';
import { clock, momentOf, spelledMoment, type Here } from './local-time.ts';
import { isForeign, type Deed, type Foreign, type Timer, type When } from './timer.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const WEEK = [1, 2, 3, 4, 5, 6, 0];
const DAILY = 'daily';
const MINUTE = 60_000;
const BETWEEN = '; ';

/** A timer as a person writes it: `on 07:30 Mon Tue`, `off 2026-11-30 22:00`, `2 on every 60 min for 5 min from 2026-11-30 22:00`. */
function spelledTimer(one: Timer | Foreign, zone: string): string {
  if (isForeign(one)) return `keep ${one.id}`;
  const { deed, when } = one;
  return [...(deed.outlet === undefined ? [] : [String(deed.outlet + 1)]), deed.on ? 'on' : 'off', spelledWhen(when, zone)].join(' ');
}
function spelledWhen(when: When, zone: string): string {
  if (when.kind === 'once' || when.kind === 'delay') return spelledMoment(when.at, zone);
  if (when.kind === 'repeat') {
    const days = WEEK.filter((day) => when.days.includes(day));
    return `${clock(when.minutes)} ${days.length === WEEK.length ? DAILY : days.map((day) => DAYS[day]).join(' ')}`;
  }
  const lasting = when.lasting === undefined ? '' : ` for ${when.lasting} min`;
  return `every ${when.every} min${lasting} from ${spelledMoment(when.from, zone)}`;
}
export const spelledTimers = (timers: readonly (Timer | Foreign)[], zone: string): string =>
  timers.map((one) => spelledTimer(one, zone)).join(BETWEEN);

/** What may be written for a device. `channels`: its outlets; undefined: its one switch has no number. */
export type Allowed = { channels?: number; loops: boolean };

const LINE = /^(?:(\d) )?(on|off) (.+)$/;
/** The timers a text names; those that were there stay as they are. Undefined: it cannot be read, or is not possible here. */
export function parsedTimers(
  text: string,
  before: readonly (Timer | Foreign)[],
  here: Here,
  allowed: Allowed,
): (Timer | Foreign)[] | undefined {
  const known = new Map(before.map((one) => [spelledTimer(one, here.zone), one]));
  const lines = understood(text)
    .split(/[;\n]/)
    .flatMap((line) => line.trim().replaceAll(/\s+/g, ' ') || []);
  const timers = [...new Set(lines)].map((line) => known.get(line) ?? parsed(line, here, allowed));
  return timers.every((one) => one !== undefined) ? timers.filter((one) => one !== undefined) : undefined;
}

const CHINESE_DAYS = '日一二三四五六';
/** The same words in Chinese; whole phrases before the words in them. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/；/g, ';'],
  [/：/g, ':'],
  [/[，、]/g, ' '],
  [/每天/g, ` ${DAILY} `],
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

function parsed(line: string, here: Here, allowed: Allowed): Timer | undefined {
  const [, channel, word, rest = ''] = LINE.exec(line) ?? [];
  const deed = deedOf(channel, word === 'on', allowed);
  const when = whenOf(rest, here);
  return word === undefined || !deed || !when || (when.kind === 'loop' && !allowed.loops)
    ? undefined
    : { id: idOf(line, here), when, deed };
}
function deedOf(channel: string | undefined, on: boolean, { channels }: Allowed): Deed | undefined {
  if (channels === undefined) return channel === undefined ? { on } : undefined;
  const outlet = channel === undefined ? (channels === 1 ? 0 : undefined) : Number(channel) - 1;
  return outlet === undefined || outlet < 0 || outlet >= channels ? undefined : { on, outlet };
}

const WEEKLY = /^(\d{1,2}):(\d{2}) (daily|(?:[A-Z][a-z]{2}(?: |,|, )?)+)$/;
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
const DELAY = /^in (\d{1,5}) min$/;
const LOOP = /^every (\d{1,5}) min(?: for (\d{1,5}) min)?(?: from (\d{4}-\d{2}-\d{2} \d{2}:\d{2}))?$/;

function whenOf(text: string, { zone, now }: Here): When | undefined {
  const at = MOMENT.test(text) ? momentOf(text, zone) : undefined;
  if (at !== undefined) return { kind: 'once', at };
  const [, delay] = DELAY.exec(text) ?? [];
  if (delay !== undefined)
    return Number(delay) < 1 ? undefined : { kind: 'delay', at: now + Number(delay) * MINUTE, minutes: Number(delay) };
  return weeklyOf(text) ?? loopOf(text, { zone, now });
}
function weeklyOf(text: string): When | undefined {
  const [, hour, minute, named] = WEEKLY.exec(text) ?? [];
  if (named === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const days =
    named === DAILY
      ? WEEK
      : named
          .split(/[ ,]+/)
          .filter(Boolean)
          .map((name) => DAYS.indexOf(name));
  if (days.includes(-1)) return undefined;
  return { kind: 'repeat', days: [...new Set(days)].sort((a, b) => a - b), minutes: Number(hour) * 60 + Number(minute) };
}
function loopOf(text: string, { zone, now }: Here): When | undefined {
  const [, every, lasting, start] = LOOP.exec(text) ?? [];
  const from = start === undefined ? now : momentOf(start, zone);
  if (from === undefined || every === undefined || Number(every) < 1 || (lasting !== undefined && Number(lasting) >= Number(every)))
    return undefined;
  return { kind: 'loop', from, every: Number(every), ...(lasting !== undefined && { lasting: Number(lasting) }) };
}

/** The same line at the same moment is the same timer: nothing here is random. */
function idOf(line: string, { now }: Here): string {
  const hex = createHash('sha256').update(`${line} ${now}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
