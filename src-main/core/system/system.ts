import type { Hello, system as contract } from '../../../src-shared/contract/system.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Connections, HandlersOf, LiveSettings } from '../areas.ts';
import type { Logging } from '../logging/logging.ts';
import type { Ports } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Programs } from '../programs/when-asked.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import type { EndpointState } from './endpoint.ts';
import { inspectHealth } from './health.ts';
import type { Notices } from './notices.ts';
import { writeReport } from './report.ts';
import { vocabulary } from './vocabulary.ts';

type Handlers = HandlersOf<typeof contract>;

type With = {
  ports: Ports;
  storage: Storage;
  settings: LiveSettings;
  connections: Pick<Connections, 'list'>;
  vault: Pick<Vault, 'locked' | 'unlock' | 'facts'>;
  logging: Pick<Logging, 'recent'>;
  endpoint: EndpointState;
  notices: Notices;
  topics: Topics;
  startedAt: number;
  streams: () => number;
  programs: Pick<Programs, 'list' | 'keeper'>;
};

/** What the program says about itself, and the few things that concern it as a whole. */
export function createSystem(with_: With): { handlers: Handlers; hello(): Hello } {
  const { ports, storage, settings, connections, vault, logging, endpoint, notices, startedAt, streams } = with_;
  const hello = (): Hello => {
    const { language } = settings.get();
    return {
      version: ports.version,
      host: ports.host,
      platform: ports.platform,
      demo: ports.demo,
      startedAt,
      endpoint: endpoint.get(),
      notices: notices.list(),
      language: language === 'system' ? ports.systemLanguage : language,
      readOnly: storage.readOnly !== undefined,
    };
  };
  const health: Handlers['system.health'] = async () => {
    const components = await inspectHealth({ storage, vault, connections, streams });
    return { ok: components.every(({ ok }) => ok), uptimeMs: ports.clock.now() - startedAt, components };
  };

  return {
    hello,
    handlers: {
      'system.hello': hello,
      'system.vocabulary': vocabulary,
      'system.health': health,
      'system.log': logging.recent,
      'system.dismiss': async ({ notice }) => {
        await notices.dismiss(notice);
        return null;
      },
      'system.endpoint': (wish) => endpoint.set(wish),
      'system.demo': ({ on }) => {
        if (on !== ports.demo) ports.switchProfile(on);
        return null;
      },
      'system.unlock': async ({ passphrase }) => {
        await vault.unlock(passphrase);
        return null;
      },
      'system.open': async ({ url }) => {
        // Whatever arrives here may have come from a device or a server: only the web is opened, never a program.
        if (!/^https?:$/.test(new URL(url).protocol)) throw new SwitchboardError('not.supported', 'Only web addresses can be opened');
        return { opened: await ports.openUrl(url) };
      },
      'system.report': async (_input, who) => ({
        text: writeReport({
          hello: hello(),
          health: await health(undefined, who),
          settings: settings.get(),
          connections: connections.list(),
          lines: logging.recent({ limit: 200 }),
          now: ports.clock.now(),
        }),
      }),
      'system.vault': () => vault.facts(),
      'system.processes': with_.programs.list,
      'system.sandbox': async () => (await with_.programs.keeper()).sandbox.possible(),
    },
  };
}
