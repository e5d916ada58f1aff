import { setImmediate as aTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { LinkTool, RelayContext } from '../../kit/index.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import { harmless, schemaSize, shortDescription, shortTitle } from './bounds.ts';
import { hasSoundHeaders } from '../../kit/sound-headers.ts';
import { LeftOut } from './left-out.ts';
import type { FarServer } from './session/far-server.ts';

/** More than this, and a far end lists without end. */
const MOST_PAGES = 200;
const MOST_NAME = 256;
const MOST_TOOLS = 10_000;
/** So many letters of schemas are kept of one server. */
const MOST_LETTERS = 32 * 1024 * 1024;
/** So many are looked through before whatever else waits gets its turn. */
const AT_ONCE = 50;

const FarTool = z.looseObject({
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().default(''),
  inputSchema: z.record(z.string(), z.unknown()),
  outputSchema: z.record(z.string(), z.unknown()).optional(),
  annotations: z
    .looseObject({
      title: z.string().optional(),
      readOnlyHint: z.boolean().optional(),
      destructiveHint: z.boolean().optional(),
      idempotentHint: z.boolean().optional().catch(undefined),
    })
    .optional(),
});
type FarTool = z.infer<typeof FarTool>;
const Named = z.looseObject({ name: z.string() });
const Page = z.looseObject({ tools: z.array(z.unknown()), nextCursor: z.string().optional() });

/** Every tool a far server has, all pages of them. What cannot be understood, or is too large, is left out, and counted. */
export async function listTools(
  server: Pick<FarServer, 'about' | 'request'>,
  signal: AbortSignal,
): Promise<{ tools: FarTool[]; leftOut: LeftOut }> {
  const leftOut = new LeftOut();
  if (!server.about.capabilities['tools']) return { tools: [], leftOut };
  const context: RelayContext = { signal, capabilities: {} };
  const found: unknown[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && found.length < MOST_TOOLS; page++) {
    const { tools, nextCursor } = Page.parse(await server.request('tools/list', cursor === undefined ? {} : { cursor }, context));
    found.push(...tools);
    if (nextCursor === undefined || nextCursor === cursor) break;
    cursor = nextCursor;
  }
  return { tools: await fitting(found, leftOut, signal), leftOut };
}

/** Those that can be understood and are small enough, and of each name the first. */
async function fitting(found: unknown[], leftOut: LeftOut, signal: AbortSignal): Promise<FarTool[]> {
  const tools = new Map<string, FarTool>();
  if (found.length > MOST_TOOLS) leftOut.add('many', undefined, found.length - MOST_TOOLS);
  let letters = 0;
  for (const [index, one] of found.slice(0, MOST_TOOLS).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await aTurn();
    signal.throwIfAborted();
    const { data: tool } = FarTool.safeParse(one);
    if (!tool) leftOut.add('strange', Named.safeParse(one).data?.name);
    else if (tool.name.length > MOST_NAME) leftOut.add('large', tool.name);
    else if (tools.has(tool.name)) leftOut.add('twice', tool.name);
    else {
      const size = [tool.inputSchema, tool.outputSchema ?? {}].reduce((sum, schema) => sum + (schemaSize(schema) ?? Infinity), 0);
      if (size === Infinity) leftOut.add('large', tool.name);
      else if (letters + size > MOST_LETTERS) leftOut.add('many', tool.name);
      else if (!hasSoundHeaders(tool.inputSchema)) leftOut.add('headers', tool.name);
      else {
        letters += size;
        tools.set(tool.name, tool);
      }
    }
  }
  return [...tools.values()];
}

/** A far tool as ours, of a server at that origin. What it says of itself may make it riskier, and its hints are passed on; that it is harmless is believed where the person does. */
export function linkTool(tool: FarTool, prefix: boolean, believed = false, origin?: string): LinkTool {
  const { name, description, inputSchema, outputSchema } = tool;
  const title = tool.title === undefined ? undefined : shortTitle(tool.title);
  const shown = title ?? shortTitle(tool.annotations?.title ?? name);
  return {
    name,
    title: { en: shown, 'zh-CN': shown },
    description: shortDescription(description),
    risk: riskOf(tool, believed),
    ...(believed && { retriable: tool.annotations?.readOnlyHint === true || tool.annotations?.idempotentHint === true }),
    input: inputSchema,
    upstream: true,
    more: { ...(title !== undefined && { title }), ...harmless(tool, origin) },
    ...(outputSchema && { output: outputSchema }),
    ...(!prefix && { prefix }),
  };
}

function riskOf({ annotations }: FarTool, believed: boolean): Risk {
  if (annotations?.destructiveHint === true) return 'danger';
  return believed && annotations?.readOnlyHint === true ? 'read' : 'control';
}
