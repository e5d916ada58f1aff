import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { holesOf } from '../../src-shared/forms/made-command.ts';
import type { Link, LinkEvent, LinkTool } from './link.ts';
import type { Manifest } from './manifest-schema.ts';
import { addressOf, fill, headersOf, spellPiece } from './template.ts';
import type { HttpAnswer, HttpRequest, World } from './world.ts';

const CHECK_EVERY_MS = 60_000;
type Values = Record<string, unknown>;
type UrlTransport = Extract<Manifest['transport'], { kind: 'url' }>;

/** A connection to an address: alive while it answers, with the tools the manifest describes. */
export function urlLink(transport: UrlTransport, tools: Manifest['tools'], values: Values, world: World): Link {
  const listeners = new Set<(event: LinkEvent) => void>();
  const emit = (event: LinkEvent) => listeners.forEach((listen) => listen(event));
  const base = addressOf(transport.url, values);
  const headers = headersOf(transport.headers, values);
  const ask = async (request: HttpRequest) =>
    refused(await world.http({ ...request, headers: { ...headers, ...request.headers } }), base.host);
  const reach = async (signal: AbortSignal) => {
    const { status } = await ask({ url: base.href, signal });
    if (status >= 500) throw new SwitchboardError('remote.unreachable', `${base.host} answered ${status}`, { with: { host: base.host } });
  };
  let stop = () => {};
  return {
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async (signal) => {
      await reach(signal);
      emit({ kind: 'devices', devices: [], rooms: [] });
      emit({ kind: 'tools', tools: tools.map(described) });
      stop = world.clock.every(CHECK_EVERY_MS, () =>
        reach(signal).catch((thrown: unknown) => {
          const { problem, details } = SwitchboardError.from(thrown);
          if (!signal.aborted)
            emit({
              kind: 'health',
              health: { state: 'offline', problem, sentence: { key: `problems.${problem}.title`, with: details.with } },
            });
        }),
      );
    },
    act: () => Promise.reject(new SwitchboardError('not.supported', 'This connection has no devices')),
    runTool: async (name, args, signal) => {
      const tool = tools.find((one) => one.name === name);
      if (!tool) throw new SwitchboardError('not.found', `No tool named ${name}`, { with: { what: 'tool', name } });
      const answer = await ask({ ...requestOf(tool, args, base), signal });
      if (answer.status >= 400)
        throw new SwitchboardError('remote.refused', `${base.host} answered ${answer.status}`, {
          with: { host: base.host, status: answer.status },
        });
      return { result: { status: answer.status, body: bodyOf(answer) } };
    },
    close: async () => stop(),
  };
}

const described = ({ name, title, description, risk, input }: Manifest['tools'][number]): LinkTool => ({
  name,
  title,
  description,
  risk,
  input,
});

function requestOf(tool: Manifest['tools'][number], args: Values, base: URL): HttpRequest {
  const inPath = new Set(holesOf(tool.path) ?? []);
  const rest = Object.entries(args).filter(([name]) => !inPath.has(name));
  const url = new URL(base.origin + base.pathname.replace(/\/+$/, '') + fill(tool.path, args, spellPiece));
  base.searchParams.forEach((value, name) => url.searchParams.append(name, value));
  if (url.origin !== base.origin) throw new SwitchboardError('reach.blocked', 'The path leads elsewhere', { with: { host: url.host } });
  if (tool.method !== 'GET' && tool.method !== 'DELETE') return { url: url.href, method: tool.method, body: Object.fromEntries(rest) };
  rest.forEach(([name, value]) => url.searchParams.append(name, typeof value === 'string' ? value : JSON.stringify(value)));
  return { url: url.href, method: tool.method };
}

function refused(answer: HttpAnswer, host: string): HttpAnswer {
  if (answer.status === 401 || answer.status === 403)
    throw new SwitchboardError('auth.refused', `${host} refused the credentials`, { with: { host } });
  return answer;
}

const bodyOf = (answer: HttpAnswer): unknown => (answer.headers['content-type']?.includes('json') ? answer.json() : answer.text);
