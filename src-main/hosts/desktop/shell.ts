import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { systemClock } from '../../core/host/clock.ts';
import { listen, type Listening } from '../../core/host/listen.ts';
import type { Options } from '../../core/host/options.ts';
import { writeRunFile } from '../../core/host/run-file.ts';
import { servePanel } from '../../core/host/serve-panel.ts';
import { openSettingsFile, type OpenStore } from '../../core/host/settings-file.ts';
import { createLogging } from '../../core/logging/logging.ts';
import { keyfileWrap } from '../../core/secrets/keyfile-wrap.ts';
import { passphraseWrap } from '../../core/secrets/passphrase-wrap.ts';
import { trayActions } from '../../core/tray/tray-actions.ts';
import { createProfiles } from '../profiles.ts';
import { servePages } from './app-protocol.ts';
import { endOnBugs, surviveCrashes } from './crash.ts';
import { guardPages } from './guard.ts';
import { wireWindow } from './ipc-channel.ts';
import { setLoginItem } from './login-item.ts';
import { setApplicationMenu } from './menu.ts';
import { ownBridge } from './own-bridge.ts';
import { desktopPorts } from './ports.ts';
import { createShellState } from './shell-state.ts';
import { createTray, type TrayIcon } from './tray.ts';
import { watchForUpdates } from './updates.ts';
import { keyringWrap } from './vault.ts';
import { createMainWindow } from './window.ts';

const CLOSE_MS = 3000;

export type Wishes = { options: Options; hidden: boolean; e2e: boolean; hash: string | undefined };
export interface Shell {
  open(hash?: string): void;
}

/** electron-store is a thin subclass of `conf`; loaded for the first write, because it costs more than the rest of the start. */
const openStore: OpenStore = async ({ cwd, configName, ...rest }) =>
  new (await import('electron-store')).default<Record<string, unknown>>({ ...rest, cwd, name: configName });

/** Everything after Electron is ready: pages, door, core, window, tray – and the way back. */
export async function startShell({ options, hidden, e2e, hash }: Wishes): Promise<Shell> {
  const clock = systemClock;
  const logging = createLogging({ dir: path.join(options.data, 'logs'), level: options.log ?? 'info', clock });
  const { log } = logging;
  const settings = openSettingsFile(options.data, clock.now(), openStore, (error) =>
    log.error('The settings could not be written', { error: String(error) }),
  );
  const language = app.getLocale();
  let refresh = () => {};
  let quitting = false;
  const wires = new Set<{ drop(): void }>();

  const state = createShellState({
    saved: settings.read(),
    locale: language,
    log,
    changed: () => refresh(),
    startAtLogin: (on) => void setLoginItem(on).catch((error: unknown) => tell('system.notices.loginFailed', error)),
  });
  const tell = (key: string, error: unknown) =>
    profiles.core()?.topics.publish('system.notify', { title: { key, with: { why: SwitchboardError.from(error).message } } });
  guardPages(state.texts);
  servePages(path.join(app.getAppPath(), 'out', 'renderer'), (part, trait) => profiles.picture(part, trait));

  const port = options.port ?? state.settings().port;
  const door = await openDoor(port, (...request) => profiles.handle(...request));
  const url = `http://127.0.0.1:${door.listening?.port ?? port}`;
  const profiles = createProfiles({
    options,
    logging,
    clock,
    language,
    url,
    isAllowed: (host) => state.settings().allowedHosts.includes(host),
    ports: (profile) =>
      desktopPorts(
        {
          version: app.getVersion(),
          language,
          keyWraps: [
            keyringWrap(),
            ...(options.passphrase === undefined ? [] : [passphraseWrap(options.passphrase)]),
            keyfileWrap(profile.dataDir),
          ],
          settings,
          clock,
          log,
          bridge: ownBridge(options.data),
          texts: state.texts,
          open: (where) => window.open(where),
          notifyInside: (title, body, to) =>
            profiles.core()?.topics.publish('system.notify', { title, ...(body && { body }), ...(to && { url: to }) }),
        },
        profile,
      ),
    leaving: () => {
      state.detach();
      wires.forEach((wire) => wire.drop());
    },
    opened: (core) => {
      if (door.problem) core.announce({ url, problem: door.problem });
      void state.attach(core);
    },
  });

  const window = createMainWindow({
    stateFile: path.join(options.data, 'window.json'),
    staysInTray: () => !quitting && tray !== undefined && state.settings().closeToTray,
    created: (made) => {
      const wire = wireWindow(made.webContents, (channel) => {
        const core = profiles.core();
        return core && servePanel(core, channel, 'window', log);
      });
      wires.add(wire);
      made.once('closed', () => wires.delete(wire));
      surviveCrashes(made, state.texts, log);
    },
  });
  const quit = () => app.quit();
  const open = (where?: string) => window.open(where);
  const tray = createTray(() => ({ state: state.tray(), texts: state.texts() }), trayActions({ client: state.client, open, quit, log }));
  let menuIn = '';
  refresh = () => {
    tray?.refresh();
    if (menuIn === state.texts().language) return;
    menuIn = state.texts().language;
    setApplicationMenu(state.texts(), { open, quit });
  };
  refresh();
  if (e2e) Object.assign(globalThis, { __switchboard: reached(tray) });
  const stopUpdates = watchForUpdates(process.env['SWITCHBOARD_UPDATES'], () => state.settings().updates, log);

  let forget = () => {};
  const close = async () => {
    stopUpdates();
    tray?.stop();
    await profiles.close();
    await door.listening?.close(CLOSE_MS / 3);
    await logging.close();
    forget();
  };
  endOnBugs(log, close);
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => open());
  quitInOrder(close);

  if (!hidden || !tray) open(hash);
  await profiles.open(options.demo);
  forget = writeRunFile(options.data, {
    pid: process.pid,
    port: door.listening?.port ?? 0,
    url,
    version: app.getVersion(),
    startedAt: clock.now(),
    host: 'desktop',
    secret: randomBytes(32).toString('base64url'),
  });
  return { open };
}

/** What a test may reach of the shell: the icon, and the menu as it was last set. */
const reached = (icon: TrayIcon | undefined) => ({
  tray: icon?.tray,
  get menu() {
    return icon?.menu();
  },
});

type Door = { listening?: Listening; problem?: { key: string; with: Record<string, string | number> } };
/** A taken port costs the assistants their endpoint, not the person their panel. */
async function openDoor(port: number, handle: Parameters<typeof listen>[0]): Promise<Door> {
  try {
    return { listening: await listen(handle, { port, address: '127.0.0.1' }) };
  } catch (thrown) {
    const { problem, details } = SwitchboardError.from(thrown);
    if (problem !== 'port.taken') throw thrown;
    return { problem: { key: `problems.${problem}.title`, with: details.with ?? {} } };
  }
}

/** Holds the quit up once, for as long as closing takes but no longer than a person would wait. */
function quitInOrder(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    closed = true;
    event.preventDefault();
    const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS));
    void Promise.race([close(), late]).finally(() => app.exit(0));
  });
}
