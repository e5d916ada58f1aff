import { readFileSync } from 'node:fs';
import type { SearchedTool } from '../../../src-main/core/tools/search/document.ts';
import type { Named } from '../../../src-main/core/devices/search.ts';
import { KINDS } from '../../../src-shared/model/device.ts';

/** The relevance set: made-up servers and a made-up home, what people would ask, and what of it would be right. */
export type Query = { language: 'en' | 'zh'; words: string; right: Map<string, number>; heldOut: boolean; set: QuerySet };
/** In the order they were written; each was measured once before anybody looked at what it missed. */
export const SETS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
] as const;
export type QuerySet = (typeof SETS)[number];
/** Those whose misses were looked at afterwards. The others say how it goes with questions that nobody tuned for: they are told, and bind nobody. */
export const LEARNED_FROM: readonly QuerySet[] = ['first', 'second', 'third', 'fourth', 'fifth', 'seventh', 'eighth', 'fourteenth'];
export type RelevanceSet = { tools: (SearchedTool & { connection: string })[]; parts: Named[]; queries: Query[] };

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());

/** `project, title: what it is, state=open/closed` as a JSON schema. */
function schemaOf(args: string): Record<string, unknown> {
  const properties = args.split(',').flatMap((arg) => {
    const [, name, choices, description] = /^\s*([^\s=:]+)(?:=([^:]+))?(?::\s*(.+))?\s*$/.exec(arg) ?? [];
    if (!name) return [];
    return [[name, { type: 'string', ...(choices && { enum: choices.trim().split('/') }), ...(description && { description }) }] as const];
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function readTools(): RelevanceSet['tools'] {
  let slug = '';
  let connection = '';
  return linesOf('tools.txt').flatMap((line) => {
    if (line.startsWith('#')) {
      [slug = '', connection = ''] = cells(line.slice(1));
      return [];
    }
    const [original = '', description = '', args = ''] = cells(line);
    return [
      {
        name: `${slug}.${original}`,
        original,
        slug,
        connection,
        title: { en: original, 'zh-CN': original },
        description,
        input: schemaOf(args),
      },
    ];
  });
}

const readParts = (): Named[] =>
  linesOf('devices.txt').map((line) => {
    const [id = '', name = '', kind = '', room = '', floor = '', aliases = ''] = cells(line);
    const known = KINDS.find((one) => one === kind) ?? 'other';
    return { part: { id, name, kind: known }, device: name, room, floor, aliases: aliases.split(',').filter(Boolean), marks: [] };
  });

/** Every other query of the first set is held out: nobody looks at it while tuning. */
const readQueries = (set: QuerySet): Query[] =>
  linesOf(set === 'first' ? 'queries.txt' : `queries-${set}.txt`).map((line, at) => {
    const [language = '', words = '', judged = ''] = cells(line);
    const right = judged.split(' ').map((one) => {
      const [id = '', grade = '2'] = one.split('=');
      return [id, Number(grade)] as const;
    });
    return { language: language === 'zh' ? 'zh' : 'en', words, right: new Map(right), heldOut: set === 'first' && at % 2 === 1, set };
  });

export function readSet(): RelevanceSet {
  const set = { tools: readTools(), parts: readParts(), queries: SETS.flatMap(readQueries) };
  const known = new Set([...set.tools.map(({ name }) => name), ...set.parts.map(({ part }) => part.id)]);
  const strange = set.queries.flatMap(({ right }) => [...right.keys()].filter((id) => !known.has(id)));
  if (strange.length > 0) throw new Error(`Judged, but not there: ${strange.join(', ')}`);
  return set;
}
