import { isSecretValue, secretsInText, withoutSpans, type Span } from '../../../../src-shared/model/looks-secret.ts';
import { piecesOf } from '../../../../src-shared/model/pieces.ts';

/** What is longer is cut. */
const LONGEST = 300;
/** Names whose values say how a server runs; of all others only the name is shown. */
const OPEN = new Set(['command', 'cmd', 'type', 'url', 'serverUrl', 'httpUrl', 'uri', 'cwd', 'source', 'transport', 'name', 'description']);

const PAIR = /(["']?)([\w.$/@-]+)\1(\s*[:=]\s*)(["'])((?:\\.|(?!\4)[^\\])*)\4/g;
/** Whose closing mark was cut off. */
const CUT_PAIR = /(["']?)([\w.$/@-]+)\1(\s*[:=]\s*)(["'])((?:\\.|(?!\4)[^\\])*)$/;
const PLAIN_PAIR = /^(\s*(?:- )?)([\w.-]+)(:\s+)([^\s"'{[|>#].*)$/;
const PAIR_IN_TABLE = /(?<=[{,]\s*)([\w.-]+)(\s*:\s+)([^\s"'{}[\],][^{}[\],]*)/g;
const NUMBER = /(["']?)([\w.-]+)\1(\s*[:=]\s*)\d[\d.]{3,}(?=\s*[,}\]]|\s*$)/g;

/** Lines of settings as they may be shown; `isShown`: what the others are is only what comes before those. */
export function veiledLines(lines: readonly string[], isShown: (at: number) => boolean): string[] {
  const isWithin = withinTexts();
  return lines.map((line, at) => {
    const place = isWithin(line);
    if (!isShown(at)) return '';
    if (place === 'within') return line.trim() === '' ? line : `${indentOf(line)}…`;
    return veiled(line, lines[at - 1]);
  });
}

const BLOCK = /^(\s*(?:- )?)([\w.-]+):\s*[|>][-+\d]*\s*(?:#.*)?$/;

/** Follows texts of several lines: `KEY: |` up to a line that stands no further in, and `"""` up to the next. */
function withinTexts(): (line: string) => 'within' | 'outside' {
  let [block, mark] = [-1, ''];
  return (line) => {
    if (mark !== '') {
      if (line.includes(mark)) mark = '';
      return 'within';
    }
    if (block >= 0 && (line.trim() === '' || indentOf(line).length > block)) return 'within';
    block = blockIn(line);
    const [open] = LONG_MARK.exec(line) ?? [];
    if (open !== undefined && line.split(open).length % 2 === 0) mark = open;
    return 'outside';
  };
}

const LONG_MARK = /"""|'''/;
const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? '';
function blockIn(line: string): number {
  const [, lead = '', name = ''] = BLOCK.exec(line) ?? [];
  return name === '' || OPEN.has(name) ? -1 : lead.length;
}

function veiled(whole: string, before = ''): string {
  const long = LONG_MARK.exec(whole);
  if (long) return `${veiled(whole.slice(0, long.index), before)}${long[0]}…`;
  const kept = (name: string, value: string): boolean => OPEN.has(name) && !isSecretValue(value);
  const quoted = (text: string, quote: string, name: string, sign: string, mark: string, value: string): string =>
    kept(name, value) ? text : `${quote}${name}${quote}${sign}${mark}…${mark}`;
  const line = whole
    .slice(0, LONGEST)
    .replace(PAIR, quoted)
    .replace(whole.length > LONGEST ? CUT_PAIR : /$^/, quoted)
    .replace(PLAIN_PAIR, (text, indent: string, name: string, sign: string, value: string) =>
      kept(name, value) ? text : `${indent}${name}${sign}…`,
    )
    .replace(PAIR_IN_TABLE, (text, name: string, sign: string, value: string) => (kept(name, value) ? text : `${name}${sign}…`))
    .replace(NUMBER, (text, quote: string, name: string, sign: string) => (OPEN.has(name) ? text : `${quote}${name}${quote}${sign}…`));
  return withoutSpans(line, wordsIn(line, before), () => '…');
}

/** What is secret in the words of a line, each after the one before it. What stands after the name of a variable is nobody's business. */
function wordsIn(line: string, before: string): Span[] {
  const values = piecesOf(line).flatMap(({ text, from }): Span[] => {
    const [name] = /^[A-Z_][A-Z\d_]*=(?=.)/.exec(text) ?? [];
    return name === undefined ? [] : [{ from: from + name.length, to: from + text.length }];
  });
  const found = secretsInText(line, piecesOf(before.slice(0, LONGEST)).at(-1)).filter(({ looks }) => looks !== 'example');
  const others = found.filter(({ from }) => !values.some((value) => from >= value.from && from < value.to));
  return [...values, ...others].sort((one, other) => one.from - other.from);
}
