import type { Texts } from '../../../src-shared/text/translate.ts';
import { dayAndClock } from '../../../src-shared/text/states/format.ts';

const days = new Map<string, Intl.DateTimeFormat>();
/** A day in the person's language: "Sat, 21 Nov". */
export function justDay(texts: Texts, at: number): string {
  const format = days.get(texts.language) ?? new Intl.DateTimeFormat(texts.language, { weekday: 'short', month: 'short', day: 'numeric' });
  days.set(texts.language, format);
  return format.format(at);
}

/** A day (`2026-11-21`, wherever one is) or a moment (ISO) in words; anything else stays as it is. */
export function dayOf(texts: Texts, due: string): string {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(due);
  const at = new Date(plain ? `${due}T00:00` : due).getTime();
  return Number.isNaN(at) ? due : plain ? justDay(texts, at) : dayAndClock(texts, at);
}

/** What `<input type=datetime-local>` reads and writes. */
export const localMoment = (at: number): string => {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
