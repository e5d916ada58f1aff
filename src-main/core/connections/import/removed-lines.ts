import type { DiffLine } from '../../../../src-shared/model/assistant.ts';
import { isSecretValue, secretsIn, withoutSpans } from '../../../../src-shared/model/looks-secret.ts';

const AROUND = 3;
const MOST_PAIRS = 4_000_000;
const LONGEST = 300;
/** Keys whose values say how a server runs; of all others only the name is shown. */
const OPEN = new Set(['command', 'cmd', 'type', 'url', 'serverUrl', 'httpUrl', 'uri', 'cwd', 'source', 'transport', 'name', 'description']);
const PAIR = /(["']?)([\w.$/@-]+)\1(\s*[:=]\s*)(["'])((?:\\.|(?!\4)[^\\])*)\4/g;
const PLAIN_PAIR = /^(\s*(?:- )?)([\w.-]+)(:\s+)([^\s"'{[|>#][^{[]*)$/;

/** What is taken out of a text, line by line, with a little of what stays around it, and no value that may be a secret. */
export function removedLines(before: string, after: string): DiffLine[] {
  const lines = paired(linesOf(before), linesOf(after));
  const near = lines.map((_line, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'));
  return lines.flatMap(({ kind, text }, at): DiffLine[] => {
    if (near[at]) return [{ kind, text: masked(text, lines[at - 1]?.text) }];
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

const masked = (line: string, before = ''): string =>
  line
    .slice(0, LONGEST)
    .replace(PAIR, (whole, quote: string, name: string, sign: string, mark: string, value: string) =>
      OPEN.has(name) && !isSecretValue(value) ? whole : `${quote}${name}${quote}${sign}${mark}…${mark}`,
    )
    .replace(PLAIN_PAIR, (whole, indent: string, name: string, sign: string, value: string) =>
      OPEN.has(name) && !isSecretValue(value) ? whole : `${indent}${name}${sign}…`,
    )
    .replace(
      WORD,
      (_whole, mark: string, word: string, at: number) => `${mark}${shown(word, lastWord(line.slice(0, at)) ?? lastWord(before))}${mark}`,
    );

/** A word of a command. What stands in it after the name of a variable is nobody's business. */
const WORD = /(["'])((?:\\.|(?!\1)[^\\])*)\1/g;
const shown = (word: string, before = ''): string =>
  /^[A-Z_][A-Z\d_]*=./.test(word) ? `${word.slice(0, word.indexOf('='))}=…` : withoutSpans(word, secretsIn(word, before), () => '…');
const lastWord = (text: string): string | undefined => [...text.matchAll(WORD)].at(-1)?.[2];
