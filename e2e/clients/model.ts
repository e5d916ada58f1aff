import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model was told: the tools it was offered, and what came back of the call it made. */
export type Model = { url: string; offered: string[]; answered: string[]; asked: string[]; close(): Promise<void> };

type Turn = { tools: string[]; results: string[] };
/** How one maker's programs speak to their models: what a request says, and an answer that calls a tool or ends the conversation. */
type Dialect = {
  path: RegExp;
  read(body: Record<string, unknown>): Turn;
  call(tool: string): string;
  end(): string;
};

/**
 * Stands where a maker's model stands, so that their program can be watched without an account: it calls the tool with such a name once
 * and then says goodbye.
 */
export async function startModel(wanted: RegExp): Promise<Model> {
  const offered: string[] = [];
  const answered: string[] = [];
  const asked: string[] = [];
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const dialect = DIALECTS.find(({ path }) => path.test(req.url ?? ''));
    const body = await bodyOf(req);
    asked.push(`${req.method} ${req.url} ${JSON.stringify(body).slice(0, 300)}`);
    if (!dialect || req.method !== 'POST') return void res.writeHead(404).end();
    const { tools, results } = dialect.read(body);
    offered.push(...tools);
    answered.push(...results);
    const tool = tools.find((name) => wanted.test(name));
    res.writeHead(200, { 'content-type': 'text/event-stream' }).end(tool && results.length === 0 ? dialect.call(tool) : dialect.end());
  };
  const server = createServer((req, res) => void answer(req, res).catch(() => res.writeHead(500).end()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    offered,
    answered,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(req: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? (value as Record<string, unknown>[]) : []);
const events = (...all: Record<string, unknown>[]): string =>
  all.map((event) => `${typeof event['type'] === 'string' ? `event: ${event['type']}\n` : ''}data: ${JSON.stringify(event)}\n\n`).join('');

const DIALECTS: readonly Dialect[] = [
  {
    path: /\/responses/,
    read: ({ tools, input }) => ({
      tools: list(tools).flatMap((tool) =>
        tool['type'] === 'namespace'
          ? list(tool['tools']).map(({ name }) => `${String(tool['name'])} ${String(name)}`)
          : [String(tool['name'])],
      ),
      results: list(input).flatMap((item) => (item['type'] === 'function_call_output' ? [JSON.stringify(item['output'])] : [])),
    }),
    call: (tool) => {
      const [space, name] = tool.includes(' ') ? tool.split(' ') : [undefined, tool];
      const item = { type: 'function_call', id: 'f1', call_id: 'c1', name, arguments: '{}', ...(space && { namespace: space }) };
      return responses({ type: 'response.output_item.done', output_index: 0, item });
    },
    end: () =>
      responses({
        type: 'response.output_item.done',
        output_index: 0,
        item: { type: 'message', id: 'm1', role: 'assistant', content: [{ type: 'output_text', text: 'Goodbye.' }] },
      }),
  },
  {
    path: /\/v1\/messages(\?|$)/,
    read: ({ tools, messages }) => ({
      tools: list(tools).map(({ name }) => String(name)),
      results: list(messages)
        .flatMap(({ content }) => list(content))
        .flatMap((block) => (block['type'] === 'tool_result' ? [JSON.stringify(block['content'])] : [])),
    }),
    call: (tool) =>
      messages({ type: 'tool_use', id: 'toolu_1', name: tool, input: {} }, { type: 'input_json_delta', partial_json: '{}' }, 'tool_use'),
    end: () => messages({ type: 'text', text: '' }, { type: 'text_delta', text: 'Goodbye.' }, 'end_turn'),
  },
  {
    path: /:(streamG|g)enerateContent/,
    read: ({ tools, contents }) => ({
      tools: list(tools)
        .flatMap(({ functionDeclarations }) => list(functionDeclarations))
        .map(({ name }) => String(name)),
      results: list(contents)
        .flatMap(({ parts }) => list(parts))
        .flatMap((part) => (part['functionResponse'] ? [JSON.stringify(part['functionResponse'])] : [])),
    }),
    call: (tool) => gemini({ functionCall: { name: tool, args: {} } }),
    end: () => gemini({ text: 'Goodbye.' }),
  },
];

const responses = (event: Record<string, unknown>): string =>
  events({ type: 'response.created', response: { id: 'r1' } }, event, {
    type: 'response.completed',
    response: { id: 'r1', usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2 } },
  });

const messages = (block: Record<string, unknown>, delta: Record<string, unknown>, reason: string): string =>
  events(
    {
      type: 'message_start',
      message: {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'stand-in',
        content: [],
        stop_reason: null,
        usage: { input_tokens: 1, output_tokens: 1 },
      },
    },
    { type: 'content_block_start', index: 0, content_block: block },
    { type: 'content_block_delta', index: 0, delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 1 } },
    { type: 'message_stop' },
  );

const gemini = (part: Record<string, unknown>): string =>
  events({
    candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  });
