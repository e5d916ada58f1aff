import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import type { Link, LinkEvent, LinkTool } from './link.ts';
import type { Manifest } from './manifest-schema.ts';
import { fill, holesOf, spellHeader, spellPiece } from './template.ts';
import type { HttpAnswer, HttpRequest, World } from './world.ts';

const CHECK_EVERY_MS = 60_000;
type Values = Record<string, unknown>;
type UrlTransport = Extract<Manifest['transport'], { kind: 'url' }>;

/** A connection to an address: alive while it answers, with the tools the manifest describes. */
export function urlLink(transport: UrlTransport, tools: Manifest['tools'], values: Values, world: World): Link {
  const listeners = new Set<(event: LinkEvent) => void>();
  const emit = (event: LinkEvent) => listeners.forEach((listen) => listen(event));
  const base = baseOf(transport.url, values);
  const headers = Object.fromEntries(Object.entries(transport.headers).map(([name, text]) => [name, fill(text, values, spellHeader)]));
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

/** The leading field is an address and stands as typed; every later hole is one piece of a path or query. */
function baseOf(template: string, values: Values): URL {
  const [first] = holesOf(template) ?? [];
  const leads = first !== undefined && template.startsWith(`\${${first}}`);
  const head = leads ? fill(`\${${first}}`, values, (text) => text.trim().replace(/\/+$/, '')) : '';
  return new URL(head + fill(leads ? template.slice(first.length + 3) : template, values, spellPiece));
}

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

/** A local program: looked for, never started here, and it says so. What starts programs is the type for MCP servers. */
export function commandLink(template: string, values: Values): Link {
  const listeners = new Set<(event: LinkEvent) => void>();
  const program = fill(template, values, (text) => text.trim());
  return {
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async () => {
      const there = await isOnPath(program);
      const sentence = { key: there ? 'connections.health.commandLater' : 'connections.health.commandMissing', with: { program } };
      listeners.forEach((listen) =>
        listen({ kind: 'health', health: { state: 'attention', problem: there ? 'not.supported' : 'not.found', sentence } }),
      );
    },
    act: () => Promise.reject(new SwitchboardError('not.supported', 'This connection has no devices')),
    close: async () => {},
  };
}

async function isOnPath(program: string): Promise<boolean> {
  const places = isAbsolute(program)
    ? [program]
    : /[\\/]/.test(program)
      ? []
      : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
  const found = await Promise.all(
    places.map((place) =>
      access(place, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
