import { z } from 'zod';
import type { ToolDifference } from '../../../src-shared/model/tool.ts';
import type { Pinnable } from './pins.ts';
import { canonical } from '../storage/chain.ts';

/** What a tool says of itself, as a person reads it. */
export const Words = z.object({ title: z.string(), description: z.string(), input: z.string(), output: z.string(), hints: z.string() });
export type Words = z.infer<typeof Words>;
const FIELDS = ['title', 'description', 'input', 'output', 'hints'] as const satisfies readonly ToolDifference['field'][];

/** The same schema in another order reads the same. */
const asText = (value: unknown): string => (value === undefined ? '' : JSON.stringify(JSON.parse(canonical(value)), null, 2));

export const wordsOf = ({ title, description, input, output, more }: Pinnable): Words => ({
  title: title.en === title['zh-CN'] ? title.en : `${title.en} / ${title['zh-CN']}`,
  description,
  input: asText(input),
  output: asText(output),
  hints: asText(more?.['annotations']),
});

/** Where two of them differ. Without a before all that is said now is shown. */
export const differences = (before: Words | undefined, now: Words): ToolDifference[] =>
  FIELDS.filter((field) => (before?.[field] ?? '') !== now[field]).map((field) => {
    const [was, is] = apart(before?.[field] ?? '', now[field]);
    return { field, ...(was !== '' && { before: was }), ...(is !== '' && { now: is }) };
  });

/** Lines around a difference that tell where it is. */
const AROUND = 1;

/** Of long texts the lines that are not the same, and those around them. */
function apart(before: string, now: string): [before: string, now: string] {
  const [was, is] = [before.split('\n'), now.split('\n')];
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const cut = (lines: string[]): string => {
    const [from, to] = [Math.max(0, start - AROUND), Math.min(lines.length, lines.length - end + AROUND)];
    return [...(from > 0 ? ['…'] : []), ...lines.slice(from, to), ...(to < lines.length ? ['…'] : [])].join('\n');
  };
  return [before === '' ? '' : cut(was), now === '' ? '' : cut(is)];
}
