import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type Browser, type ElectronApplication, type Page } from '@playwright/test';

const root = path.join(import.meta.dirname, '..');

export type LaunchOptions = {
  /** Straight to the demo home. */
  demo?: boolean;
  language?: 'en' | 'zh-CN';
  theme?: 'light' | 'dark';
  /** Kept after closing when given; a fresh one that is removed otherwise. */
  dataDir?: string;
  /** More of the settings file. */
  settings?: Record<string, unknown>;
  /** More switches for the program. */
  args?: string[];
  env?: Record<string, string>;
};
/** A running program and its panel. `close` ends it the way a person would and leaves nothing behind. */
export type Launched = { page: Page; dataDir: string; close(): Promise<void> };
export type LaunchedDesktop = Launched & { app: ElectronApplication };
/** `url` is where the door listens, `process` the host itself. */
export type LaunchedBrowser = Launched & { url: string; process: ChildProcess };

type Place = { dataDir: string; remove(): void };

/** A data folder with the wished language and theme in its settings, as if the person had chosen them. */
function prepare({ dataDir, language = 'en', theme = 'light', settings = {} }: LaunchOptions): Place {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'switchboard-e2e-'));
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ language, theme, ...settings }), { mode: 0o600 });
  return { dataDir: folder, remove: () => dataDir === undefined && rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

const switches = ({ demo, args = [] }: LaunchOptions, dataDir: string): string[] => [
  '--data',
  dataDir,
  '--port',
  '0',
  ...(demo ? ['--demo'] : []),
  ...args,
];

const environment = (more: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...process.env, LANG: 'en_US.UTF-8', ...more }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

/** Where no Electron binary was ever fetched, the stand-in takes its place; the specs cannot tell. */
export function chooseElectron(): void {
  if (!existsSync(path.join(root, 'node_modules/electron/path.txt')))
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= path.join(root, 'e2e/electron-standin');
}

const needBuilt = (file: string): void => {
  if (!existsSync(path.join(root, file))) throw new Error(`${file} is missing: run "npm run build" first`);
};

/** Starts the desktop app without waiting for a window: for starts that show none. */
export async function startDesktop(options: LaunchOptions & { dataDir: string }): Promise<ElectronApplication> {
  needBuilt('out/desktop/main.js');
  chooseElectron();
  const { language = 'en', env } = options;
  prepare(options);
  return _electron.launch({
    args: [root, ...switches(options, options.dataDir), '--e2e', `--lang=${language}`],
    env: environment(env),
    cwd: root,
  });
}

/** The desktop app with its window open. */
export async function openDesktop(options: LaunchOptions = {}): Promise<LaunchedDesktop> {
  const { dataDir, remove } = prepare(options);
  const app = await startDesktop({ ...options, dataDir });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'switchboard' in window && document.readyState === 'complete');
  return {
    app,
    page,
    dataDir,
    close: async () => {
      await app.close();
      remove();
    },
  };
}

type RunFile = { url: string; pid: number; secret: string };

/** What the program wrote of itself. The desktop shows its window first and writes it when the home is open. */
export async function runFileOf(dataDir: string): Promise<RunFile> {
  const file = path.join(dataDir, 'run.json');
  for (const until = Date.now() + 20_000; !existsSync(file); await wait(25))
    if (Date.now() > until) throw new Error(`No run.json came to be in ${dataDir}`);
  return JSON.parse(await readFile(file, 'utf8'));
}

type Ready = { url: string; link: string };

/** Starts the headless host as a process of its own and reads its one machine-readable line. */
export async function startHeadless(
  options: LaunchOptions & { dataDir: string },
): Promise<{ process: ChildProcess; ready: Ready; stop(): Promise<void> }> {
  needBuilt('out/headless/main.js');
  prepare(options);
  const child = spawn(process.execPath, [path.join(root, 'out/headless/main.js'), ...switches(options, options.dataDir)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment({ SWITCHBOARD_READY_JSON: '1', ...options.env }),
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`;
      if (line.startsWith('{"ready":true')) resolve(JSON.parse(line));
    });
    void ended.then(() => reject(new Error(`The headless host ended before it was ready\n${said}`)));
  });
  return {
    process: child,
    ready,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Drawing what moves is an eighth of a journey's work; the long lane walks it as most people see it. */
const MOTION = process.env['SWITCHBOARD_LONG'] === '1' ? 'no-preference' : 'reduce';

/** The headless host with its panel in a fresh profile of the given Chromium. */
export async function openBrowser(browser: Browser, options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const { dataDir, remove } = prepare(options);
  const host = await startHeadless({ ...options, dataDir });
  const { language = 'en', theme = 'light' } = options;
  const context = await browser.newContext({ locale: language, colorScheme: theme, reducedMotion: MOTION });
  const page = await context.newPage();
  await page.goto(host.ready.link);
  await page.waitForURL(`${host.ready.url}/`);
  return {
    page,
    dataDir,
    url: host.ready.url,
    process: host.process,
    close: async () => {
      await context.close();
      await host.stop();
      remove();
    },
  };
}
