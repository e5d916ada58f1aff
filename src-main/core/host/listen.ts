import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

export type Listening = { server: Server; port: number; close(budgetMs: number): Promise<void> };
type Where = {
  port: number;
  address: string;
  tls?: { cert: string | Buffer; key: string | Buffer } | undefined;
  /** How long a peer may take; only tests are in a hurry. */
  patience?: { headersTimeout: number; requestTimeout: number; connectionsCheckingInterval: number };
};
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/** Opens the one port of the program. Slow or silent peers are cut off; a taken port is a problem with a name. */
export async function listen(handle: RequestListener, { port, address, tls, patience = PATIENCE }: Where): Promise<Listening> {
  const limits = { ...patience, keepAliveTimeout: 60_000, maxHeaderSize: 16 * 1024 };
  // TLS is loaded where somebody asked for it.
  const server: Server = tls ? (await import('node:https')).createServer({ ...limits, ...tls }, handle) : createPlain(limits, handle);
  // More than all streams of assistants together, so that the panel still comes through.
  server.maxConnections = 4_096;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(problemOf(error, port, address)));
    server.listen(port, address, resolve);
  });
  const at = server.address();
  return {
    server,
    port: typeof at === 'object' && at ? at.port : port,
    close: async (budgetMs) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), budgetMs);
      await closed;
      clearTimeout(hurry);
    },
  };
}

function problemOf(error: NodeJS.ErrnoException, port: number, address: string): Error {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    return new SwitchboardError('port.taken', `Port ${port} of ${address} is taken`, { with: { port, address } }, { cause: error });
  if (error.code === 'EADDRNOTAVAIL')
    return new SwitchboardError('listen.unsafe', `This machine has no address ${address}`, { with: { address } }, { cause: error });
  return error;
}
