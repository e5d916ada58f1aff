// Starts and ends the system's Chromium.
'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Cdp } = require('./cdp.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];
const FLAGS = [
  '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check', '--no-startup-window',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--no-proxy-server',
  '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-dev-shm-usage',
  '--password-store=basic', '--use-mock-keychain', '--force-color-profile=srgb', '--remote-debugging-pipe', '--remote-debugging-port=0',
]; // prettier-ignore
const GRACE_MS = 1500;

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
const executable = () => process.env.STANDIN_CHROMIUM ?? NAMES.map(onPath).find(Boolean) ?? 'chromium';
/** Chromium's own sandbox refuses to run as root, which is what containers are. */
const sandbox = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Resolves when Chromium listens; `url` is the address Playwright attaches to. */
async function startChromium({ profile, language, onExit }) {
  fs.mkdirSync(profile, { recursive: true });
  const args = [...FLAGS, ...sandbox(), ...(language ? [`--lang=${language}`] : []), `--user-data-dir=${profile}`];
  const child = spawn(executable(), args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  void gone.then(onExit);

  const cdp = new Cdp(child.stdio[3], child.stdio[4]);
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.stderr.on('data', (text) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    void gone.then(() => reject(new Error(`stand-in: Chromium ended before it listened\n${said}`)));
  });
  return {
    cdp,
    url,
    /** Lets Chromium write its profile, then insists. */
    async stop() {
      const timer = setTimeout(kill, GRACE_MS);
      cdp.send('Browser.close').catch(() => {});
      await gone;
      clearTimeout(timer);
    },
  };
}

module.exports = { startChromium };
