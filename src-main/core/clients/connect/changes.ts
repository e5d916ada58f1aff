import type { DiffLine } from '../../../../src-shared/model/assistant.ts';
import type { Entry } from './formats/format.ts';

const AROUND = 3;

/**
 * What changes between two texts, line by line, with a little of what stays around it. We only put in, replace or take out one piece, so
 * what is the same before and after it is found from both ends.
 */
export function changes(before: string, after: string, entry: Entry): DiffLine[] {
  const ours = JSON.stringify(entry);
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const same = (lines: string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text: masked(text, ours) }));
  const gap: DiffLine[] = [{ kind: 'gap', text: '' }];
  return [
    ...(head > AROUND ? gap : []),
    ...same(now.slice(Math.max(0, head - AROUND), head)),
    ...old.slice(head, old.length - tail).map((text): DiffLine => ({ kind: 'remove', text: masked(text, ours) })),
    ...now.slice(head, now.length - tail).map((text): DiffLine => ({ kind: 'add', text: masked(text, ours) })),
    ...same(now.slice(now.length - tail, now.length - tail + AROUND)),
    ...(tail > AROUND ? gap : []),
  ];
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

/** Around ours stand other people's secrets: long words in quotes are not shown. */
const masked = (line: string, ours: string): string =>
  line
    .replace(/(["'])((?:(?!\1)[^\s\\]){16,})\1/g, (whole, mark: string, word: string) => (ours.includes(word) ? whole : `${mark}…${mark}`))
    .slice(0, 200);
