import type { Texts } from '../translate.ts';
import { dayAndClock } from './format.ts';

/**
 * A text of the kind `timers` lists what a thing does by itself, one timer after the other: `on 07:30 Mon Tue; 2 off 2026-11-30 22:00;
 * on every 60 min for 5 min`. Assistants and people write the same; times are those of the zone the text's unit names.
 */
export type When =
  | { kind: 'weekly'; clock: string; days: readonly number[] }
  | { kind: 'once'; at: string }
  | { kind: 'delay'; minutes: number }
  | { kind: 'loop'; every: number; lasting?: number; from?: string };
export type Timer = { channel?: string; on: boolean; when: When };
/** `timer` is absent where the source keeps one that nobody else can read. */
export type TimerLine = { line: string; timer?: Timer };

/** From Sunday, as weeks are counted; a week is written from Monday. */
export const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 0];
const LINE = /^(?:(\d{1,2}) )?(on|off) (.+)$/;
const WEEKLY = /^(\d{1,2}):(\d{2}) (daily|(?:[A-Z][a-z]{2}(?: |,|, )?)+)$/;
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
const DELAY = /^in (\d{1,5}) min$/;
const LOOP = /^every (\d{1,5}) min(?: for (\d{1,5}) min)?(?: from (\d{4}-\d{2}-\d{2} \d{2}:\d{2}))?$/;

export const readTimers = (text: string): TimerLine[] =>
  text.split(/[;\n]/).flatMap((written): TimerLine[] => {
    const line = written.trim().replaceAll(/\s+/g, ' ');
    if (line === '') return [];
    const timer = readTimer(line);
    return [{ line, ...(timer && { timer }) }];
  });

function readTimer(line: string): Timer | undefined {
  const [, channel, word, rest = ''] = LINE.exec(line) ?? [];
  const when = readWhen(rest);
  return when && { ...(channel !== undefined && { channel }), on: word === 'on', when };
}
function readWhen(text: string): When | undefined {
  if (MOMENT.test(text)) return { kind: 'once', at: text };
  const [, minutes] = DELAY.exec(text) ?? [];
  if (minutes !== undefined) return Number(minutes) < 1 ? undefined : { kind: 'delay', minutes: Number(minutes) };
  return readWeekly(text) ?? readLoop(text);
}
function readWeekly(text: string): When | undefined {
  const [, hour = '', minute, named] = WEEKLY.exec(text) ?? [];
  if (named === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const names = named.split(/[ ,]+/).filter(Boolean);
  const days = named === 'daily' ? WEEK : names.map((name) => DAYS.indexOf(name));
  return days.includes(-1) ? undefined : { kind: 'weekly', clock: `${hour.padStart(2, '0')}:${minute}`, days };
}
function readLoop(text: string): When | undefined {
  const [, every, lasting, from] = LOOP.exec(text) ?? [];
  if (every === undefined || Number(every) < 1 || (lasting !== undefined && Number(lasting) >= Number(every))) return undefined;
  return { kind: 'loop', every: Number(every), ...(lasting !== undefined && { lasting: Number(lasting) }), ...(from && { from }) };
}

export const writeTimers = (lines: readonly string[]): string => lines.join('; ');
export const timerLine = ({ channel, on, when }: Timer): string =>
  [...(channel === undefined ? [] : [channel]), on ? 'on' : 'off', whenText(when)].join(' ');
function whenText(when: When): string {
  if (when.kind === 'once') return when.at;
  if (when.kind === 'delay') return `in ${when.minutes} min`;
  if (when.kind === 'weekly') {
    const days = WEEK.filter((day) => when.days.includes(day));
    return `${when.clock} ${days.length === WEEK.length ? 'daily' : days.map((day) => DAYS[day]).join(' ')}`;
  }
  return [`every ${when.every} min`, when.lasting && `for ${when.lasting} min`, when.from && `from ${when.from}`].filter(Boolean).join(' ');
}

const names = new Map<string, Intl.DateTimeFormat>();
/** A day of the week in the person's language. */
export function weekday({ language }: Texts, day: number): string {
  const format = names.get(language) ?? new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  names.set(language, format);
  // The first day of 2023 was a Sunday.
  return format.format(Date.UTC(2023, 0, 1 + day));
}

/** A timer as a sentence: “On at 07:30 · Mon, Tue”. `channelName`: what its channel is called. */
export function timerWords(texts: Texts, { line, timer }: TimerLine, channelName: (channel: string) => string): string {
  if (!timer) return texts.t('devices.timers.unread', { line });
  const deed = texts.t(timer.on ? 'devices.timers.on' : 'devices.timers.off');
  const what = timer.channel === undefined ? deed : texts.t('devices.timers.channel', { channel: channelName(timer.channel), deed });
  return texts.t('devices.timers.line', { what, when: whenWords(texts, timer.when) });
}
const moment = (texts: Texts, text: string): string => dayAndClock(texts, new Date(text.replace(' ', 'T')).getTime());
function whenWords(texts: Texts, when: When): string {
  const { t } = texts;
  if (when.kind === 'once') return moment(texts, when.at);
  if (when.kind === 'delay') return t('devices.timers.in', { count: when.minutes });
  if (when.kind === 'weekly') {
    const days = WEEK.filter((day) => when.days.includes(day)).map((day) => weekday(texts, day));
    const named = days.length === WEEK.length ? t('devices.timers.daily') : days.join(t('devices.timers.and'));
    return t('devices.timers.weekly', { clock: when.clock, days: named });
  }
  const every = t('devices.timers.every', { count: when.every });
  return when.lasting === undefined ? every : t('devices.timers.lasting', { every, count: when.lasting });
}
