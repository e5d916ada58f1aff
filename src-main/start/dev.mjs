import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24, toolEnv } from './paths.mjs';
import { fail, say } from './steps.mjs';

/**
 * `npm run dev`: the panel from Vite's dev server with hot reload, the core rebuilt and restarted when its sources change. The dev server
 * passes `/hub`, `/enter` and `/api` on to the core, so that cookie and socket work as they do in the product.
 */
const data = process.env.SWITCHBOARD_DATA ?? mkdtempSync(join(tmpdir(), 'switchboard-dev-'));
const PORT = Number(process.env.SWITCHBOARD_PORT ?? 7431);

/** One core at a time: a new build ends the old process and starts the next. */
function createCoreRunner() {
  let child;
  const spawnCore = () => {
    child = spawn(
      node24(),
      [
        '--enable-source-maps',
        inRoot('out/headless/main.js'),
        '--no-open',
        '--port',
        String(PORT),
        '--data',
        data,
        ...process.argv.slice(2),
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: toolEnv({ SWITCHBOARD_READY_JSON: '1' }),
      },
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"ready":true')) return say(line);
      const link = new URL(JSON.parse(line).link);
      say(`  Panel with hot reload: http://127.0.0.1:5173${link.pathname}${link.search}\n  Data: ${data}`);
    });
  };
  const stop = () => child?.kill('SIGTERM');
  return {
    restart: () => {
      if (!child || child.exitCode !== null) return spawnCore();
      child.once('exit', spawnCore);
      stop();
    },
    stop,
  };
}

async function dev() {
  await ensureInstalled('all');
  const { build, createServer } = await import('vite');
  const core = createCoreRunner();
  const proxy = { target: `http://127.0.0.1:${PORT}`, changeOrigin: true, headers: { origin: `http://127.0.0.1:${PORT}` } };
  const server = await createServer({
    mode: 'renderer',
    configFile: inRoot('vite.config.ts'),
    server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/hub': { ...proxy, ws: true }, '/enter': proxy, '/api': proxy } },
  });
  await server.listen();
  const watcher = await build({ mode: 'headless', configFile: inRoot('vite.config.ts'), logLevel: 'warn', build: { watch: {} } });
  watcher.on('event', (event) => {
    if (event.code === 'END') core.restart();
    if (event.code === 'ERROR') say(String(event.error));
  });
  const close = () => {
    core.stop();
    void Promise.all([watcher.close(), server.close()]).then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

await dev().catch(fail);
