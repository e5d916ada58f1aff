import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fieldErrors } from '../../../src-shared/contract/server.ts';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { defaultDataDir } from './data-dir.ts';

/** Every switch and its environment name, in one table. `noOpen` and `headless` belong to the launcher; here they are understood and mean nothing. */
const SWITCHES = {
  demo: { flag: '--demo', env: 'SWITCHBOARD_DEMO', takes: 'nothing' },
  noOpen: { flag: '--no-open', env: 'SWITCHBOARD_NO_OPEN', takes: 'nothing' },
  headless: { flag: '--headless', takes: 'nothing' },
  port: { flag: '--port', env: 'SWITCHBOARD_PORT', takes: 'value' },
  data: { flag: '--data', env: 'SWITCHBOARD_DATA', takes: 'value' },
  seed: { flag: '--seed', env: 'SWITCHBOARD_SEED', takes: 'value' },
  /** A backup to put in the place of the data before anything is opened: a file, or `latest`. */
  restore: { flag: '--restore', takes: 'value' },
  listen: { flag: '--listen', env: 'SWITCHBOARD_LISTEN', takes: 'value' },
  behindProxy: { flag: '--behind-proxy', env: 'SWITCHBOARD_BEHIND_PROXY', takes: 'nothing' },
  tlsCert: { flag: '--tls-cert', env: 'SWITCHBOARD_TLS_CERT', takes: 'value' },
  tlsKey: { flag: '--tls-key', env: 'SWITCHBOARD_TLS_KEY', takes: 'value' },
  help: { flag: '--help', takes: 'nothing' },
  log: { env: 'SWITCHBOARD_LOG', takes: 'value' },
  /** Opens the panel from beyond this machine; set once, kept as a hash. */
  password: { env: 'SWITCHBOARD_PASSWORD', takes: 'value' },
  /** The same from a file, for containers and units that hand out secrets as files. */
  passwordFile: { env: 'SWITCHBOARD_PASSWORD_FILE', takes: 'value' },
  /** Unwraps the key of the saved secrets. */
  passphrase: { env: 'SWITCHBOARD_PASSPHRASE', takes: 'value' },
  /** Where systemd lays down what `LoadCredential` names. */
  credentials: { env: 'CREDENTIALS_DIRECTORY', takes: 'value' },
  typesDir: { env: 'SWITCHBOARD_TYPES_DIR', takes: 'value' },
  readyJson: { env: 'SWITCHBOARD_READY_JSON', takes: 'nothing' },
  cspReport: { env: 'SWITCHBOARD_CSP_REPORT', takes: 'nothing' },
} as const satisfies Record<string, { flag?: string; env?: string; takes: 'nothing' | 'value' }>;

const on = z
  .enum(['1', 'true', '0', 'false', ''])
  .transform((word) => word === '1' || word === 'true')
  .default(false);
const Options = z.object({
  demo: on,
  noOpen: on,
  headless: on,
  port: z.coerce.number().int().min(0).max(65535).optional(),
  data: z.string().min(1).optional(),
  seed: z.string().min(1).optional(),
  restore: z.string().min(1).optional(),
  listen: z.string().min(1).default('127.0.0.1'),
  behindProxy: on,
  tlsCert: z.string().min(1).optional(),
  tlsKey: z.string().min(1).optional(),
  help: on,
  log: z.enum(['debug', 'info', 'warn', 'error']).optional(),
  password: z.string().min(8).optional(),
  passwordFile: z.string().min(1).optional(),
  passphrase: z.string().min(1).optional(),
  credentials: z.string().min(1).optional(),
  typesDir: z.string().min(1).optional(),
  readyJson: on,
  cspReport: on,
} satisfies Record<keyof typeof SWITCHES, z.ZodType>);
export type Options = Omit<z.infer<typeof Options>, 'data'> & { data: string };

type Environment = Record<string, string | undefined>;

/** What the command line says, and where it is silent, the environment. A shell with switches of its own ignores what it does not find here. */
export function readOptions(args: readonly string[], env: Environment, unknown: 'refuse' | 'ignore' = 'refuse'): Options {
  const raw = { ...fromEnvironment(env), ...fromArguments(args, unknown) };
  const password = raw['password'] ?? (raw['passwordFile'] && readSecretFile(raw['passwordFile']));
  const parsed = Options.safeParse({ ...raw, ...(password && { password }) });
  if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
  return { ...parsed.data, data: parsed.data.data ?? defaultDataDir(env) };
}

const fromEnvironment = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SWITCHES).flatMap(([name, row]) => {
      const value = 'env' in row ? env[row.env] : undefined;
      return value ? [[name, value]] : [];
    }),
  );

function fromArguments(args: readonly string[], unknown: 'refuse' | 'ignore'): Record<string, string> {
  const raw: Record<string, string> = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [flag = '', given] = arg.split(/=(.*)/s, 2);
    const found = Object.entries(SWITCHES).find(([, known]) => 'flag' in known && known.flag === flag);
    if (!found && unknown === 'refuse') throw new InputError({ [flag]: 'unknown switch' });
    if (!found) continue;
    const [name, { takes }] = found;
    const value = takes === 'nothing' ? '1' : (given ?? rest.shift());
    if (value === undefined) throw new InputError({ [flag]: 'needs a value' });
    raw[name] = value;
  }
  return raw;
}

/** A secret that was handed over as a file; the newline at its end is not part of it. */
function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new SwitchboardError('listen.unsafe', `Cannot read the password file ${path}`, { with: { address: path } }, { cause: error });
  }
}

/** Every switch and name, for whoever holds the documentation against it. */
export const switchNames = (): string[] =>
  Object.values(SWITCHES).flatMap((row) => [...('flag' in row ? [row.flag] : []), ...('env' in row ? [row.env] : [])]);

/** `--help`, from the table, in the language of the terminal. */
export function usage({ t, say }: Texts): string {
  const rows = Object.entries(SWITCHES).map(([name, row]) => {
    const flag = 'flag' in row ? `${row.flag}${row.takes === 'value' ? ' …' : ''}` : '';
    return `  ${flag.padEnd(16)} ${('env' in row ? row.env : '').padEnd(26)} ${say({ key: `start.help.${name}` })}`;
  });
  return [t('start.help.title'), '', t('start.help.usage'), t('start.help.doctor'), '', ...rows].join('\n');
}
