import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import type * as Ws from 'ws';
import { createHub } from './hub.ts';

const state = vi.hoisted(() => ({ isMissing: true }));
vi.mock('ws', async (original) => {
  const whole = await original<typeof Ws>();
  return {
    // Looked at by whoever opens the wire, as a file that cannot be read would be.
    get WebSocketServer() {
      if (state.isMissing) throw new Error('EIO: i/o error, read');
      return whole.WebSocketServer;
    },
  };
});

test('a window whose wire cannot be loaded is told so, the log says why, and the next one is let in', async () => {
  const logged: unknown[] = [];
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const hub = createHub({
    ...{ server, isOwnHost: () => true, session: () => 'me', open: () => () => undefined },
    log: { error: (message, details) => void logged.push([message, details]) },
  });
  const asked = async (): Promise<number | undefined> => {
    const headers = {
      ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' },
      origin: `http://127.0.0.1:${port}`,
    };
    const ask = request({ host: '127.0.0.1', port, path: '/hub', headers }).end();
    const answer = await Promise.race([once(ask, 'response'), once(ask, 'upgrade')]);
    ask.destroy();
    return answer[0].statusCode;
  };
  expect(await asked()).toBe(500);
  expect(logged).toEqual([['The wire of the panel could not be opened', { problem: 'bug', cause: expect.stringContaining('EIO') }]]);
  state.isMissing = false;
  expect(await asked()).toBe(101);
  hub.close();
  server.closeAllConnections();
  server.close();
});
