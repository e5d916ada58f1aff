import { z } from 'zod';
import type { Route } from './route.ts';

const Failure = z.object({
  error: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
  timestamp: z.iso.datetime(),
});

/** OpenAPI 3.1 of the rows that are meant for others, made from the rows themselves. */
export function openapiRoute(routes: readonly Route[], version: string): Route {
  let made: unknown;
  return {
    method: 'GET',
    path: '/api/v1/openapi.json',
    access: 'open',
    summary: 'This description',
    answer: () => (made ??= describe(routes, version)),
  };
}

function describe(routes: readonly Route[], version: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of routes) if (!row.unlisted) paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operation(row) };
  return {
    openapi: '3.1.0',
    info: { title: 'Switchboard', version, description: 'The home as its person lets programs see and control it.' },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of a client, from the Clients screen' } },
      schemas: { Failure: schema(Failure, 'output') },
    },
  };
}

function operation(row: Route): unknown {
  const inPath = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: 'percent-encoded',
  }));
  const inQuery = row.method === 'GET' && row.input ? Object.entries(row.input.shape).map(([name, type]) => parameter(name, type)) : [];
  return {
    summary: row.summary,
    ...(row.access === 'open' ? { security: [] } : { security: [{ token: [] }] }),
    parameters: [...inPath, ...inQuery],
    ...(row.method === 'POST' && row.input ? { requestBody: { required: true, content: json(schema(row.input, 'input')) } } : {}),
    responses: {
      200: {
        description: 'Done',
        ...(row.type ? { content: { [row.type]: {} } } : row.output ? { content: json(schema(row.output, 'output')) } : {}),
      },
      default: { description: 'Refused or failed', content: json({ $ref: '#/components/schemas/Failure' }) },
    },
  };
}

const parameter = (name: string, type: unknown): unknown =>
  type instanceof z.ZodType ? { name, in: 'query', required: false, schema: schema(type, 'input') } : { name, in: 'query', schema: {} };
const json = (body: unknown): unknown => ({ 'application/json': { schema: body } });
/** What JSON Schema cannot say (checks by code) is left open rather than refused. */
const schema = (type: z.ZodType, io: 'input' | 'output'): unknown => z.toJSONSchema(type, { io, unrepresentable: 'any' });
