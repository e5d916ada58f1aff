import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { addressName, programName } from '../../../../src-shared/model/server-name.ts';
import { FORMATS, type FormatName } from '../../clients/connect/formats/edit.ts';
import { isTable, Unreadable } from '../../clients/connect/formats/format.ts';
import { TABLE } from '../../clients/connect/table.ts';
import { isEntry, serverOf } from './entry.ts';
import type { FoundServer } from './found-server.ts';
import type { Inputs } from './holes.ts';
import { spokenIn, type Spoken } from './spoken.ts';
import { NotOneProgram } from './words.ts';

const MOST_LETTERS = 16 * 1024 * 1024;
/** Of what is pasted, and of what is typed as a command. */
const MOST_PASTED = 1024 * 1024;
const MOST_TYPED = 64 * 1024;
const MOST_SERVERS = 500;
/** The tables that assistants keep their servers in. */
const TABLES = [...new Set(TABLE.flatMap(({ path }) => path.slice(0, 1)))];

/**
 * The servers in whatever somebody has at hand: a file of settings of any assistant, a piece of one from a page, one entry, a command as
 * it is typed, an address, a link. Throws `config.unreadable` where none of it can be understood.
 */
export function readConfig(text: string, hint?: FormatName): FoundServer[] {
  if (text.length > (hint === undefined ? MOST_PASTED : MOST_LETTERS)) throw unreadable('large');
  const body = bare(text);
  if (body.trim() === '') return [];
  if (hint !== undefined) return serversIn(dataIn(body, hint));
  const spoken = spokenOf(body);
  if (spoken) return spoken.map(({ name, entry }, at) => serverOf(String(at), name ?? nameFor(entry), entry, new Map(), new Set()));
  return guessed(body);
}

/** The servers of one table of a file, where it is known which. */
export const readTable = (text: string, format: FormatName, path: readonly string[]): FoundServer[] => {
  const data = dataIn(bare(text), format);
  return all(at(data, path), path, { data, strict: true });
};

const bare = (text: string): string => {
  const body = text.replace(/^\uFEFF/, '');
  return /^\s*```[\w-]*[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*```\s*$/.exec(body)?.[1] ?? body;
};

function spokenOf(text: string): Spoken[] | undefined {
  if (text.length > MOST_TYPED) return undefined;
  try {
    return spokenIn(text);
  } catch (thrown) {
    if (thrown instanceof NotOneProgram)
      throw unreadable(/["']/.test(thrown.message) ? 'quote' : 'shell', { mark: thrown.message }, thrown);
    if (thrown instanceof SyntaxError || thrown instanceof URIError) throw unreadable('unwritten', {}, thrown);
    throw thrown;
  }
}

/** Which way of writing it is: the first that finds a server; else what is wrong with it is said as JSON, or TOML, is read. */
function guessed(text: string): FoundServer[] {
  const looksToml = !/^\s*\{/.test(text) && /^[ \t]*\[{1,2}[^[\]{}:,\n]+\]{1,2}[ \t]*(?:#.*)?$/m.test(text);
  const body = /^\s*"(?:[^"\\]|\\.)*"\s*:/.test(text) ? `{${text.replace(/,\s*$/, '')}}` : text;
  const order: [FormatName, string][] = looksToml ? [['toml', text]] : [['json', body], ['yaml', text]]; // prettier-ignore
  let why: SwitchboardError | undefined;
  for (const [format, written] of order) {
    try {
      const found = serversIn(dataIn(written, format));
      if (found.length > 0) return found;
    } catch (thrown) {
      why ??= SwitchboardError.from(thrown);
    }
  }
  if (why !== undefined && /^\s*[{["]/.test(text)) throw why;
  return [];
}

function dataIn(text: string, format: FormatName): unknown {
  try {
    return FORMATS[format].read(text);
  } catch (thrown) {
    // Brackets within brackets without end, aliases of aliases.
    if (thrown instanceof RangeError || (thrown instanceof Unreadable && thrown.message === 'it is nested too deep'))
      throw unreadable('deep', {}, thrown);
    const line = thrown instanceof Unreadable ? /\bline (\d+)/.exec(thrown.message)?.[1] : undefined;
    throw line === undefined ? unreadable('unwritten', {}, thrown) : unreadable('broken', { line: Number(line) }, thrown);
  }
}

type Facts = { data: unknown; strict: boolean };

/** Looks where servers are kept: in a table of a known name, in a table of entries, in one entry. */
function serversIn(data: unknown): FoundServer[] {
  const places = [...TABLES.map((name) => [name]), ['mcp', 'servers'], ['mcp.servers'], ['mcp', 'mcpServers']];
  const found = places.map((path) => all(at(data, path), path, { data, strict: false }));
  const best = found.find((servers) => servers.some(({ problem }) => !problem)) ?? found.find((servers) => servers.length > 0);
  if (best) return best;
  if (isEntry(data)) return [serverOf('', textIn(data, 'name') ?? nameFor(data), data, inputsOf(data), new Set())];
  if (Array.isArray(data))
    return data.flatMap((one: unknown, index) =>
      isEntry(one) ? [serverOf(String(index), textIn(one, 'name') ?? nameFor(one), one, new Map(), new Set())] : [],
    );
  return all(data, [], { data, strict: false });
}

function all(table: unknown, path: readonly string[], { data, strict }: Facts): FoundServer[] {
  if (table === undefined || table === null) return [];
  if (!isTable(table)) {
    if (strict) throw unreadable('noTable', { name: path.join('.') });
    return [];
  }
  const entries = Object.entries(table);
  if (entries.length > MOST_SERVERS) throw unreadable('many', { servers: entries.length });
  // Who keeps other things in a table of that name means something else by it.
  if (!strict && !entries.some(([, entry]) => isEntry(entry))) return [];
  const [inputs, off] = [inputsOf(data), switchedOff(data)];
  return entries.map(([name, entry]) => serverOf(name, name, entry, inputs, off));
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isTable(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), data);

/** What VS Code asks for when it starts a server. */
function inputsOf(data: unknown): Inputs {
  const lists = [at(data, ['inputs']), at(data, ['mcp', 'inputs'])];
  const inputs = lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : [])).flatMap((one) => {
    const id = textIn(one, 'id');
    if (id === undefined || !isTable(one)) return [];
    const otherwise = textIn(one, 'default');
    const options = Array.isArray(one['options'])
      ? one['options'].flatMap((option: unknown) => (typeof option === 'string' ? [option] : (textIn(option, 'value') ?? [])))
      : undefined;
    const facts = {
      label: textIn(one, 'description') ?? id,
      secret: one['password'] === true,
      ...(otherwise !== undefined && { otherwise }),
      ...(options && { options }),
    };
    return [[id, facts] as const];
  }); // prettier-ignore
  return new Map(inputs);
}

/** Some keep beside their servers which of them are off. */
function switchedOff(data: unknown): ReadonlySet<string> {
  const lists = [at(data, ['mcp', 'excluded']), at(data, ['disabledMcpServers'])];
  return new Set(lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : [])).filter((name) => typeof name === 'string'));
}

const textIn = (value: unknown, key: string): string | undefined => {
  const text = isTable(value) ? value[key] : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};

/** What a server is called that nobody named: by its package, its program or its host. */
function nameFor(entry: Record<string, unknown>): string {
  const address = textIn(entry, 'url') ?? textIn(entry, 'serverUrl');
  if (address !== undefined) return hostName(address);
  const [program = '', ...args] = [entry['command'], entry['args']].flat().filter((word) => typeof word === 'string');
  return programName(program, args);
}

/** A number says nothing, and on this computer there may be many: there the port tells them apart. */
function hostName(address: string): string {
  const name = addressName(address);
  if (!/^(?:localhost|[\d.]+|\[.*\])$/.test(name) || !URL.canParse(address)) return name;
  const { port } = new URL(address);
  const host = /^(?:127\.[\d.]+|\[::1\])$/.test(name) ? 'localhost' : name;
  return port === '' ? host : `${host}:${port}`;
}

/** Why, for the log; the person is told the same in their language, by `said`. What readers say of a text may quote it, keys and all. */
const REASONS = {
  large: () => 'it is too large',
  deep: () => 'it is nested too deep',
  shell: ({ mark = '' }) => `"${mark}" is for a shell, and none is used here`,
  quote: ({ mark = '' }) => `${mark} is opened and not closed`,
  broken: ({ line = '' }) => `line ${line} is not written as it should be`,
  unwritten: () => 'it is not written as it should be',
  noTable: ({ name = '' }) => `"${name}" is not a table`,
  many: ({ servers = '' }) => `there are ${servers} servers in it`,
} satisfies Record<string, (facts: Record<string, string | number>) => string>;

function unreadable(reason: keyof typeof REASONS, facts: Record<string, string | number> = {}, cause?: unknown): SwitchboardError {
  const why = REASONS[reason](facts);
  return new SwitchboardError(
    'config.unreadable',
    `It cannot be read: ${why}`,
    { with: { ...facts, why, said: `import.file.${reason}` } },
    { cause },
  );
}
