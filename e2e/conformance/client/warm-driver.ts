import { createServer } from 'node:http';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { drive } from './driver.ts';

const Asked = z.object({ url: z.string(), context: z.string().optional() });

/** The driver, waiting for scenarios; `command` is what the referee starts for each. */
export async function warmDriver(): Promise<{ command: string; close(): Promise<void> }> {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => void chunks.push(chunk));
    req.on('end', () => {
      const { url, context } = Asked.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      drive(url, context).then(
        () => res.writeHead(200).end(),
        (thrown: unknown) => res.writeHead(500).end(wordsOf(thrown)),
      );
    });
  });
  // What the first scenario would wait for.
  await import('../../../src-main/mcp-types/mcp-server/session/far-server.ts');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    command: [process.execPath, resolve(import.meta.dirname, 'caller.mjs'), port].map((part) => JSON.stringify(part)).join(' '),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function wordsOf(thrown: unknown): string {
  const { problem, message, stack } = SwitchboardError.from(thrown);
  return `${problem}: ${message}\n${problem === 'bug' ? stack : ''}`;
}
