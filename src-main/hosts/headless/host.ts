import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { createCore, type Core } from '../../core/core.ts';
import { systemClock } from '../../core/host/clock.ts';
import { listen } from '../../core/host/listen.ts';
import { servePanel } from '../../core/host/serve-panel.ts';
import { readSeed } from '../../core/host/seed-file.ts';
import { guardHost } from '../../core/http/guards.ts';
import { createLogging } from '../../core/logging/logging.ts';
import { createTypeShelf } from '../../mcp-types/index.ts';
import { startDemoHome, type DemoHome } from './demo-home.ts';
import { createEntry, type Entry } from './entry.ts';
import { createHub } from './hub.ts';
import { keyWraps } from './key-wraps.ts';
import type { Options } from './options.ts';
import { createPanel } from './panel.ts';
import { readPanelKeys } from './panel-keys.ts';
import { headlessPorts } from './ports.ts';
import { decideReach } from './reach.ts';
import { openSettingsFile } from './settings-file.ts';
import { createWeb } from './web.ts';

const DEFAULT_PORT = 7420;
const CLOSE_MS = 3_000;

export type Host = { port: number; url: string; newLink(): string; close(): Promise<void> };
type With = { options: Options; language: string; secret: string; version: string; panelDir: string | undefined };

/** Opens the port, then the core behind it; the core can be exchanged while the port stays. */
export async function startHost({ options, language, secret, version, panelDir }: With): Promise<Host> {
  const clock = systemClock;
  const lock = readPanelKeys(options.data, options.password);
  const reach = decideReach(options, lock.hasPassword);
  const logging = createLogging({ dir: join(options.data, 'logs'), level: options.log ?? 'info', clock });
  const settings = openSettingsFile(options.data, clock.now(), (error) =>
    logging.log.error('The settings could not be written', { error: String(error) }),
  );
  const isAllowed = (name: string): boolean =>
    name === reach.address || (reach.beyond && isIP(name.replace(/^\[|\]$/g, '')) !== 0) || allowedHosts(settings.read()).includes(name);
  const isSecure = (req: IncomingMessage): boolean =>
    reach.tls !== undefined || (options.behindProxy && req.headers['x-forwarded-proto'] === 'https');

  let core: Core | undefined;
  let demo: DemoHome | undefined;
  let entry: Entry | undefined;
  let busy: Promise<void> = Promise.resolve();
  const ownEntry = (): Entry => (entry ??= createEntry({ key: lock.signingKey, port: listening.port, now: clock.now }));
  const panel = createPanel(panelDir, options.cspReport ? '/csp-report' : undefined);
  const web = createWeb({
    core: () => core,
    entry: ownEntry,
    panel,
    lock,
    secret,
    url: () => url,
    isAllowed,
    isSecure,
    cspReport: options.cspReport,
  });
  const port = options.port ?? portIn(settings.read());
  const listening = await listen(web, { port, address: reach.address, tls: reach.tls });
  const name = reach.address === '0.0.0.0' || reach.address === '::' ? '127.0.0.1' : reach.address;
  const url = `${reach.tls ? 'https' : 'http'}://${isIP(name) === 6 ? `[${name}]` : name}:${listening.port}`;

  const open = async (asDemo: boolean): Promise<void> => {
    const types = await createTypeShelf({ extraDir: options.typesDir });
    const dataDir = asDemo ? join(options.data, 'demo') : options.data;
    const ports = headlessPorts({
      version,
      dataDir,
      demo: asDemo,
      keyWraps: keyWraps(dataDir, options.passphrase),
      settings,
      clock,
      log: logging.log,
      language,
      topics: () => core?.topics,
      switchProfile: (wish) => exchange(wish),
      reopen: () => exchange(asDemo),
    });
    core = await createCore({ ports, types, logging, redirectBase: url, isAllowed });
    core.announce({ url });
    if (options.seed && !asDemo) await core.seed(await readSeed(options.seed));
    if (asDemo) {
      demo = await startDemoHome(language);
      await core.seed(demo.seed);
    }
    void core.start().catch((error: unknown) => logging.log.error('The core did not start', { error: String(error) }));
  };
  const shut = async (): Promise<void> => {
    const closing = core;
    core = undefined;
    hub.drop();
    await closing?.close();
    await demo?.stop();
    demo = undefined;
  };
  const exchange = (asDemo: boolean): void => {
    busy = busy
      // The answer to the call that asked for it goes out first.
      .then(() => clock.sleep(50))
      .then(shut)
      .then(() => open(asDemo))
      .catch((error: unknown) => logging.log.error('The profile could not be opened', { error: String(error) }));
  };
  const hub = createHub({
    server: listening.server,
    isOwnHost: (req) => isOwn(req, isAllowed),
    session: (req) => ownEntry().session(req),
    open: (channel, session) => core && servePanel(core, channel, session, logging.log),
  });
  const close = async (): Promise<void> => {
    await busy;
    hub.close();
    await shut();
    await listening.close(CLOSE_MS);
    await logging.close();
  };

  try {
    await open(options.demo);
  } catch (error) {
    await close();
    throw error;
  }
  return { port: listening.port, url, newLink: () => `${url}/enter?key=${ownEntry().newKey()}`, close };
}

const portIn = (values: Record<string, unknown>): number => (typeof values.port === 'number' ? values.port : DEFAULT_PORT);
const allowedHosts = (values: Record<string, unknown>): unknown[] => (Array.isArray(values.allowedHosts) ? values.allowedHosts : []);

function isOwn(req: IncomingMessage, isAllowed: (name: string) => boolean): boolean {
  try {
    guardHost(req, isAllowed);
    return true;
  } catch {
    return false; // the answer to an upgrade is a status line, not an error body
  }
}
