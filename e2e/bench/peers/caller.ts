import type { ChildProcess } from 'node:child_process';
import { Agent, request, type ClientRequest, type IncomingHttpHeaders } from 'node:http';
import { createInterface } from 'node:readline';

type Message = { id?: number; result?: Record<string, unknown>; error?: { message: string } };
/** A client of the 2025 revisions that costs as little as it can. */
export interface Caller {
  open(): Promise<void>;
  ask(method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Goes away without a word. */
  abandon(): void;
  /** How long it waits for an answer. */
  patienceMs: number;
}

const HELLO = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'bench', version: '1' } };
const result = ({ result: told, error }: Message): Record<string, unknown> => {
  if (!told) throw new Error(error?.message ?? 'no result');
  return told;
};
const messageOf = (id: number | undefined, method: string, params: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', ...(id !== undefined && { id }), method, params });

/** Every message of an event stream so far, and what is left of it. */
function messagesIn(text: string): { events: { name: string; data: string }[]; rest: string } {
  const blocks = text.split(/\r?\n\r?\n/);
  const rest = blocks.pop() ?? '';
  const field = (block: string, name: string): string =>
    block
      .split(/\r?\n/)
      .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).trimStart()] : []))
      .join('\n');
  return { events: blocks.map((block) => ({ name: field(block, 'event'), data: field(block, 'data') })), rest };
}

type Posted = { status: number; headers: IncomingHttpHeaders; text: string };
function poster(address: string, fixed: Record<string, string>, patience: () => number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port, pathname, search } = new URL(address);
  const post = (body: string, more: Record<string, string> = {}): Promise<Posted> =>
    new Promise((done, failed) => {
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'content-length': Buffer.byteLength(body),
      };
      const asked = request(
        { agent, hostname, port, path: pathname + search, method: 'POST', headers: { ...headers, ...fixed, ...more } },
        (res) => {
          let text = '';
          res.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          res.on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, text }));
          res.on('error', failed);
        },
      );
      asked.setTimeout(patience(), () => asked.destroy(new Error('no answer')));
      asked.on('error', failed);
      asked.end(body);
    });
  return { agent, post };
}

/** Streamable HTTP, in one session. */
export function httpCaller(address: string, fixed: Record<string, string> = {}): Caller {
  const { agent, post } = poster(address, fixed, () => caller.patienceMs);
  const session: Record<string, string> = {};
  let last = 0;
  const ask = async (method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const id = ++last;
    const { status, headers, text } = await post(messageOf(id, method, params), session);
    if (method === 'initialize' && typeof headers['mcp-session-id'] === 'string') session['mcp-session-id'] = headers['mcp-session-id'];
    if (text === '') throw new Error(`status ${status}`);
    const isStream = headers['content-type']?.startsWith('text/event-stream');
    const told: Message[] = isStream ? messagesIn(text).events.flatMap(({ data }) => (data ? [JSON.parse(data)] : [])) : [JSON.parse(text)];
    return result(told.find((one) => one.id === id) ?? told[0] ?? {});
  };
  const caller: Caller = {
    patienceMs: 30_000,
    open: async () => {
      const { protocolVersion } = await ask('initialize', HELLO);
      session['mcp-protocol-version'] = String(protocolVersion);
      await post(messageOf(undefined, 'notifications/initialized'), session);
    },
    ask,
    abandon: () => agent.destroy(),
  };
  return caller;
}

/** What waits for its answer on a line that carries many. */
function waitingRoom(patience: () => number) {
  const waiting = new Map<number, (message: Message) => void>();
  return {
    hear: (message: Message) => message.id !== undefined && waiting.get(message.id)?.(message),
    answer: (id: number): Promise<Record<string, unknown>> =>
      new Promise<Message>((done, failed) => {
        const late = setTimeout(() => failed(new Error('no answer')), patience());
        waiting.set(id, (message) => {
          clearTimeout(late);
          waiting.delete(id);
          done(message);
        });
      }).then(result),
  };
}

/** The pair of 2024: one stream for answers, posts for questions. */
export function sseCaller(address: string): Caller {
  const { hear, answer } = waitingRoom(() => caller.patienceMs);
  let stream: ClientRequest | undefined;
  let line: ReturnType<typeof poster> | undefined;
  let last = 0;
  const listen = (): Promise<string> =>
    new Promise((found, failed) => {
      stream = request(address, { headers: { accept: 'text/event-stream' } }, (res) => {
        if (res.statusCode !== 200) return failed(new Error(`status ${res.statusCode}`));
        let rest = '';
        res.setEncoding('utf8').on('data', (piece: string) => {
          const { events, rest: left } = messagesIn(rest + piece);
          rest = left;
          for (const { name, data } of events) {
            if (name === 'endpoint') found(data);
            else if (data) hear(JSON.parse(data));
          }
        });
        res.on('error', () => undefined);
      });
      stream.on('error', failed).end();
    });
  const ask = async (method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const id = ++last;
    const told = answer(id);
    told.catch(() => undefined);
    const posted = await line?.post(messageOf(id, method, params));
    if (posted && posted.status >= 400) throw new Error(`status ${posted.status}`);
    return told;
  };
  const caller: Caller = {
    patienceMs: 30_000,
    open: async () => {
      const endpoint = await listen();
      line = poster(new URL(endpoint, address).href, {}, () => caller.patienceMs);
      await ask('initialize', HELLO);
      await line.post(messageOf(undefined, 'notifications/initialized'));
    },
    ask,
    abandon: () => {
      stream?.destroy();
      line?.agent.destroy();
    },
  };
  return caller;
}

/** A program's own line. */
export function stdioCaller({ stdin, stdout }: ChildProcess): Caller {
  const { hear, answer } = waitingRoom(() => caller.patienceMs);
  if (!stdin || !stdout) throw new Error('This program has no line');
  createInterface({ input: stdout }).on('line', (line) => line.startsWith('{') && hear(JSON.parse(line)));
  let last = 0;
  const ask = (method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const id = ++last;
    const told = answer(id);
    stdin.write(`${messageOf(id, method, params)}\n`);
    return told;
  };
  const caller: Caller = {
    patienceMs: 30_000,
    open: async () => {
      await ask('initialize', HELLO);
      stdin.write(`${messageOf(undefined, 'notifications/initialized')}\n`);
    },
    ask,
    abandon: () => undefined,
  };
  return caller;
}
