import { z } from 'zod';
import type { ToolDifference } from '../../../src-shared/model/tool.ts';
import type { Pinnable } from './pins.ts';
import { canonical } from '../storage/chain.ts';

/** What a tool says of itself, as a person reads it. */
export const Words = z.object({
  title: z.string(),
  description: z.string(),
  input: z.string(),
  output: z.string(),
  hints: z.string(),
  icons: z.string().optional(),
});
export type Words = z.infer<typeof Words>;
const FIELDS = ['title', 'description', 'input', 'output', 'hints', 'icons'] as const satisfies readonly ToolDifference['field'][];

/** The same schema in another order reads the same. */
const asText = (value: unknown): string => (value === undefined ? '' : JSON.stringify(JSON.parse(canonical(value)), null, 2));

export const wordsOf = ({ title, description, input, output, more }: Pinnable): Words => ({
  title: title.en === title['zh-CN'] ? title.en : `${title.en} / ${title['zh-CN']}`,
  description,
  input: asText(input),
  output: asText(output),
  hints: asText(more?.['annotations']),
  ...(more?.['icons'] !== undefined && { icons: asText(more['icons']) }),
});

/** Where two of them differ, in all their words. Without a before all that is said now is shown. */
export const differences = (before: Words | undefined, now: Words): ToolDifference[] =>
  FIELDS.filter((field) => (before?.[field] ?? '') !== (now[field] ?? '')).map((field) => {
    const [was, is] = [before?.[field] ?? '', now[field] ?? ''];
    return { field, ...(was !== '' && { before: was }), ...(is !== '' && { now: is }) };
  });
