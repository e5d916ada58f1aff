import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { readJson } from '../http/body.ts';
import type { Route } from '../http/route.ts';
import type { OwnTools } from '../tools/handlers.ts';
import type { House } from './house.ts';
import type { McpFacts, ServeMcp } from './serve-mcp.ts';
import { HOME_TOOLS, jsonSchema } from './tool-table.ts';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** `/mcp`: who may, how much at once, and then the SDK. GET and DELETE are refused by the door: there are no sessions. */
export function createMcpEndpoint(facts: McpFacts): { route: Route; close(): Promise<void> } {
  let serving: Promise<ServeMcp> | undefined;
  const load = async () => (await import('./serve-mcp.ts')).createServeMcp(facts);

  return {
    close: async () => (await serving)?.close(),
    route: {
      method: 'POST',
      path: '/mcp',
      access: 'client',
      summary: 'Model Context Protocol',
      raw: true,
      unlisted: true,
      answer: async ({ req, res, client }) => {
        if (!client) throw new SwitchboardError('auth.required', 'No client');
        const leave = facts.allowance.enter(client.id);
        try {
          const body = await readJson(req, MAX_BODY_BYTES);
          const { handle } = await (serving ??= load());
          await handle(req, res, body, client);
        } finally {
          leave();
        }
      },
    },
  };
}

/** The tools of this program for the Tools screen: listed, and run by a person through the same code as `/mcp`. */
export const ownTools = (house: () => House): OwnTools => ({
  list,
  run: (name, args, { caller, confirmed }, signal) =>
    HOME_TOOLS.find((tool) => tool.name === name)
      ?.run(house(), caller, args, { signal, confirmed })
      .then(({ structured, failed }) => ({ result: structured, failed })),
});

const list = (): Tool[] =>
  HOME_TOOLS.map(({ name, title, description, risk, input, output }) => ({
    name,
    origin: 'first-party',
    title,
    description,
    risk,
    input: jsonSchema(input, 'input'),
    output: jsonSchema(output, 'output'),
    enabled: true,
    rule: risk === 'read' ? 'allow' : 'ask',
    calls: 0,
  }));
