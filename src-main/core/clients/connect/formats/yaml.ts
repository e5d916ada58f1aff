import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { shallow } from './depth.ts';
import { eolOf, lineStart, Unreadable, without, type Entry, type Format, type Spliced, type Trace } from './format.ts';

/** YAML: our entry is a block of lines of its own under the table of servers; what is there keeps its spelling. */
export const yaml: Format = {
  read: (text) => {
    const data: unknown = documentOf(text).toJS();
    return data;
  },
  put: (text, { path, name }, entry) => {
    const [key = ''] = path;
    const bare = yaml.take(text, { path, name });
    const root = rootOf(bare);
    const table = root && pairIn(root, key);
    if (!table) return intoRoot(bare, root, [`${key}:`, ...linesOf(name, entry, '  ')], key);
    const trace = { at: [key, name], lead: '', trail: '' };
    if (isMap(table.value) && table.value.flow) return [intoFlow(bare, table.value, name, entry, trace)];
    return [intoBlock(bare, table, name, entry, trace)];
  },
  take: (text, { path, name }, trace) => {
    const [key = ''] = path;
    const root = rootOf(text);
    const table = root && pairIn(root, key);
    const own = table && isMap(table.value) ? pairIn(table.value, name) : undefined;
    if (!own || !isMap(table?.value)) return text;
    if (table.value.flow) return takeFlow(text, own);
    const isOnlyOurs = trace?.at.length === 1 && table.value.items.length === 1;
    return takeBlock(text, isOnlyOurs ? table.at : own.at, trace?.lead ?? '');
  },
};

function documentOf(text: string) {
  shallow(text);
  const document = parseDocument(text, { version: '1.2' });
  const [error] = document.errors;
  if (error) throw new Unreadable(error.message.split('\n')[0] ?? error.code);
  return document;
}

function rootOf(text: string): YAMLMap | undefined {
  const { contents } = documentOf(text);
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
  if (!isMap(contents)) throw new Unreadable('it is not a table');
  return contents;
}

/** A key, where it begins in the text, and what stands under it. */
type Pair = { key: string; at: number; value: unknown };

function pairIn(map: YAMLMap, key: string): Pair | undefined {
  for (const item of map.items)
    if (isScalar(item.key) && item.key.value === key) return { key, at: item.key.range?.[0] ?? 0, value: item.value };
  return undefined;
}

/** Values as JSON, which YAML reads as it is. */
const linesOf = (name: string, entry: Entry, indent: string): string[] => [
  `${indent}${name}:`,
  ...Object.entries(entry).map(([key, value]) => `${indent}  ${key}: ${JSON.stringify(value)}`),
];

/** At the end; or, where the end cannot be continued, at the beginning. */
function intoRoot(text: string, root: YAMLMap | undefined, lines: string[], key: string): Spliced[] {
  if (root?.flow) throw new Unreadable('it is written in one line');
  const eol = eolOf(text);
  const body = lines.join(eol) + eol;
  const lead = text === '' || text.endsWith('\n') ? '' : eol;
  const first = root ? lineStart(text, root.range?.[0] ?? 0) : text.length;
  const trace = { at: [key], lead: '', trail: '' };
  return [
    { text: text + lead + body, trace: { ...trace, lead } },
    { text: text.slice(0, first) + body + text.slice(first), trace },
  ];
}

/** As the first of the table, right below its key: so no remark changes what it stands above. */
function intoBlock(text: string, table: Pair, name: string, entry: Entry, trace: Trace): Spliced {
  const { value } = table;
  const isEmpty = value === null || (isScalar(value) && value.value === null && value.range?.[0] === value.range?.[1]);
  if (!isEmpty && !isMap(value)) throw new Unreadable(`"${table.key}" is not a table`);
  const first = isMap(value) ? value.range?.[0] : undefined;
  const indent = first === undefined ? `${columnOf(text, table.at)}  ` : columnOf(text, first);
  const eol = eolOf(text);
  const line = text.indexOf('\n', table.at);
  const [at, lead] = line < 0 ? [text.length, eol] : [line + 1, ''];
  const body = linesOf(name, entry, indent).join(eol) + eol;
  return { text: text.slice(0, at) + lead + body + text.slice(at), trace: { ...trace, lead } };
}

const columnOf = (text: string, at: number): string => text.slice(lineStart(text, at), at).replace(/[^ ]/g, ' ');

function intoFlow(text: string, table: YAMLMap, name: string, entry: Entry, trace: Trace): Spliced {
  const at = (table.range?.[0] ?? 0) + 1;
  const more = table.items.length > 0 ? ',' : '';
  return { text: `${text.slice(0, at)}${JSON.stringify(name)}: ${JSON.stringify(entry)}${more}${text.slice(at)}`, trace };
}

function takeFlow(text: string, { at, value }: Pair): string {
  const to = isMap(value) || isScalar(value) ? (value.range?.[1] ?? at) : at;
  const comma = /^\s*,/.exec(text.slice(to))?.[0].length;
  return without(text, at, comma === undefined ? to : to + comma);
}

/** The line of a key and those below that are further in; blank lines after them belong to what follows. */
function takeBlock(text: string, keyAt: number, lead: string): string {
  const from = lineStart(text, keyAt);
  const column = keyAt - from;
  const [head = '', ...below] = text.slice(from).split(/(?<=\n)/);
  const end = below.findIndex((line) => line.trim() !== '' && line.length - line.trimStart().length <= column);
  const inner = end < 0 ? below : below.slice(0, end);
  while (inner.length > 0 && /^\s*$/.test(inner.at(-1) ?? '')) inner.pop();
  const to = from + head.length + inner.join('').length;
  return without(text, text.slice(0, from).endsWith(lead) ? from - lead.length : from, to);
}
