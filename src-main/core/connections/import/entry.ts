import { homedir } from 'node:os';
import { isAbsolute, posix, win32 } from 'node:path';
import { plainName } from '../../../../src-shared/model/plain-name.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { NO_NAME } from '../../../../src-shared/model/server-name.ts';
import { isTable } from '../../clients/connect/formats/format.ts';
import type { FoundNamed, FoundServer } from './found-server.ts';
import { holesOf, type Inputs, type Where } from './holes.ts';
import { isKey } from '../../../../src-shared/model/looks-secret.ts';
import { carried } from './carried.ts';

type Entry = Record<string, unknown>;
type Read = (text: string, where: Where, before?: string) => string;

const MOST_TEXT = 32 * 1024;
const MOST_PARTS = 512;
const NO_PROGRAM = new Set(['builtin', 'frontend', 'extension', 'platform', 'inline_python']);
const NO_LINE = new Set(['ws', 'websocket', 'socket']);

export const says = (key: string, params?: Sentence['with']): Sentence => ({ key: `import.${key}`, ...(params && { with: params }) });

/** An entry of anybody's settings as we would connect it. Whatever is wrong with it is said of it, and of nothing else. */
export function serverOf(key: string, name: string, given: unknown, inputs: Inputs, off: ReadonlySet<string>): FoundServer {
  const entry = isTable(given) ? unfolded(given) : {};
  const common = {
    key,
    name: isKey(name) ? NO_NAME : plainName(name),
    asks: [],
    env: [],
    headers: [],
    remarks: [],
    disabled: isOff(entry) || off.has(name),
  };
  try {
    if (wayOf(entry) === 'address') {
      const holes = holesOf(inputs, new Set());
      const read = addressOf(entry, holes.read, holes.variable);
      return { ...common, ...read, asks: holes.asks() };
    }
    const words = listOf(entry['args']).map((arg) => textOf(arg, 'args'));
    const started = carried(textOf(entry['command'], 'command'), words, namedIn(entry, 'env', 'environment', 'envs'));
    const holes = holesOf(inputs, new Set(started.env.map((one) => one.name)));
    const read = programOf(entry, started, holes.read);
    return { ...common, ...read, asks: holes.asks() };
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return { ...common, way: 'program', problem: thrown.sentence };
  }
}

/** Why one entry is left out. */
class Refused extends Error {
  readonly sentence: Sentence;

  constructor(key: string, params?: Sentence['with']) {
    super(key);
    this.sentence = says(`problem.${key}`, params);
  }
}

const first = (entry: Entry, ...names: string[]): unknown =>
  names.map((name) => entry[name]).find((value) => value !== undefined && value !== null);

/** Some write `command` as a list or as a table of its own; some put the whole entry one level deeper. */
function unfolded(entry: Entry): Entry {
  const command = first(entry, 'command', 'cmd');
  if (Array.isArray(command)) {
    const parts: unknown[] = command;
    const [program, ...args] = parts;
    return { ...entry, command: program, args: [...args, ...listOf(entry['args'])] };
  }
  if (!isTable(command)) return { ...entry, command };
  return {
    ...entry,
    command: command['path'] ?? command['command'],
    args: command['args'] ?? entry['args'],
    env: command['env'] ?? entry['env'],
  };
}

const addressIn = (entry: Entry): unknown => first(entry, 'url', 'serverUrl', 'httpUrl', 'uri', 'endpoint');
const kindOf = (entry: Entry): string => {
  const kind = first(entry, 'type', 'transport', 'source');
  return typeof kind === 'string' ? kind.toLowerCase() : '';
};

/** Whether something looks like an entry at all. */
export const isEntry = (value: unknown): value is Entry =>
  isTable(value) && (first(value, 'command', 'cmd') !== undefined || typeof addressIn(value) === 'string');

function wayOf(entry: Entry): FoundServer['way'] {
  const kind = kindOf(entry);
  const [program, address] = [entry['command'] !== undefined, addressIn(entry) !== undefined];
  if (NO_LINE.has(kind)) throw new Refused('socket');
  if (!program && !address) throw new Refused(NO_PROGRAM.has(kind) ? 'builtin' : 'nothing');
  return address && (!program || /http|sse|remote|stream/.test(kind)) ? 'address' : 'program';
}

const isOff = (entry: Entry): boolean => entry['disabled'] === true || entry['enabled'] === false || entry['active'] === false;

function programOf(
  entry: Entry,
  started: ReturnType<typeof carried>,
  hear: Read,
): Omit<FoundServer, 'key' | 'name' | 'asks' | 'disabled' | 'headers'> {
  const said = textOf(entry['command'], 'command');
  if (said.trim() === '') throw new Refused('nothing');
  const args = started.args.map((arg, at) => hear(arg, 'command', started.args[at - 1]));
  const folder = first(entry, 'cwd', 'workingDirectory');
  const cwd = folder === undefined || folder === '' ? undefined : ofHome(hear(textOf(folder, 'cwd'), 'command'));
  const program = ofHome(hear(said, 'command')).trim();
  if (cwd !== undefined && isRelative(cwd)) throw new Refused('relativeFolder', { path: cwd });
  const relative = cwd === undefined ? [isPath(program) ? program : '', ...args].find((text) => isRelativePath(text)) : undefined;
  if (relative !== undefined) throw new Refused('relative', { path: relative });
  const env = started.env.map(({ name, value }) => ({ name, value: hear(value, 'value') }));
  return {
    way: 'program',
    command: { program, args, ...(cwd !== undefined && { cwd }) },
    env,
    remarks: entry['envFile'] === undefined && entry['env_file'] === undefined ? [] : [says('remark.envFile')],
  };
}

function addressOf(
  entry: Entry,
  hear: Read,
  variable: ReturnType<typeof holesOf>['variable'],
): Omit<FoundServer, 'key' | 'name' | 'asks' | 'disabled' | 'env'> {
  const { url, login } = withoutLogin(hear(textOf(addressIn(entry), 'url').trim(), 'url'));
  const kind = kindOf(entry);
  const fromVariables = namedIn(entry, 'env_http_headers').map(({ name, value }) => ({ name, value: variable(value, 'value') }));
  const bearer = first(entry, 'bearer_token_env_var');
  const headers = [
    ...namedIn(entry, 'headers', 'http_headers').map(({ name, value }) => ({ name, value: hear(value, 'value') })),
    ...fromVariables,
    ...(typeof bearer === 'string' && bearer !== '' ? [{ name: 'Authorization', value: `Bearer ${variable(bearer, 'value')}` }] : []),
    ...login,
  ];
  return {
    way: 'address',
    url,
    headers: [...new Map(headers.map((header) => [header.name.toLowerCase(), header])).values()],
    remarks: kind === 'sse' ? [says('remark.older')] : [],
  };
}

/** A name and a password before the host are a header, and belong among the sealed things. */
function withoutLogin(text: string): { url: string; login: FoundNamed[] } {
  // A hole may stand in the host: then it is looked at once it is filled.
  if (/^https?:\/\/[^/?#]*\$\{/i.test(text) || /^\$\{/.test(text)) return { url: text, login: [] };
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new Refused('address');
  const { username, password } = new URL(text);
  if (username === '' && password === '') return { url: text, login: [] };
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return { url: text.replace(/^(https?:\/\/)[^/?#]*@/i, '$1'), login: [{ name: 'Authorization', value: `Basic ${login}` }] };
}

const listOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Refused('shape', { name: 'args' });
  if (value.length > MOST_PARTS) throw new Refused('large', { name: 'args' });
  return value;
};

function textOf(value: unknown, name: string): string {
  const text = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : value;
  if (typeof text !== 'string') throw new Refused('shape', { name });
  if (text.length > MOST_TEXT) throw new Refused('large', { name });
  if (text.includes('\0')) throw new Refused('shape', { name });
  return text;
}

/** A table of names and texts, under whichever name it goes. */
function namedIn(entry: Entry, ...names: string[]): FoundNamed[] {
  const table = first(entry, ...names);
  if (table === undefined) return [];
  const name = names[0] ?? '';
  const pairs = Array.isArray(table) ? table.map((one) => pairOf(one, name)) : isTable(table) ? Object.entries(table) : undefined;
  if (!pairs || pairs.length > MOST_PARTS) throw new Refused(pairs ? 'large' : 'shape', { name });
  return pairs.flatMap(([key, value]) => (value === null || value === undefined ? [] : [{ name: key.trim(), value: textOf(value, key) }]));
}

/** `NAME=value`, or a table with both. */
function pairOf(one: unknown, name: string): [string, unknown] {
  if (isTable(one) && typeof one['name'] === 'string') return [one['name'], one['value']];
  const [, key, value] = typeof one === 'string' ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(one) ?? []) : [];
  if (key === undefined) throw new Refused('shape', { name });
  return [key, value];
}

const ofHome = (path: string): string => (/^~(?=$|[\\/])/.test(path) ? homedir() + path.slice(1) : path);
const isPath = (text: string): boolean => /[\\/]/.test(text);
const isRelative = (path: string): boolean =>
  !isAbsolute(path) && !posix.isAbsolute(path) && !win32.isAbsolute(path) && !path.startsWith('${');

/** Clearly a place, and not a whole one. `a/b` alone may be the name of a package. */
const isRelativePath = (text: string): boolean =>
  /^\.{1,2}(?:$|[\\/])/.test(text) ||
  (isPath(text) && /^[\w.@-]+(?:[\\/][\w.@ -]+)*\.(?:[cm]?[jt]s|py|rb|sh|jar|php|exe|dll|wasm)$/i.test(text)) ||
  (isPath(text) && isProgramPath(text));
const isProgramPath = (text: string): boolean => /^(?:bin|dist|build|out|src|node_modules|\.venv|venv|target)[\\/]/i.test(text);
