import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import type { Clock } from '../kit/world.ts';
import type { Picture } from '../kit/link.ts';
import { createCore, type Core } from '../core/core.ts';
import { sendError, sendJson } from '../core/http/answer.ts';
import type { Options } from '../core/host/options.ts';
import { readSeed } from '../core/host/seed-file.ts';
import type { Logging } from '../core/logging/logging.ts';
import type { Ports } from '../core/ports.ts';
import { createTypeShelf } from '../mcp-types/index.ts';
import { startDemoHome, type DemoHome } from './demo-home.ts';

/** What of the ports depends on the profile; a host adds what it can offer. */
export type Profile = Pick<Ports, 'dataDir' | 'demo' | 'before' | 'switchProfile' | 'reopen'>;
type With = {
  options: Pick<Options, 'data' | 'seed' | 'typesDir'>;
  ports(profile: Profile): Ports;
  logging: Logging;
  clock: Clock;
  language: string;
  /** Where the door listens. */
  url: string;
  isAllowed(host: string): boolean;
  /** The core is going: every wire to it is hung up. */
  leaving(): void;
  /** Another core is there. */
  opened?(core: Core): void;
};

/** The running profile, the person's own home or the demo home, exchanged while the door and the window stay. */
export interface Profiles {
  core(): Core | undefined;
  open(demo: boolean): Promise<void>;
  /** What a camera sees; the window of a host without a door of its own asks here. */
  picture(part: string, trait: string): Promise<Picture>;
  /** What the door does with a request for the core, also while there is none. */
  handle(req: IncomingMessage, res: ServerResponse, session?: string): void;
  close(): Promise<void>;
}

export function createProfiles({ options, ports, logging, clock, language, url, isAllowed, leaving, opened }: With): Profiles {
  let core: Core | undefined;
  let demo: DemoHome | undefined;
  let busy: Promise<void> = Promise.resolve();

  const open = async (asDemo: boolean, before?: Ports['before']): Promise<void> => {
    // Read meanwhile: whoever is started by it should not wait for a file.
    const reading = options.seed === undefined ? undefined : readSeed(options.seed);
    reading?.catch(() => undefined);
    const types = await createTypeShelf({ extraDir: options.typesDir });
    const dataDir = asDemo ? join(options.data, 'demo') : options.data;
    const switchProfile = (wish: boolean) => exchange(asDemo, wish);
    const profile: Profile = { dataDir, demo: asDemo, before, switchProfile, reopen: () => exchange(asDemo, asDemo) };
    // It is there before the core, which must know where its clouds are.
    demo = asDemo ? await startDemoHome(language) : undefined;
    const { endpoints = {}, neighbours = {} } = demo ?? {};
    core = await createCore({ ports: ports(profile), types, logging, endpoints, neighbours, redirectBase: url, isAllowed });
    core.announce({ url });
    if (demo) await core.seed(demo.seed);
    // The demo home is its own connection; clients, rules and settings of a seed serve it as well.
    const seed = await reading;
    if (seed) await core.seed({ ...seed, ...(asDemo && { connections: [] }) });
    void core.start().catch((error: unknown) => logging.log.error('The core did not start', { error: String(error) }));
    opened?.(core);
  };
  const shut = async (): Promise<void> => {
    const closing = core;
    core = undefined;
    leaving();
    await closing?.close();
    await demo?.stop();
    demo = undefined;
  };
  /** Nobody is left without a panel: where the other home does not open, the one before is opened again and says so. */
  const exchange = (from: boolean, to: boolean): void => {
    busy = busy
      // The answer to the call that asked for it goes out first.
      .then(() => clock.sleep(50))
      .then(shut)
      .then(() => open(to))
      .catch(async (error: unknown) => {
        logging.log.error('The profile could not be opened', { error: String(error) });
        if (from === to) throw error;
        await shut();
        await open(from, { sentence: { key: 'system.notices.profileFailed' }, at: clock.now() });
      });
  };

  return {
    core: () => core,
    open,
    picture: async (part, trait) => {
      if (!core) throw starting();
      return core.picture(part, trait);
    },
    handle: (req, res, session) => {
      if (core) return core.door.handle(req, res, session === undefined ? undefined : core.identifyPerson(session));
      if (req.url === '/health/live') return sendJson(res, 200, { status: 'ok' });
      sendError(res, starting(), clock.now());
    },
    close: async () => {
      await busy;
      await shut();
    },
  };
}

const starting = (): SwitchboardError => new SwitchboardError('channel.closed', 'Switchboard is starting', { retryAfterMs: 1000 });
