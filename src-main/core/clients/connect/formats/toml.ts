import { parse } from 'smol-toml';
import { shallow } from './depth.ts';
import { eolOf, isTable, Unreadable, without, type Entry, type Format, type Place } from './format.ts';

/** TOML: our entry is a table of its own, with a header of its own, at the end of the file. */
export const toml: Format = {
  read: (text) => {
    shallow(text);
    try {
      return parse(text, { integersAsBigInt: 'asNeeded' });
    } catch (error) {
      throw new Unreadable(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  },
  put: (text, place, entry) => {
    const eol = eolOf(text);
    const body = tableOf(place, entry, eol);
    const [first, ...others] = blocksOf(text, place);
    const trace = { at: [...place.path, place.name], lead: '', trail: '' };
    if (first) {
      const kept = others.reduceRight((left, { from, to }) => without(left, from, to), text);
      return [{ text: kept.slice(0, first.from) + body + kept.slice(first.to), trace }];
    }
    const lead = text === '' ? '' : `${text.endsWith('\n') ? '' : eol}${eol}`;
    return [{ text: text + lead + body, trace: { ...trace, lead } }];
  },
  take: (text, place, trace) => {
    const blocks = blocksOf(text, place);
    return blocks.reduceRight((left, { from, to }, index) => {
      const lead = trace?.lead ?? '';
      return without(left, index === 0 && left.slice(0, from).endsWith(lead) ? from - lead.length : from, to);
    }, text);
  },
};

const bare = (key: string): string => (/^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key));

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueOf).join(', ')}]`;
  if (!isTable(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${bare(key)} = ${valueOf(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

const tableOf = ({ path, name }: Place, entry: Entry, eol: string): string =>
  [`[${[...path, name].map(bare).join('.')}]`, ...Object.entries(entry).map(([key, value]) => `${bare(key)} = ${valueOf(value)}`), ''].join(
    eol,
  );

type Block = { from: number; to: number };
const KEY = '(?:[A-Za-z0-9_-]+|"(?:[^"\\\\\\n]|\\\\.)*"|\'[^\'\\n]*\')';
const HEADER = new RegExp(`[ \\t]*\\[\\[?[ \\t]*(${KEY}(?:[ \\t]*\\.[ \\t]*${KEY})*)[ \\t]*\\]\\]?`, 'y');

/** The tables that are ours or lie within ours, from their header to their last value; remarks after that belong to what follows. */
function blocksOf(text: string, { path, name }: Place): Block[] {
  const headers = headersOf(text);
  return headers.flatMap(({ from, keys }, index) => {
    if (![...path, name].every((key, depth) => keys[depth] === key)) return [];
    const next = headers[index + 1]?.from ?? text.length;
    const lines = text.slice(from, next).split(/(?<=\n)/);
    while (lines.length > 1 && /^\s*(#.*)?$/.test(lines.at(-1) ?? '')) lines.pop();
    return [{ from, to: from + lines.join('').length }];
  });
}

/** What may hide a bracket or begin a line: strings of four kinds, and remarks. */
const HIDDEN = /"""[\s\S]*?(?<!\\)(?:\\\\)*"""+|'''[\s\S]*?'''+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*/y;

const DEPTHS: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

function headersOf(text: string): { from: number; keys: string[] }[] {
  const headers: { from: number; keys: string[] }[] = [];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const header = depth === 0 && (at === 0 || text[at - 1] === '\n') ? matchAt(HEADER, text, at) : undefined;
    if (header) headers.push({ from: at, keys: keysOf(header[1] ?? '') });
    const length = header?.[0].length ?? matchAt(HIDDEN, text, at)?.[0].length;
    if (length === undefined) depth += DEPTHS[text.charAt(at)] ?? 0;
    at += length ?? 1;
  }
  return headers;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const keysOf = (dotted: string): string[] =>
  (dotted.match(new RegExp(KEY, 'g')) ?? []).map((key) => {
    if (key.startsWith("'")) return key.slice(1, -1);
    return key.startsWith('"') ? Object.keys(parse(`${key} = 0`)).join() : key;
  });
