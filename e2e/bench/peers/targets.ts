import { join, resolve } from 'node:path';
import { consentText } from '../../../src-shared/forms/consent.ts';
import { leanEnv } from '../../../src-main/start/paths.mjs';
import { httpCaller, sseCaller, stdioCaller, type Caller } from './caller.ts';
import type { Peer } from './install.ts';
import type { Started } from './processes.ts';

const OURS = 'switchboard';
const root = resolve(import.meta.dirname, '../../..');
const TOKEN = 'sb_bench-client-of-the-peers';

/** What a program is told before it starts: where the far server is, its own port, and a folder of its own. */
export type Facts = { far: { url: string } | { command: string; args: string[] }; port: number; dir: string; at: string };
type Plan = { args: string[]; env?: Record<string, string>; files?: Record<string, unknown> };
export type Target = {
  name: string;
  far: 'http' | 'stdio';
  by: 'direct' | 'bare' | typeof OURS | Peer;
  /** It speaks on its own line rather than at an address. */
  talks?: true;
  plan?(facts: Facts): Plan;
  caller(facts: Facts, started: Started | undefined): Caller;
};

const lineOf = ({ far }: Facts): string => ('url' in far ? far.url : [far.command, ...far.args].join(' '));
const wordsOf = ({ far }: Facts): string[] => ('url' in far ? [far.url] : [far.command, ...far.args]);
const here = ({ port }: Facts, path = 'mcp'): string => `http://127.0.0.1:${port}/${path}`;
const homeIn = (dir: string): Record<string, string> => ({
  ...{ HOME: dir, XDG_DATA_HOME: dir, XDG_STATE_HOME: dir, XDG_CONFIG_HOME: dir, MCP_REMOTE_CONFIG_DIR: dir },
});
const overHttp: Target['caller'] = (facts) => httpCaller(here(facts));
const onItsLine: Target['caller'] = (_facts, started) => {
  if (!started) throw new Error('It was not started');
  return stdioCaller(started.child);
};

/** A program that a person agreed to. */
const programAs = (program: string, args: string[]) => ({
  ...{ way: 'program', command: { program, args } },
  consent: { agreed: consentText({ program, args, folder: '', variables: [] }) },
});
/** With every stage of the pipeline on, and a rule that allows: nobody is there to be asked. */
const seedOf = ({ far }: Facts) => ({
  connections: [
    {
      ...{ type: 'mcp-server', slug: 'bench', name: 'Bench' },
      config: {
        believed: true,
        ...('url' in far ? { way: 'address', url: far.url } : programAs(far.command, far.args)),
      },
    },
  ],
  clients: [{ name: 'Bench', token: TOKEN, limits: { calls: 1_000_000, acts: 1_000_000, inFlight: 1_000 } }],
  rules: ['read', 'private', 'control', 'danger'].map((risk) => ({ connection: 'bench', risk, verdict: 'allow' })),
});
const ours = (far: Target['far']): Target => ({
  ...{ name: `Switchboard (${far} in, http out)`, far, by: OURS },
  plan: (facts) => ({
    args: [
      join(root, 'out/headless/main.js'),
      ...['--no-open', '--headless', '--port', String(facts.port)],
      ...['--data', join(facts.dir, 'data')],
      ...['--seed', join(facts.dir, 'seed.json')],
    ],
    env: { ...leanEnv, NODE_ENV: 'production' },
    files: { 'seed.json': seedOf(facts) },
  }),
  caller: (facts) => httpCaller(here(facts), { authorization: `Bearer ${TOKEN}` }),
});
/** No product, but what none of them can be below. */
const bare = (far: Target['far']): Target => ({
  ...{ name: `nothing but Node (${far} in, http out)`, far, by: 'bare', caller: overHttp },
  plan: (facts) => ({ args: [join(import.meta.dirname, 'bare.ts'), String(facts.port), far, ...wordsOf(facts)] }),
});
const hub = (far: Target['far']): Target => ({
  ...{ name: `mcp-hub (${far} in, SSE out)`, far, by: 'mcp-hub' },
  plan: (facts) => ({
    args: [join(facts.at, 'dist/cli.js'), '--port', String(facts.port), '--config', join(facts.dir, 'servers.json')],
    env: homeIn(facts.dir),
    files: { 'servers.json': { mcpServers: { bench: facts.far } } },
  }),
  caller: (facts) => sseCaller(here(facts)),
});
const bridge = (name: string, far: Target['far'], args: (facts: Facts) => string[], more: Partial<Target> = {}): Target => ({
  ...{ name, far, by: 'supergateway', caller: overHttp, ...more },
  plan: (facts) => ({ args: [join(facts.at, 'dist/index.js'), ...args(facts), '--logLevel', 'none'] }),
});

export const TARGETS: readonly Target[] = [
  { name: 'direct http', far: 'http', by: 'direct', caller: ({ far }) => httpCaller('url' in far ? far.url : '') },
  bare('http'),
  bare('stdio'),
  ours('http'),
  ours('stdio'),
  hub('http'),
  hub('stdio'),
  {
    ...{ name: 'mcp-proxy (stdio in, http out)', far: 'stdio', by: 'mcp-proxy', caller: overHttp },
    plan: (facts) => ({
      args: [
        join(facts.at, 'dist/bin/mcp-proxy.mjs'),
        '--host',
        '127.0.0.1',
        '--server',
        'stream',
        '--port',
        String(facts.port),
        '--',
        ...wordsOf(facts),
      ],
    }),
  },
  bridge('supergateway (stdio in, http out)', 'stdio', (facts) => [
    ...['--stdio', lineOf(facts), '--outputTransport', 'streamableHttp', '--stateful', '--port', String(facts.port)],
  ]),
  bridge('supergateway (http in, stdio out)', 'http', (facts) => ['--streamableHttp', lineOf(facts)], { talks: true, caller: onItsLine }),
  {
    ...{ name: 'mcp-remote (http in, stdio out)', far: 'http', by: 'mcp-remote', talks: true, caller: onItsLine },
    plan: (facts) => ({
      args: [join(facts.at, '../.bin/mcp-remote'), lineOf(facts), '--allow-http', '--transport', 'http-only'],
      env: homeIn(facts.dir),
    }),
  },
];
