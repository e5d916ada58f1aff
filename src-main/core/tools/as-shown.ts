import type { Tool, ToolRow } from '../../../src-shared/model/tool.ts';
import { foldedWords } from '../../../src-shared/text/fold.ts';
import type { KnownTool } from './catalogue.ts';

/** Letters of JSON per token, near enough for a meter. */
export const LETTERS_PER_TOKEN = 4;
/** So much of a description is a line. */
const LINE = 160;
/** Letters of a list around the words of one tool. */
const AROUND = 60;

/** Of a tool that stays the same, what is asked for with every page. */
const costs = new WeakMap<KnownTool, number>();
const words = new WeakMap<object, string>();

/** About what it costs an assistant to have it in its list. */
export function costOf(tool: KnownTool): number {
  const known = costs.get(tool);
  if (known !== undefined) return known;
  const { name, alias = name, title, description, input, output, more } = tool;
  const letters =
    alias.length + title.en.length + description.length + [input, output, more].reduce((sum, one) => sum + lengthOf(one), AROUND);
  const cost = Math.ceil(letters / LETTERS_PER_TOKEN);
  costs.set(tool, cost);
  return cost;
}

const lengthOf = (value: unknown): number => (value === undefined ? 0 : JSON.stringify(value).length);

type Worded = Pick<Tool, 'name' | 'alias' | 'title' | 'description'>;
/** What a tool is found by, folded. */
export function wordsOf(tool: Worded): string {
  const known = words.get(tool);
  if (known !== undefined) return known;
  const { name, alias = '', title, description } = tool;
  const text = foldedWords([name.replaceAll('_', ' '), alias.replaceAll('_', ' '), title.en, title['zh-CN'], description].join(' ')).join(
    ' ',
  );
  words.set(tool, text);
  return text;
}

/** A tool as the window gets it: nothing of how it is kept here. */
export function asShown(
  {
    slug: _slug,
    original: _original,
    subject: _subject,
    cacheMs: _cacheMs,
    perMinute: _perMinute,
    retriable: _retriable,
    bare: _bare,
    plain: _plain,
    more: _more,
    relay: _relay,
    said: _said,
    source,
    ...tool
  }: KnownTool,
  rule: Tool['rule'],
  calls: number,
): Tool {
  return { ...tool, ...(source && { original: source }), rule, calls };
}

/** A tool as a line. */
export function rowOf(tool: Tool, tokens: number): ToolRow {
  const { name, alias, connection, origin, title, risk, rule, calls, enabled, held, description, settings, findings = [] } = tool;
  return {
    ...{ name, origin, title, risk, rule, calls, enabled, tokens },
    ...(alias !== undefined && { alias }),
    ...(connection !== undefined && { connection }),
    ...(held && { held }),
    about: description.replace(/\s+/g, ' ').trim().slice(0, LINE).toWellFormed(),
    overridden: settings !== undefined,
    cached: (settings?.cacheMs ?? 0) > 0,
    limited: settings?.perMinute !== undefined,
    found: findings.length,
    grave: findings.some((finding) => finding.grave),
  };
}
