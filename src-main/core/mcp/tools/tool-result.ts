import { z } from 'zod';
import { plain } from '../as-data.ts';

/** What a far server may answer; whatever else stands in it is left out here. */
const Picture = z.object({ type: z.literal('image'), data: z.string(), mimeType: z.string() });
const Block = z.looseObject({ type: z.string(), text: z.string().optional(), uri: z.string().optional() });
const FarResult = z.object({
  content: z.array(z.unknown()).default([]),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
  isError: z.boolean().optional(),
});

export type ToolResult = { result?: Record<string, unknown>; text?: string; failed: boolean; images: { data: string; mimeType: string }[] };

const MAX_TEXT = 16_000;
const MAX_JSON = 40_000;
const MAX_IMAGES = 4;
const MAX_IMAGE = 1_500_000;
/** Pictures a client may show without running anything in them. */
const RASTER = /^image\/(png|jpeg|gif|webp)$/;

/** What a called tool answered, short enough for a model: of a far server its blocks, of a type its data. */
export function toolResult(result: unknown, isFar: boolean): ToolResult {
  const far = isFar ? FarResult.safeParse(result).data : undefined;
  if (!far) return { ...sized(result), failed: false, images: [] };
  const blocks = far.content.flatMap((block) => Block.safeParse(block).data ?? []);
  const images = far.content
    .flatMap((block) => Picture.safeParse(block).data ?? [])
    .filter(({ data, mimeType }) => RASTER.test(mimeType) && data.length <= MAX_IMAGE)
    .map(({ data, mimeType }) => ({ data, mimeType }));
  return {
    ...(far.structuredContent && sized(far.structuredContent)),
    text: plain(blocks.map(asText).filter(Boolean).join('\n'), MAX_TEXT),
    failed: far.isError ?? false,
    images: images.slice(0, MAX_IMAGES),
  };
}

function asText({ type, text, uri }: z.output<typeof Block>): string {
  if (type === 'text') return text ?? '';
  if (type === 'resource_link') return `[link: ${plain(uri ?? '', 500)}]`;
  return type === 'image' ? '' : `[${plain(type, 40)} left out]`;
}

/** Data too large to tell is cut as text: a part of it is worth more than nothing. */
function sized(result: unknown): Pick<ToolResult, 'result' | 'text'> {
  if (result === undefined) return {};
  const json = JSON.stringify(result);
  if (json.length > MAX_JSON) return { text: plain(json, MAX_TEXT) };
  const record = z.record(z.string(), z.unknown()).safeParse(result).data;
  return { result: record ?? { value: result } };
}
