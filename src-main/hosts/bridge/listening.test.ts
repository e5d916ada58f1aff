import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runBridge } from './bridge.ts';

// A program that answers subscriptions as the test says: what it acknowledges, and that it ends the stream at once.
let dir: string;
let program: Server;
let asked: number;
let acknowledged: object;
let input: PassThrough;
let said: { method?: string; id?: number; result?: object }[];

beforeEach(async () => {
  [asked, acknowledged, said] = [0, {}, []];
  dir = await mkdtemp(join(tmpdir(), 'switchboard-bridge-'));
  program = createServer((req, res) => {
    if (req.headers['mcp-method'] !== 'subscriptions/listen') return void res.writeHead(202).end();
    asked += 1;
    const event = (message: object) => res.write(`event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', ...message })}\n\n`);
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    event({ method: 'notifications/subscriptions/acknowledged', params: { notifications: acknowledged } });
    event({ id: 9, result: { resultType: 'complete' } });
    res.end();
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  const address = program.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await writeFile(join(dir, 'token'), 'sb_a-token-of-some-length', { mode: 0o600 });
  const run = { url: `http://127.0.0.1:${port}`, port, pid: process.pid, startedAt: 1 };
  await writeFile(join(dir, 'run.json'), JSON.stringify(run), { mode: 0o600 });
  input = new PassThrough();
  const output = {
    write: (text: string) =>
      void said.push(
        ...text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
  };
  void runBridge({ where: { dataDir: dir, tokenFile: join(dir, 'token') }, input, output });
});
afterEach(async () => {
  input.end();
  program.closeAllConnections();
  program.close();
  await rm(dir, { recursive: true, force: true });
});

const subscribe = (): void => {
  const META = 'io.modelcontextprotocol/';
  const _meta = { [`${META}protocolVersion`]: '2026-07-28', [`${META}clientCapabilities`]: {} };
  input.write(
    `${JSON.stringify({ jsonrpc: '2.0', id: 9, method: 'subscriptions/listen', params: { notifications: acknowledged, _meta } })}\n`,
  );
};

test('a subscription to nothing is over with its answer, and not asked for again', async () => {
  subscribe();
  await expect.poll(() => said.map(({ method, id }) => method ?? id)).toEqual(['notifications/subscriptions/acknowledged', 9]);
  await wait(700);
  expect(asked).toBe(1);
});

test('one that the program leaves is taken up again, and acknowledged once', async () => {
  acknowledged = { toolsListChanged: true };
  subscribe();
  await expect.poll(() => asked).toBeGreaterThan(1);
  expect(said.map(({ method, id }) => method ?? id)).toEqual(['notifications/subscriptions/acknowledged']);
});
