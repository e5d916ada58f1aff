import type { Afterwards } from '../../../../src-shared/model/assistant.ts';
import type { Folders } from './folders.ts';
import type { Entry } from './formats/format.ts';
import type { FormatName } from './formats/edit.ts';
import { claudeSays, codexSays, geminiSays, type Understands } from './understand.ts';

/** Where the endpoint is and what opens it. */
export type Door = { url: string; token: string };
/** The program an assistant starts where it speaks to nothing else. */
export type Start = { command: string; args: string[] };

/** One assistant: a row, and nothing else of it anywhere. */
export type Row = {
  id: string;
  name: string;
  /** Any of these lies on a computer that has it. */
  signs(folders: Folders): string[];
  /** Its settings for all projects: the first that is there, else the first. Settings of a project never hold a token of ours. */
  files(folders: Folders): string[];
  format: FormatName;
  /** The table of servers in the file. */
  path: readonly string[];
  /** Entry by address; absent where only programs can be started. */
  http?: (door: Door, name: string) => Entry;
  stdio: (start: Start, name: string) => Entry;
  /** Its own program, where that is the better way to write. */
  command?: { program: string; add(name: string, door: Door): string[]; remove(name: string): string[] };
  /** How its own program says what it has. */
  check?: { program: string; args(name: string): string[]; understands: Understands };
  link?: (name: string, entry: Entry) => string;
  afterwards: Afterwards;
  /** What its process is called, where it must be started anew. */
  process?: RegExp;
};

const bearer = ({ token }: Door): Entry => ({ Authorization: `Bearer ${token}` });
const plain = (door: Door): Entry => ({ url: door.url, headers: bearer(door) });
const typed = (door: Door): Entry => ({ type: 'http', ...plain(door) });
const serverUrl = (door: Door): Entry => ({ serverUrl: door.url, headers: bearer(door) });
const remote = (door: Door): Entry => ({ type: 'remote', ...plain(door), enabled: true });
const started = ({ command, args }: Start): Entry => ({ command, args });
const local = ({ command, args }: Start): Entry => ({ type: 'local', command: [command, ...args], environment: {}, enabled: true });
const base64 = (entry: Entry): string => Buffer.from(JSON.stringify(entry)).toString('base64');
const header = ({ token }: Door): string => `Authorization: Bearer ${token}`;

export const TABLE: readonly Row[] = [
  {
    id: 'claude-code',
    name: 'Claude Code',
    signs: ({ home, moved }) => [home('.claude'), moved('CLAUDE_CONFIG_DIR')('.claude.json')],
    files: ({ moved }) => [moved('CLAUDE_CONFIG_DIR')('.claude.json')],
    format: 'json',
    path: ['mcpServers'],
    http: typed,
    stdio: (start) => ({ type: 'stdio', ...started(start), env: {} }),
    command: {
      program: 'claude',
      // The header comes last: it takes everything that follows.
      add: (name, door) => ['mcp', 'add', '--transport', 'http', '--scope', 'user', name, door.url, '--header', header(door)],
      remove: (name) => ['mcp', 'remove', '--scope', 'user', name],
    },
    check: { program: 'claude', args: () => ['mcp', 'list'], understands: claudeSays },
    afterwards: 'session',
  },
  {
    id: 'claude-desktop',
    name: 'Claude Desktop',
    signs: ({ support }) => [support('Claude')],
    files: ({ support }) => [support('Claude', 'claude_desktop_config.json')],
    format: 'json',
    path: ['mcpServers'],
    stdio: (start) => ({ ...started(start), env: {} }),
    afterwards: 'restart',
    process: /^Claude(\.exe)?$/,
  },
  {
    id: 'codex',
    name: 'Codex',
    signs: ({ moved }) => [moved('CODEX_HOME', '.codex')()],
    files: ({ moved }) => [moved('CODEX_HOME', '.codex')('config.toml')],
    format: 'toml',
    path: ['mcp_servers'],
    // Its own program takes no header: only the name of a variable that nobody would set.
    http: (door) => ({ url: door.url, http_headers: bearer(door) }),
    stdio: started,
    check: { program: 'codex', args: () => ['mcp', 'list', '--json'], understands: codexSays },
    afterwards: 'session',
  },
  {
    id: 'gemini-cli',
    name: 'Gemini CLI',
    signs: ({ home }) => [home('.gemini', 'settings.json'), home('.gemini', 'projects.json')],
    files: ({ home }) => [home('.gemini', 'settings.json')],
    format: 'json',
    path: ['mcpServers'],
    http: (door) => ({ url: door.url, type: 'http', headers: bearer(door) }),
    stdio: started,
    command: {
      program: 'gemini',
      add: (name, door) => ['mcp', 'add', '--scope', 'user', '--transport', 'http', name, door.url, '--header', header(door)],
      remove: (name) => ['mcp', 'remove', '--scope', 'user', name],
    },
    check: { program: 'gemini', args: () => ['mcp', 'list'], understands: geminiSays },
    afterwards: 'session',
  },
  {
    id: 'cursor',
    name: 'Cursor',
    signs: ({ home }) => [home('.cursor')],
    files: ({ home }) => [home('.cursor', 'mcp.json')],
    format: 'json',
    path: ['mcpServers'],
    http: plain,
    stdio: started,
    link: (name, entry) =>
      `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(name)}&config=${encodeURIComponent(base64(entry))}`,
    afterwards: 'nothing',
  },
  {
    id: 'vs-code',
    name: 'VS Code',
    signs: ({ support }) => [support('Code', 'User')],
    files: ({ support }) => [support('Code', 'User', 'mcp.json')],
    format: 'json',
    path: ['servers'],
    http: typed,
    stdio: (start) => ({ type: 'stdio', ...started(start) }),
    link: (name, entry) => `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name, ...entry }))}`,
    afterwards: 'reload',
  },
  {
    id: 'antigravity',
    name: 'Antigravity',
    signs: ({ home }) => [home('.gemini', 'config')],
    files: ({ home }) => [home('.gemini', 'config', 'mcp_config.json')],
    format: 'json',
    path: ['mcpServers'],
    http: serverUrl,
    stdio: started,
    afterwards: 'reload',
  },
  {
    id: 'copilot-cli',
    name: 'GitHub Copilot CLI',
    signs: ({ moved }) => [moved('COPILOT_HOME', '.copilot')()],
    files: ({ moved }) => [moved('COPILOT_HOME', '.copilot')('mcp-config.json')],
    format: 'json',
    path: ['mcpServers'],
    http: (door) => ({ ...typed(door), tools: ['*'] }),
    stdio: (start) => ({ type: 'stdio', ...started(start), tools: ['*'] }),
    afterwards: 'session',
  },
  {
    id: 'windsurf',
    name: 'Windsurf',
    signs: ({ home }) => [home('.codeium', 'windsurf')],
    files: ({ home }) => [home('.codeium', 'windsurf', 'mcp_config.json')],
    format: 'json',
    path: ['mcpServers'],
    http: serverUrl,
    stdio: started,
    afterwards: 'reload',
  },
  {
    id: 'zed',
    name: 'Zed',
    signs: ({ config, platform }) => [config(platform === 'win32' ? 'Zed' : 'zed')],
    files: ({ config, platform }) => [config(platform === 'win32' ? 'Zed' : 'zed', 'settings.json')],
    format: 'json',
    path: ['context_servers'],
    http: (door) => ({ source: 'custom', ...typed(door) }),
    stdio: (start) => ({ source: 'custom', ...started(start), env: {} }),
    afterwards: 'nothing',
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    signs: ({ home }) => [home('.lmstudio')],
    files: ({ home }) => [home('.lmstudio', 'mcp.json')],
    format: 'json',
    path: ['mcpServers'],
    http: plain,
    stdio: started,
    link: (name, entry) => `lmstudio://add_mcp?name=${encodeURIComponent(name)}&config=${encodeURIComponent(base64(entry))}`,
    afterwards: 'nothing',
  },
  {
    id: 'cline',
    name: 'Cline',
    signs: ({ support }) => [support('Code', 'User', 'globalStorage', 'saoudrizwan.claude-dev')],
    files: ({ support }) => [support('Code', 'User', 'globalStorage', 'saoudrizwan.claude-dev', 'settings', 'cline_mcp_settings.json')],
    format: 'json',
    path: ['mcpServers'],
    http: (door) => ({ ...plain(door), type: 'streamableHttp', disabled: false }),
    stdio: (start) => ({ ...started(start), disabled: false }),
    afterwards: 'nothing',
  },
  {
    id: 'opencode',
    name: 'OpenCode',
    signs: ({ dotConfig }) => [dotConfig('opencode')],
    files: ({ dotConfig }) => [dotConfig('opencode', 'opencode.jsonc'), dotConfig('opencode', 'opencode.json')],
    format: 'json',
    path: ['mcp'],
    http: remote,
    stdio: local,
    afterwards: 'session',
  },
  {
    id: 'goose',
    name: 'Goose',
    signs: (folders) => [gooseFolder(folders)],
    files: (folders) => [`${gooseFolder(folders)}${folders.platform === 'win32' ? '\\' : '/'}config.yaml`],
    format: 'yaml',
    path: ['extensions'],
    http: (door, name) => ({
      name,
      description: '',
      type: 'streamable_http',
      uri: door.url,
      headers: bearer(door),
      enabled: true,
      timeout: 300,
    }),
    stdio: ({ command, args }, name) => ({
      name,
      description: '',
      type: 'stdio',
      cmd: command,
      args,
      envs: {},
      enabled: true,
      timeout: 300,
    }),
    afterwards: 'session',
  },
  {
    id: 'kiro',
    name: 'Kiro',
    signs: ({ home }) => [home('.kiro')],
    files: ({ home }) => [home('.kiro', 'settings', 'mcp.json')],
    format: 'json',
    path: ['mcpServers'],
    http: plain,
    stdio: started,
    afterwards: 'nothing',
  },
  {
    id: 'kilo-code',
    name: 'Kilo Code',
    signs: ({ dotConfig, support }) => [dotConfig('kilo'), support('Code', 'User', 'globalStorage', 'kilocode.kilo-code')],
    files: ({ dotConfig }) => [dotConfig('kilo', 'kilo.jsonc'), dotConfig('kilo', 'kilo.json')],
    format: 'json',
    path: ['mcp'],
    http: remote,
    stdio: local,
    afterwards: 'reload',
  },
  {
    id: 'kimi-code',
    name: 'Kimi Code',
    signs: ({ moved }) => [moved('KIMI_CODE_HOME', '.kimi-code')()],
    files: ({ moved }) => [moved('KIMI_CODE_HOME', '.kimi-code')('mcp.json')],
    format: 'json',
    path: ['mcpServers'],
    http: (door) => ({ transport: 'http', ...plain(door) }),
    stdio: (start) => ({ transport: 'stdio', ...started(start) }),
    afterwards: 'session',
  },
  {
    id: 'grok-build',
    name: 'Grok Build',
    signs: ({ moved }) => [moved('GROK_HOME', '.grok')()],
    files: ({ moved }) => [moved('GROK_HOME', '.grok')('config.toml')],
    format: 'toml',
    path: ['mcp_servers'],
    http: plain,
    stdio: started,
    afterwards: 'session',
  },
  {
    id: 'pi',
    name: 'Pi',
    signs: ({ moved }) => [moved('PI_CODING_AGENT_DIR', '.pi', 'agent')()],
    files: ({ moved }) => [moved('PI_CODING_AGENT_DIR', '.pi', 'agent')('mcp.json')],
    format: 'json',
    path: ['mcpServers'],
    http: plain,
    stdio: started,
    afterwards: 'session',
  },
];

const gooseFolder = ({ support, dotConfig, platform }: Folders): string =>
  platform === 'win32' ? support('Block', 'goose', 'config') : dotConfig('goose');
