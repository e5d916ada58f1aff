import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { open, waysToOpen } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { findElectron, getElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, leanEnv, node24, toolEnv } from './paths.mjs';
import { fail, say, seconds } from './steps.mjs';

/**
 * `npm start`: everything between a fresh clone and an open panel. It needs nothing but Node ≥ 20, says in one line what it opened and why,
 * and never waits for the network once the packages are there.
 */
const OURS = ['--get-electron', '--no-open', '--headless', '--desktop'];

async function start(args) {
  if (args[0] === 'mcp') return bridge(args);
  if (args[0] === 'doctor') return doctor(args);

  const wants = (flag) => args.includes(flag);
  const passed = args.filter((arg) => !OURS.includes(arg));
  // Electron's package is a development dependency: whoever asks for the desktop gets those as well.
  await ensureInstalled(wants('--get-electron') ? 'all' : 'run');
  if (wants('--get-electron')) await getElectron();
  const electron = wants('--headless') ? undefined : findElectron();
  await ensureBuilt(electron ? ['renderer', 'preload', 'desktop', 'bridge'] : ['renderer', 'headless', 'bridge']);
  if (electron) return startDesktop(electron, passed);
  if (wants('--desktop')) say('  The Electron binary is not installed. Get it with: npm start -- --get-electron');
  return startHeadless(passed, !wants('--no-open') && !wants('--headless'));
}

/** Its output belongs to the protocol: nothing is installed, built or said on the way. It needs no packages, so its source will do. */
function bridge(args) {
  const file = ['out/bridge/main.js', 'src-main/hosts/bridge/main.ts'].map((path) => inRoot(path)).find(existsSync);
  follow(spawn(node24(), [file, ...args], { stdio: 'inherit' }));
}

/** Looks whether everything is as it should be, with the host that needs no window. */
async function doctor(args) {
  await ensureInstalled('run');
  await ensureBuilt(['headless']);
  follow(spawn(node24(), [inRoot('out/headless/main.js'), ...args], { stdio: 'inherit', env: toolEnv(leanEnv) }));
}

function startDesktop(electron, args) {
  say(`  Opening the desktop app (Electron is installed). Close it from its tray icon, or press Ctrl+C here. (${seconds()})`);
  follow(spawn(electron, [inRoot('.'), ...args], { stdio: 'inherit', env: toolEnv() }));
}

function startHeadless(args, mayOpen) {
  const child = spawn(node24(), [inRoot('out/headless/main.js'), ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: toolEnv({ ...leanEnv, SWITCHBOARD_READY_JSON: '1' }),
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const ready = asReady(line);
    if (!ready) return say(line);
    show(ready, mayOpen && !process.env.SWITCHBOARD_NO_OPEN);
  });
  follow(child);
}

/** The host's one machine-readable line; everything else it prints is for people. */
function asReady(line) {
  if (!line.startsWith('{"ready":true')) return undefined;
  return JSON.parse(line);
}

function show({ url, link, pid, running }, mayOpen) {
  const target = mayOpen ? waysToOpen() : { way: 'link', why: 'you asked for no window' };
  if (target.way === 'link') say(`  Open this link to enter (once, within 10 minutes) – ${target.why}:\n\n    ${link}\n`);
  if (target.way === 'app')
    say(`  Opening the panel in a window of ${target.program} because ${target.why} (get it: npm start -- --get-electron).`);
  if (target.way === 'browser') say(`  Opening the panel in your browser because ${target.why}.`);
  if (target.way !== 'link') open(target, link, join(inRoot('.cache'), 'window'));
  if (running) return say(`  Switchboard was already running (process ${pid}).`);
  say(
    `  Switchboard is running at ${url} (process ${pid}, ready after ${seconds()}). It keeps running when you close the window; Ctrl+C stops it.`,
  );
}

function follow(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

await start(process.argv.slice(2)).catch(fail);
