import { test as base, chromium, expect, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.ts';
import { openBrowser, openDesktop, runFileOf, type LaunchOptions } from './launch.ts';
import { enter, socketChannel } from './contract/socket.ts';
import { clientOf } from './contract/stories.ts';

export type Running = {
  page: Page;
  dataDir: string;
  /** Where the door listens. */
  url: string;
  /** Goes to a screen by its address, as a link would. */
  go(hash: string): Promise<void>;
  /** A call of the contract beside the window, for setting the scene. */
  call(name: string, input?: unknown): Promise<unknown>;
  /** What the program asked the system to open (desktop), and the questions it put before. */
  openedUrls(): Promise<string[]>;
  askedAbout(): Promise<string[]>;
  /** Begins a sign-in; the person's browser goes to the page, which agrees at once, and comes back to an address like this. */
  signIn(begin: () => Promise<void>, landing?: RegExp): Promise<void>;
  /** The shell around the page; undefined in the browser. */
  app: ElectronApplication | undefined;
};

async function callOverSocket(dataDir: string, name: string, input: unknown): Promise<unknown> {
  const { url, secret } = await runFileOf(dataDir);
  const asked = await fetch(new URL('/enter/new', url), { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
  const { link }: { link: string } = await asked.json();
  const { channel, close } = await socketChannel(url, await enter(link));
  try {
    return await clientOf(channel).call(name as never, input as never);
  } finally {
    close();
  }
}

const callOverIpc = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, input]) =>
      new Promise((resolve, reject) => {
        type Wire = { send(text: string): void; onText(listener: (text: string) => void): () => void };
        const wire = (window as unknown as { switchboard: Wire }).switchboard;
        const id = 1_000_000_000 + Math.floor(Math.random() * 1e9);
        const stop = wire.onText((text) => {
          const frame = JSON.parse(text);
          if (frame.id !== id) return;
          stop();
          if (frame.error) reject(new Error(frame.error.problem));
          else resolve(frame.output);
        });
        wire.send(JSON.stringify({ id, call: name, input }));
      }),
    [name, input] as const,
  );

/** In the browser the sign-in is a page beside the panel. */
async function signInBeside(page: Page, begin: () => Promise<void>, landing = /oauth\/callback/): Promise<void> {
  const beside = page.context().waitForEvent('page');
  await begin();
  await (await beside).waitForURL(landing);
  // A page behind another is drawn once a second.
  await (await beside).close();
  await page.bringToFront();
}

const openedBy = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => Reflect.get(globalThis, 'opened'));
/** The desktop leaves it to the system's browser, whose part the test plays. */
async function signInElsewhere(app: ElectronApplication, begin: () => Promise<void>): Promise<void> {
  const before = (await openedBy(app)).length;
  await begin();
  await expect.poll(async () => (await openedBy(app)).length).toBe(before + 1);
  await fetch((await openedBy(app)).at(-1) ?? '');
}

/** Keeps what would go to the system's browser, which a test must never open, and says yes to the question where a link leads. */
const recordOpened = (app: ElectronApplication) =>
  app.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    const asked: string[] = [];
    Object.assign(globalThis, { opened, asked });
    shell.openExternal = async (url: string) => void opened.push(url);
    Object.assign(dialog, {
      showMessageBox: async ({ detail }: { detail: string }) => {
        asked.push(detail);
        return { response: 0, checkboxChecked: false };
      },
    });
  });

type Given = { open: (options?: LaunchOptions) => Promise<Running>; host: 'browser' | 'desktop' };

/** A journey says what it needs and never knows in which host it runs: the project decides. Whatever it opened is closed after it. */
export const test = base.extend<Given, { startChromium: () => Promise<Browser> }>({
  // One Chromium for all journeys of a worker, a fresh profile for each; the desktop brings its own and never starts this one.
  startChromium: [
    async ({}, use) => {
      let started: Promise<Browser> | undefined;
      await use(() => (started ??= chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS })));
      await (await started)?.close();
    },
    { scope: 'worker' },
  ],
  host: async ({}, use, info) => use(info.project.name === 'desktop' ? 'desktop' : 'browser'),
  open: async ({ host, startChromium }, use, info) => {
    const closes: (() => Promise<void>)[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const desktop = host === 'desktop' ? await openDesktop(options) : undefined;
      const started = desktop ?? (await openBrowser(await startChromium(), options));
      const { page, dataDir } = started;
      // A violated content policy or an uncaught error is a bug of ours wherever it happens.
      page.on('console', (message) => /content security policy/i.test(message.text()) && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      closes.push(async () => {
        if (info.status !== info.expectedStatus) await page.screenshot({ path: info.outputPath('last.png') }).catch(() => undefined);
        await started.close();
      });
      if (desktop) await recordOpened(desktop.app);
      return {
        page,
        dataDir,
        url: (await runFileOf(dataDir)).url,
        go: (hash) => page.evaluate((to) => void (location.hash = to), hash),
        call: (name, input) => (desktop ? callOverIpc(page, name, input) : callOverSocket(dataDir, name, input)),
        openedUrls: async () => (desktop ? openedBy(desktop.app) : []),
        signIn: (begin, landing) => (desktop ? signInElsewhere(desktop.app, begin) : signInBeside(page, begin, landing)),
        askedAbout: async () => (desktop ? desktop.app.evaluate(() => Reflect.get(globalThis, 'asked')) : []),
        app: desktop?.app,
      };
    });
    for (const close of closes) await close();
    expect(complaints).toEqual([]);
  },
});
export { expect };

export const SCREENS = ['home', 'devices', 'connections', 'tools', 'clients', 'activity', 'insights', 'settings'] as const;
