import type { DiffLine } from '../../../../src-shared/model/assistant.ts';
import { veiledLines } from './veiled-lines.ts';

const AROUND = 3;
const MOST_PAIRS = 4_000_000;

/** What is taken out of a text, line by line, with a little of what stays around it, and no value that may be a secret. */
export function removedLines(before: string, after: string): DiffLine[] {
  const lines = paired(linesOf(before), linesOf(after));
  const near = lines.map((_line, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'));
  const texts = veiledLines(
    lines.map(({ text }) => text),
    (at) => near[at] === true,
  );
  return lines.flatMap(({ kind }, at): DiffLine[] => {
    if (near[at]) return [{ kind, text: texts[at] ?? '' }];
    return near[at - 1] === false || (at === 0 && lines.length === 1) ? [] : [{ kind: 'gap', text: '' }];
  });
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

/** The longest common run of lines, found between what is the same from both ends. */
function paired(old: string[], now: string[]): DiffLine[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const same = (lines: string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text }));
  const [left, right] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return [...same(old.slice(0, head)), ...between(left, right), ...same(old.slice(old.length - tail))];
}

function between(old: string[], now: string[]): DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: 'remove', text });
  const added = (text: string): DiffLine => ({ kind: 'add', text });
  if (old.length * now.length > MOST_PAIRS) return [...old.map(removed), ...now.map(added)];
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (a: number, b: number): number => common[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--)
      common[a * width + b] = old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    const [left, right] = [old[a], now[b]];
    if (left !== undefined && left === right) [lines[lines.length], a, b] = [{ kind: 'same', text: left }, a + 1, b + 1];
    else if (left !== undefined && (right === undefined || at(a + 1, b) >= at(a, b + 1))) [lines[lines.length], a] = [removed(left), a + 1];
    else [lines[lines.length], b] = [added(right ?? ''), b + 1];
  }
  return lines;
}
