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
function slim<T>(schema: T): T;
function slim(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => slim(one));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).flatMap(([key, value]) => (UNSAID.has(key) ? [] : [[key, slim(value)]])));
}

/** What an answer consists of, without what each piece consists of: a reader sees that in the answer itself. */
function outline({ properties, required }: ObjectSchema): ObjectSchema {
  const types = z.record(z.string(), z.looseObject({ type: z.unknown().optional() })).parse(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(types).map(([name, { type }]) => [name, type === undefined ? {} : { type }])),
    ...(required !== undefined && { required }),
  };
}
