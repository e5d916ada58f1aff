import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { contract } from '../../src-shared/contract/index.ts';
import { channelPair } from '../../src-shared/contract/channel.ts';
import { serve } from '../../src-shared/contract/server.ts';
import { createCore, type Core } from '../../src-main/core/core.ts';
import { systemClock } from '../../src-main/core/host/clock.ts';
import { createLogging, type Logging } from '../../src-main/core/logging/logging.ts';
import { createTypeShelf } from '../../src-main/mcp-types/index.ts';
import { clientOf, STORIES } from './stories.ts';

describe('the contract over memory, with a whole core behind it', () => {
  let dir: string;
  let core: Core;
  let logging: Logging;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'switchboard-contract-'));
    logging = createLogging({ dir: join(dir, 'logs'), level: 'error', clock: systemClock });
    let values: Record<string, unknown> = {};
    core = await createCore({
      types: await createTypeShelf(),
      logging,
      redirectBase: 'http://127.0.0.1:1',
      ports: {
        host: 'headless',
        version: '0.0.0',
        platform: process.platform,
        dataDir: dir,
        demo: false,
        keyWraps: [],
        settings: { read: () => values, write: (next) => void (values = next) },
        clock: systemClock,
        log: logging.log('test'),
        systemLanguage: 'en',
        openUrl: async () => false,
        notify: () => {},
        switchProfile: () => {},
        reopen: () => {},
        onResume: () => () => {},
      },
    });
  });
  afterAll(async () => {
    await core.close();
    await logging.close();
    await rm(dir, { recursive: true, force: true });
  });

  it.each(STORIES)('$name', async (story) => {
    const [near, far, cut] = channelPair();
    const publish = serve(contract, core.handlers, far, core.identifyPerson('memory'), () => {});
    const stop = core.topics.subscribe((name, payload) => publish(name, payload as never));
    await story.tell(clientOf(near), { channel: near, cut: async () => cut() });
    stop();
  });
});
