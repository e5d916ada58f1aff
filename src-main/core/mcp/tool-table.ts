import { z } from 'zod';
import type { HomeTool } from './home-tool.ts';
import { activity } from './tools/activity.ts';
import { control } from './tools/control.ts';
import { find } from './tools/find.ts';
import { history } from './tools/history.ts';
import { overview } from './tools/overview.ts';
import { read } from './tools/read.ts';
import { scenes } from './tools/scenes.ts';
import { toolsCall, toolsDescribe, toolsSearch } from './tools/toolbox.ts';
import { undo } from './tools/undo.ts';
import { wait } from './tools/wait.ts';

/** The tools of the whole home, whatever its size. */
export const HOME_TOOLS: readonly HomeTool[] = [
  overview,
  find,
  read,
  control,
  scenes,
  history,
  undo,
  activity,
  wait,
  toolsSearch,
  toolsDescribe,
  toolsCall,
];

/** As `tools/list` sends it; made once. */
export const listed = (tool: HomeTool) => ({
  name: tool.name,
  title: tool.title.en,
  description: tool.description,
  inputSchema: slim(jsonSchema(tool.input, 'input')),
  outputSchema: outline(jsonSchema(tool.output, 'output')),
  annotations: {
    readOnlyHint: tool.risk === 'read',
    destructiveHint: tool.hints.destructive ?? false,
    idempotentHint: tool.hints.idempotent ?? true,
    openWorldHint: tool.hints.openWorld ?? false,
  },
});

type ObjectSchema = { type: 'object'; [key: string]: unknown };
export function jsonSchema(schema: z.ZodObject, io: 'input' | 'output'): ObjectSchema {
  const { $schema: _$schema, type: _type, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return { type: 'object', ...rest };
}

/** Said by every answer to arguments that do not fit; not worth paying for with every list. */
const UNSAID = new Set(['maxLength', 'minLength', 'maxItems', 'minItems', 'additionalProperties', 'propertyNames']);

/** Without what a model does not need to fill it in. */
const slim = ({ type, ...rest }: ObjectSchema): ObjectSchema => ({ ...slimRecord(rest), type });
const slimRecord = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]: [string, unknown]) => (UNSAID.has(key) ? [] : [[key, slimValue(value)]])),
  );
function slimValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slimValue);
  return typeof value === 'object' && value !== null ? slimRecord(value) : value;
}

/** What an answer consists of, without what its pieces consist of: a reader sees that in the answer. */
const outline = ({ properties, required }: ObjectSchema): ObjectSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(Fields.parse(properties ?? {})).map(([name, field]) => [name, outlineOf(field)])),
  ...(required !== undefined && { required }),
});

const Kind = z.object({ type: z.unknown().optional() });
const Field = Kind.extend({ anyOf: z.array(Kind).optional(), items: Kind.optional() });
const Fields = z.record(z.string(), Field);

/** One type for each: what takes a list of types is not understood everywhere. */
function outlineOf({ type, anyOf = [], items }: z.output<typeof Field>): Record<string, unknown> {
  const types: unknown[] = Array.isArray(type) ? type : anyOf.map((one) => one.type);
  if (types.length > 0) return { anyOf: types.map((one) => ({ type: one })) };
  return { type, ...(items?.type !== undefined && { items: { type: items.type } }) };
}
