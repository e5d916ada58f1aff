import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { Plain } from '../steps.mjs';
import { writeConfiguration } from './configuration.mjs';

const START_MS = 300_000;
const STOP_MS = 20_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts Home Assistant on loopback with a home of its own that is gone when it stops. */
export async function startHomeAssistant(place, { hass, release }) {
  const port = await freePort();
  const outside = mkdtempSync(join(place.outside(place.temp), 'switchboard-home-'));
  const inside = join(place.temp, basename(outside));
  writeConfiguration(outside, { port, release });
  const [program, args] = place.command(hass, ['-c', inside, '--skip-pip']);
  // A group of its own, so that whatever it starts ends with it.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(outside, 'output.log'));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.on('error', () => undefined); // seen as an early end below
  let over = false;
  void ended.then(() => (over = true));

  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    await Promise.race([ended, pause(STOP_MS)]);
    signal(child.pid, 'SIGKILL');
    if (child.pid !== undefined) await Promise.race([ended, pause(STOP_MS)]);
    log.end();
    rmSync(outside, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const since = Date.now();
  while (!(await answers(url))) {
    if (over || Date.now() - since > START_MS) {
      const early = over;
      await stop();
      throw new Plain(early ? 'Home Assistant ended while it started.' : 'Home Assistant did not answer in five minutes.');
    }
    await pause(300);
  }
  return { url, log: join(outside, 'output.log'), stop };
}

function signal(pid, name) {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function answers(url) {
  try {
    return (await fetch(`${url}/api/onboarding`)).ok;
  } catch {
    return false; // refused: not listening yet
  }
}

/** Waits until everything that is configured has been set up. */
export async function running(url, token) {
  for (const since = Date.now(); Date.now() - since < START_MS; await pause(300)) {
    const { state } = await (await fetch(`${url}/api/config`, { headers: { authorization: `Bearer ${token}` } })).json();
    if (state === 'RUNNING') return;
  }
  throw new Plain('Home Assistant did not come to run in five minutes.');
}
