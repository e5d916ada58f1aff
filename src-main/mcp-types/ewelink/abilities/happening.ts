import type { Text } from '../../../../src-shared/text/text.ts';
import type { Ability, Heard, Known, Params, Report } from './ability.ts';
import { numberIn, objectIn, textIn } from './read.ts';

/**
 * What a device repeats is long gone: what it answers when it is asked, the first message after it was found on the network, and one whose number was heard before. Without
 * a number there is nothing to compare a first message with.
 */
function isReplay({ notes }: Known, { via, first, seq }: Report): boolean {
  if (first === true) return true;
  if (via === 'cloud') return false;
  return seq === undefined ? notes['lan'] !== true : notes['lanSeq'] === undefined || notes['lanSeq'] === seq;
}
/** What to remember of a report, so that the next can be told from it. */
export const heardOnLan = ({ via, seq }: Report): Params => (via === 'lan' ? { lan: true, ...(seq !== undefined && { lanSeq: seq }) } : {});

/** The same press comes over the network and from the cloud, a moment later. */
const TOGETHER_MS = 1000;
/** So many of its moments are kept: what comes over another way may come late, and out of order. */
const MOMENTS = 8;

type Happening = {
  /** Which parts it can happen to. */
  parts(known: Known): readonly string[];
  types: readonly string[];
  what?: string;
  label?: Text;
  hear(known: Known, report: Report): Heard[];
  /** The time that a report gives it: that is what makes two of them two. Absent: only when and how it was heard tells them apart. */
  momentIn?(params: Params, part: string): number | undefined;
  /** The last one that stands in what the device reported, with its time: history, never news. */
  last?(known: Known, part: string): { type: string; at: number } | undefined;
};

/** Something that happens instead of being so: told once, and kept as the last one. */
export function happening({ parts, types, what, label, hear, momentIn, last }: Happening): Ability {
  const noteOf = (part: string): string => `event ${what ?? ''} ${part}`;
  const news = (known: Known, report: Report): Heard[] => {
    if (report.from !== 'device' || isReplay(known, report)) return [];
    return hear(known, report).filter(({ part, type }) => {
      const note = objectIn(known.notes, noteOf(part));
      const moment = momentIn?.(report.params, part);
      return moment === undefined ? !isSecond(note, type, report) : !momentsIn(note).includes(moment);
    });
  };
  return {
    hear: news,
    fold: (known, _params, report) => {
      const heard = news(known, report).map(({ part, type }): [string, Params] => {
        const moments = [momentIn?.(report.params, part) ?? [], momentsIn(objectIn(known.notes, noteOf(part)))].flat().slice(0, MOMENTS);
        return [noteOf(part), { type, at: report.at, via: report.via, ...(moments.length > 0 && { moments }) }];
      });
      return heard.length === 0 ? {} : { notes: Object.fromEntries(heard) };
    },
    tell: (known) =>
      parts(known).map((part) => {
        const { type, at } = readNote(objectIn(known.notes, noteOf(part)));
        const value = type !== undefined && at !== undefined ? { type, at } : (last?.(known, part) ?? null);
        return {
          part,
          trait: 'event',
          ...(what !== undefined && { what }),
          value,
          limits: { options: [...types] },
          ...(label && { label }),
        };
      }),
  };
}
const readNote = (note: Params = {}) => ({ type: textIn(note, 'type'), at: numberIn(note, 'at'), via: textIn(note, 'via') });
const momentsIn = ({ moments }: Params = {}): unknown[] => (Array.isArray(moments) ? moments : []);

function isSecond(note: Params | undefined, type: string, { via, at }: Report): boolean {
  const before = readNote(note);
  return before.type === type && before.via !== via && before.at !== undefined && Math.abs(at - before.at) < TOGETHER_MS;
}
