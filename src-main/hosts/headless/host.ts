import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { Options } from '../../core/host/options.ts';
import { systemClock } from '../../core/host/clock.ts';
import { listen } from '../../core/host/listen.ts';
import { restoreAsAsked } from '../../core/host/restore.ts';
import { servePanel } from '../../core/host/serve-panel.ts';
import { guardHost } from '../../core/http/guards.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { createLogging } from '../../core/logging/logging.ts';
import { createProfiles } from '../profiles.ts';
import { createEntry, type Entry } from './entry.ts';
import { createHub } from './hub.ts';
import { keyWraps } from './key-wraps.ts';
import { createPanel } from './panel.ts';
import { readPanelKeys } from './panel-keys.ts';
import { headlessPorts } from './ports.ts';
import { decideReach } from './reach.ts';
import { openSettingsFile, type OpenStore } from '../../core/host/settings-file.ts';
import { createWeb } from './web.ts';

const CLOSE_MS = 3_000;

export type Host = { port: number; url: string; newLink(): string; close(): Promise<void> };
type With = {
  options: Options;
  language: string;
  secret: string;
  version: string;
  panelDir: string | undefined;
  bridge?: string | undefined;
};

/** Opens the port, then the core behind it; the core can be exchanged while the port stays. */
export async function startHost({ options, language, secret, version, panelDir, bridge }: With): Promise<Host> {
  const clock = systemClock;
  await restoreAsAsked(options);
  const lock = readPanelKeys(options.data, options.password);
  const reach = decideReach(options, lock.hasPassword);
  const settings = openSettingsFile(options.data, clock.now(), openConf, (error) =>
    logging.log.error('The settings could not be written', { error: String(error) }),
  );
  const level = options.log ?? readSettings(settings.read()).values.logLevel;
  const logging = createLogging({ dir: join(options.data, 'logs'), level, clock });
  const isAllowed = (name: string): boolean =>
    name === reach.address ||
    (reach.beyond && isIP(name.replace(/^\[|\]$/g, '')) !== 0) ||
    readSettings(settings.read()).values.allowedHosts.includes(name);
  const isSecure = (req: IncomingMessage): boolean =>
    reach.tls !== undefined || (options.behindProxy && req.headers['x-forwarded-proto'] === 'https');

  let entry: Entry | undefined;
  const ownEntry = (): Entry => (entry ??= createEntry({ key: lock.signingKey, port: listening.port, now: clock.now }));
  const panel = createPanel(panelDir, options.cspReport ? '/csp-report' : undefined);
  const web = createWeb({
    toCore: (req, res, session) => profiles.handle(req, res, session),
    entry: ownEntry,
    panel,
    lock,
    secret,
    url: () => url,
    isAllowed,
    isSecure,
    cspReport: options.cspReport,
  });
  const port = options.port ?? readSettings(settings.read()).values.port;
  const listening = await listen(web, { port, address: reach.address, tls: reach.tls });
  const name = reach.address === '0.0.0.0' || reach.address === '::' ? '127.0.0.1' : reach.address;
  const url = `${reach.tls ? 'https' : 'http'}://${isIP(name) === 6 ? `[${name}]` : name}:${listening.port}`;

  const profiles = createProfiles({
    options,
    logging,
    clock,
    language,
    url,
    isAllowed,
    leaving: () => hub.drop(),
    ports: ({ dataDir, ...profile }) =>
      headlessPorts({
        ...profile,
        version,
        dataDir,
        keyWraps: keyWraps(dataDir, options.passphrase, options.credentials),
        settings,
        clock,
        log: logging.log,
        language,
        topics: () => profiles.core()?.topics,
        bridge: bridge === undefined ? undefined : { command: process.execPath, args: [bridge, '--data', resolve(options.data)] },
      }),
  });
  const hub = createHub({
    server: listening.server,
    isOwnHost: (req) => isOwn(req, isAllowed),
    session: (req) => ownEntry().session(req),
    open: (channel, session) => {
      const core = profiles.core();
      return core && servePanel(core, channel, session, logging.log);
    },
    log: logging.log,
  });
  const close = async (): Promise<void> => {
    hub.close();
    await profiles.close();
    await listening.close(CLOSE_MS);
    await logging.close();
  };

  try {
    await profiles.open(options.demo);
  } catch (error) {
    await close();
    throw error;
  }
  return { port: listening.port, url, newLink: () => `${url}/enter?key=${ownEntry().newKey()}`, close };
}

/** `conf` costs more to load than the rest of the start, so it is loaded for the first write. */
const openConf: OpenStore = async (facts) => new (await import('conf')).default<Record<string, unknown>>(facts);

function isOwn(req: IncomingMessage, isAllowed: (name: string) => boolean): boolean {
  try {
    guardHost(req, isAllowed);
    return true;
  } catch {
    return false; // the answer to an upgrade is a status line, not an error body
  }
}
