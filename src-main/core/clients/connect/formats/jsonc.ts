import { createScanner, findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { shallow } from './depth.ts';
import { eolOf, lineStart, Unreadable, without, type Entry, type Format, type Place, type Spliced, type Trace } from './format.ts';

/** JSON as people write it: with comments and trailing commas. */
export const jsonc: Format = {
  read: (text) => {
    const root = treeOf(text);
    const value: unknown = root && getNodeValue(root);
    return value;
  },
  put: (text, { path, name }, entry) => {
    const style = styleOf(text);
    let node = treeOf(text);
    if (!node) return [intoNothing(text, [...path, name], entry, style)];
    for (const [depth, key] of [...path, name].entries()) {
      if (node.type !== 'object') throw new Unreadable(`"${path.slice(0, depth).join('.')}" is not an object`);
      const child: Node | undefined = valueOf(node, key);
      const at = [...path, name].slice(0, depth + 1);
      if (!child) return [intoObject(text, node, { at, value: nested([...path, name].slice(depth + 1), entry) }, style)];
      node = child;
    }
    const value = write(entry, style, indentAt(text, node.parent?.offset ?? node.offset));
    return [
      {
        text: text.slice(0, node.offset) + value + text.slice(node.offset + node.length),
        trace: { at: [...path, name], lead: '', trail: '' },
      },
    ];
  },
  take: (text, place, trace) => {
    const root = treeOf(text);
    if (!root) return text;
    const at = trace && isOnlyOurs(root, trace.at, place) ? trace.at : [...place.path, place.name];
    const known = at === trace?.at ? trace : undefined;
    if (at.length === 0) return cut(text, root.offset, root.offset + root.length, known);
    const property = findNodeAtLocation(root, [...at])?.parent;
    return property?.type === 'property' ? takeProperty(text, property, known) : text;
  },
};

type Style = { eol: string; unit: string; compact: boolean };
const OPTIONS = { allowTrailingComma: true, allowEmptyContent: true };
/** Kinds of tokens, as the scanner numbers them; its own names for them exist only for the compiler. */
const COMMA = 5;
const REMARKS = [12, 13];
const BLANK = 15;

function treeOf(text: string): Node | undefined {
  shallow(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, OPTIONS);
  const [first] = errors;
  if (!first) return root;
  const line = text.slice(0, first.offset).split('\n').length;
  throw new Unreadable(`line ${line}: ${printParseErrorCode(first.error)}`);
}

function styleOf(text: string): Style {
  const indented = /\n([ \t]+)"/.exec(text)?.[1];
  const unit = indented === undefined ? '  ' : indented.startsWith('\t') ? '\t' : indented;
  return { eol: eolOf(text), unit, compact: !text.trim().includes('\n') && /\{[^}]/.test(text) };
}

/** Of a key that is said twice every program takes another one. */
function valueOf(object: Node, key: string): Node | undefined {
  const found = (object.children ?? []).filter((property) => property.children?.[0]?.value === key);
  if (found.length > 1) throw new Unreadable(`"${key}" is there twice`);
  return found[0]?.children?.[1];
}

const nested = (keys: readonly string[], entry: Entry): Entry => keys.reduceRight<Entry>((inner, key) => ({ [key]: inner }), entry);

const write = (value: unknown, { eol, unit, compact }: Style, indent: string): string =>
  compact ? JSON.stringify(value) : JSON.stringify(value, null, unit).split('\n').join(`${eol}${indent}`);

const indentAt = (text: string, at: number): string => /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';

function intoNothing(text: string, keys: readonly string[], entry: Entry, style: Style): Spliced {
  const lead = text === '' || text.endsWith('\n') ? '' : style.eol;
  return {
    text: `${text}${lead}${write(nested(keys, entry), { ...style, compact: false }, '')}${style.eol}`,
    trace: { at: [], lead, trail: style.eol },
  };
}

function intoObject(text: string, object: Node, { at, value }: { at: readonly string[]; value: Entry }, style: Style): Spliced {
  const last = object.children?.at(-1);
  const inner = text.slice(object.offset + 1, object.offset + object.length - 1);
  return last ? afterLast(text, last, inner, { at, value }, style) : asFirst(text, object, inner, { at, value }, style);
}

function asFirst(text: string, object: Node, inner: string, { at, value }: { at: readonly string[]; value: Entry }, style: Style): Spliced {
  const outer = indentAt(text, object.parent?.offset ?? object.offset);
  const lead = style.compact ? '' : `${style.eol}${outer}${style.unit}`;
  const trail = style.compact || /[^ \t]/.test(inner) ? '' : `${style.eol}${outer}`;
  const property = `${JSON.stringify(at.at(-1))}:${style.compact ? '' : ' '}${write(value, style, outer + style.unit)}`;
  const start = object.offset + 1;
  return { text: text.slice(0, start) + lead + property + trail + text.slice(start), trace: { at, lead, trail } };
}

function afterLast(text: string, last: Node, inner: string, { at, value }: { at: readonly string[]; value: Entry }, style: Style): Spliced {
  const end = last.offset + last.length;
  const comma = commaAfter(text, end);
  const own: Style = { ...style, compact: !inner.includes('\n') };
  const indent = indentAt(text, last.offset);
  const place = own.compact ? (comma ?? end) : afterRemark(text, comma ?? end);
  const lead = own.compact ? (style.compact ? '' : ' ') : `${style.eol}${indent}`;
  const trail = comma === undefined ? '' : ',';
  const property = `${JSON.stringify(at.at(-1))}:${style.compact ? '' : ' '}${write(value, own, indent)}`;
  const before = text.slice(0, end) + (comma === undefined ? ',' : '') + text.slice(end, place);
  return { text: before + lead + property + trail + text.slice(place), trace: { at, lead, trail, comma: comma === undefined } };
}

/** Where the comma after this place ends, if one comes next. */
function commaAfter(text: string, from: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(from);
  const kind: number = scanner.scan();
  return kind === COMMA ? scanner.getTokenOffset() + scanner.getTokenLength() : undefined;
}

/** A remark at the end of a line belongs to what stands in that line. */
function afterRemark(text: string, from: number): number {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  let end = from;
  for (;;) {
    const kind: number = scanner.scan();
    if (kind !== BLANK && !REMARKS.includes(kind)) return end;
    if (kind !== BLANK) end = scanner.getTokenOffset() + scanner.getTokenLength();
  }
}

/** Whether what we made on the way down still holds our entry and nothing else. */
function isOnlyOurs(root: Node, at: readonly string[], { path, name }: Place): boolean {
  return [...path, name].every((_key, depth) => {
    if (depth < at.length) return true;
    const keys = [...path, name].slice(0, depth);
    const node = keys.length === 0 ? root : findNodeAtLocation(root, keys);
    return node?.type === 'object' && node.children?.length === 1;
  });
}

function takeProperty(text: string, property: Node, trace: Trace | undefined): string {
  const end = property.offset + property.length;
  const comma = commaAfter(text, end);
  const siblings = property.parent?.children ?? [];
  const before = siblings[siblings.indexOf(property) - 1];
  const rest = cut(text, property.offset, comma ?? end, comma === undefined ? trace : trace && { ...trace, trail: '' });
  // The comma before it was ours, or would stand before nothing.
  const last = comma === undefined && before !== undefined && trace?.comma !== false;
  const ours = last ? commaAfter(text, before.offset + before.length) : undefined;
  return ours === undefined ? rest : without(rest, ours - 1, ours);
}

function cut(text: string, from: number, to: number, trace: Trace | undefined): string {
  const start = lineStart(text, from);
  // Without knowledge: a line of its own goes whole.
  const blank = trace === undefined && start > 0 && text.slice(start, from).trim() === '';
  const lead = trace ? trace.lead : blank ? text.slice(text[start - 2] === '\r' ? start - 2 : start - 1, from) : '';
  const left = text.slice(0, from).endsWith(lead) ? from - lead.length : from;
  return without(text, left, trace && text.startsWith(trace.trail, to) ? to + trace.trail.length : to);
}
