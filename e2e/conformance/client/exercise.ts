import { z } from 'zod';
import type { RelayAsk, RelayContext } from '../../../src-main/kit/index.ts';
import type { McpServerLink } from '../../../src-main/mcp-types/mcp-server/link.ts';

/** A tool that wants to see the schema of the first one, as it came through. */
const ECHO = 'json_schema_echo';
type Call = { name: string; arguments: Record<string, unknown> };
const Property = z.looseObject({ default: z.unknown().optional(), type: z.unknown().optional(), enum: z.array(z.unknown()).optional() });
const Schema = z.looseObject({ properties: z.record(z.string(), Property).optional() });
const Named = z.looseObject({ name: z.string(), inputSchema: Schema.optional() });
const Tools = z.object({ tools: z.array(Named).catch([]) });
const Prompts = z.object({ prompts: z.array(z.looseObject({ name: z.string() })).catch([]) });
const Resources = z.object({ resources: z.array(z.looseObject({ uri: z.string() })).catch([]) });
const Asked = z.object({ requestedSchema: Schema.optional() });

/** Asks for everything a server offers, as assistants behind us would. */
export async function exercise(link: McpServerLink, calls: Call[] | undefined, signal: AbortSignal): Promise<void> {
  const relay = link.relay();
  if (!relay) throw new Error('It is not connected');
  const context: RelayContext = {
    signal,
    caller: 'referee',
    capabilities: { elicitation: { form: {} }, sampling: {}, roots: {} },
    ask: answer,
  };
  const { capabilities } = relay.about;
  const { tools } = Tools.parse(await relay.request('tools/list', {}, context));
  const [first] = tools;
  const argumentsOf = ({ name, inputSchema }: (typeof tools)[number]): Call['arguments'] =>
    name === ECHO ? { schema: first?.inputSchema } : filled(inputSchema, true);
  const wanted = calls ?? tools.map((tool) => ({ name: tool.name, arguments: argumentsOf(tool) }));
  // What we do not take for a tool is not called, whoever wants to.
  for (const { name, arguments: args } of wanted)
    if (link.has(name)) await link.runTool(name, args, signal, { relay: { context, params: {} } });
  if (capabilities['prompts'])
    for (const { name } of Prompts.parse(await relay.request('prompts/list', {}, context)).prompts)
      await relay.request('prompts/get', { name, arguments: {} }, context);
  if (capabilities['resources'])
    for (const { uri } of Resources.parse(await relay.request('resources/list', {}, context)).resources)
      await relay.request('resources/read', { uri }, context);
}

/** Whoever is asked says yes, with what the question proposes. */
async function answer({ method, params }: RelayAsk): Promise<Record<string, unknown>> {
  if (method === 'roots/list') return { roots: [] };
  if (method === 'elicitation/create') return { action: 'accept', content: filled(Asked.parse(params).requestedSchema, false) };
  return { role: 'assistant', content: { type: 'text', text: 'yes' }, model: 'nobody' };
}

function filled(schema: z.infer<typeof Schema> | undefined, isCall: boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema?.properties ?? {}).flatMap(([name, property]) => {
      const value = property.default ?? (isCall ? exampleOf(property) : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function exampleOf({ type, enum: values }: z.infer<typeof Property>): unknown {
  if (values) return values[0];
  const examples: Record<string, unknown> = { number: 5, integer: 5, boolean: true, string: 'text' };
  return typeof type === 'string' ? examples[type] : undefined;
}
