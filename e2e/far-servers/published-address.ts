import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** It would listen on every network, at a port it is told: here it listens on loopback, at one that is free, and says which. */
const ON_LOOPBACK = `
  import net from 'node:net';
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (_port, ...rest) {
    this.once('listening', () => console.log('PORT=' + this.address().port));
    return listen.call(this, 0, '127.0.0.1', ...rest);
  };`;

const PATHS = { streamableHttp: '/mcp', sse: '/sse' };
export type Published = { url: string; end(): Promise<void> };

/** A published server, as anybody runs it, at an address. */
export async function publishedAt(mode: keyof typeof PATHS): Promise<Published> {
  const program = fileURLToPath(import.meta.resolve('@modelcontextprotocol/server-everything/dist/index.js'));
  const preload = `data:text/javascript,${encodeURIComponent(ON_LOOPBACK)}`;
  const child = spawn(process.execPath, ['--import', preload, program, mode], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(child, 'exit');
  const end = async () => {
    child.kill();
    await exited;
  };
  // What else it says is read to its end and forgotten: it must not be held up by it.
  const port = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('PORT=') && resolve(line.slice('PORT='.length)));
    void exited.then(() => reject(new Error(`The published server ended before it listened over ${mode}`)));
  });
  return { url: `http://127.0.0.1:${port}${PATHS[mode]}`, end };
}
