import { WebSocket } from 'ws';
import { z } from 'zod';
import { startDemo, type Demo, type DemoOptions } from '../index.ts';

const ends: (() => unknown)[] = [];
/** Ends everything a test began; call it after each. */
export async function putAway(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

export async function demoHome(options?: DemoOptions): Promise<Demo> {
  const demo = await startDemo(options);
  ends.push(() => demo.stop());
  return demo;
}

const Frame = z.looseObject({
  id: z.unknown().optional(),
  type: z.string(),
  success: z.boolean().optional(),
  result: z.unknown().optional(),
  event: z.unknown().optional(),
  error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});
export type Frame = z.infer<typeof Frame>;

/** Looks again until something is there. */
export async function until<T>(look: () => T | undefined | false, what: string, ms = 8000): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

type Sent = Record<string, unknown> & { type: string };

/** A bare client: sends commands, keeps every message, and hears of the end. */
export async function client(demo: Demo, token: string | null = demo.homeAssistant.token) {
  const socket = new WebSocket(`${demo.homeAssistant.url.replace('http', 'ws')}/api/websocket`);
  const frames: Frame[] = [];
  const raw: string[] = [];
  const fate: { closed: number | undefined; error: string | undefined } = { closed: undefined, error: undefined };
  socket.on('message', (data: Buffer) => {
    raw.push(data.toString());
    try {
      for (const one of [JSON.parse(data.toString())].flat()) frames.push(Frame.parse(one));
    } catch {
      // kept raw
    }
  });
  socket.on('close', (code) => (fate.closed = code));
  socket.on('error', (error) => (fate.error = error.message));
  ends.push(() => socket.terminate());
  if (token !== null) {
    await until(() => frames.length > 0, 'a greeting');
    socket.send(JSON.stringify({ type: 'auth', access_token: token }));
    await until(() => frames.length > 1, 'the door');
  }
  let lastId = 0;
  const send = (message: Sent): number => {
    lastId += 1;
    socket.send(JSON.stringify({ id: lastId, ...message }));
    return lastId;
  };
  const answerTo = (id: number, timeout = 2000): Promise<Frame> =>
    until(() => frames.find((frame) => frame.id === id && frame.type === 'result'), `the answer to ${id}`, timeout);
  const ask = (message: Sent, timeout?: number): Promise<Frame> => answerTo(send(message), timeout);
  const call = (service: string, entity_id?: string | string[], service_data: object = {}, more: object = {}): Promise<Frame> => {
    const [domain, name] = service.split('.');
    return ask(
      { type: 'call_service', domain, service: name, service_data, ...(entity_id !== undefined && { target: { entity_id } }), ...more },
      5000,
    );
  };
  const events = (id: number): unknown[] => frames.filter((frame) => frame.type === 'event' && frame.id === id).map(({ event }) => event);
  return { socket, frames, raw, fate, send, ask, call, answerTo, events };
}

/** Asks over HTTP. */
export async function http({ homeAssistant }: Demo, path: string, init: { method?: string; body?: unknown; token?: string | null } = {}) {
  const { method = init.body === undefined ? 'GET' : 'POST', body, token = homeAssistant.token } = init;
  const answer = await fetch(homeAssistant.url + path, {
    method,
    redirect: 'manual',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: body instanceof URLSearchParams ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, text, json, headers: answer.headers };
}
