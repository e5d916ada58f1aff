import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { CallName, Input, Output } from '../src-shared/contract/define.ts';
import type { Switchboard } from '../src-shared/contract/index.ts';
import { createTexts } from '../src-shared/text/translate.ts';
import { chooseElectron, openDesktop, type LaunchedDesktop, type LaunchOptions } from './launch.ts';

/** The shell speaks Chinese in its specs; the browser's journeys speak English. */
export const { t } = createTexts('zh-CN');

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..');

/** One call of the contract over the window's own wire, beside the panel's calls. */
export function call<N extends CallName<Switchboard>>(page: Page, name: N, input?: Input<Switchboard, N>): Promise<Output<Switchboard, N>> {
  return page.evaluate(
    ([call, given]) =>
      new Promise<never>((resolve, reject) => {
        const wire = window.switchboard;
        const onClose = wire?.onClose;
        if (!wire || !onClose) throw new Error('There is no wire in this window');
        const ask = () => {
          const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
          const stops = [
            wire.onText((text: string) => {
              const frame = JSON.parse(text);
              if (frame.id !== id) return;
              stops.forEach((stop) => stop());
              if (frame.error) reject(new Error(JSON.stringify(frame.error)));
              else resolve(frame.output as never);
            }),
            // No core behind the wire just now: ask again, as the panel does.
            onClose(() => {
              stops.forEach((stop) => stop());
              setTimeout(ask, 100);
            }),
          ] as (() => void)[];
          wire.send(JSON.stringify({ id, call, input: given }));
        };
        ask();
      }),
    [name, input] as const,
  );
}

type Item = { label: string; checked: boolean; enabled: boolean };
/** What the tray's menu says just now. */
export const trayItem = (app: ElectronApplication, id: string): Promise<Item | null> =>
  app.evaluate((_electron, wanted) => {
    const item = Reflect.get(globalThis, '__switchboard')?.menu?.getMenuItemById(wanted);
    return item ? { label: item.label, checked: item.checked, enabled: item.enabled } : null;
  }, id);
/** Waits for an item of the tray and clicks it. */
export const clickTray = async (app: ElectronApplication, id: string): Promise<void> => {
  await expect.poll(() => trayItem(app, id)).not.toBeNull();
  await app.evaluate((_electron, wanted) => Reflect.get(globalThis, '__switchboard').menu.getMenuItemById(wanted).click(), id);
};
/** Of every window, whether it can be seen. */
export const isShown = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
/** As the button in its corner does. */
export const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));

/** Starts the program once more on the same folder, as a click on its icon or on a link does. */
export const startAgain = (dataDir: string, ...args: string[]) => {
  chooseElectron();
  const electron: string = createRequire(import.meta.url)('electron');
  return run(electron, ['--no-sandbox', root, '--data', dataDir, ...args], { timeout: 20_000 });
};

/** Every process that was started on this folder. */
export const processesOn = (dataDir: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
    } catch {
      return false;
    }
  });

/** A desktop for the length of a story. */
export const withDesktop = async (options: LaunchOptions, story: (desktop: LaunchedDesktop) => Promise<void>): Promise<void> => {
  const desktop = await openDesktop({ language: 'zh-CN', ...options });
  try {
    await story(desktop);
  } finally {
    await desktop.close();
  }
};
