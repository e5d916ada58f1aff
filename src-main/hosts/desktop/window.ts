import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { asset } from './assets.ts';
import { ORIGIN } from './own-page.ts';
import { firstBounds, type WindowState } from './window-state.ts';

/** The canvas of both themes, so that nothing flashes before the first paint. */
const COLOURS = { light: { canvas: '#f8f7f4', ink: '#1a1d23' }, dark: { canvas: '#0e1014', ink: '#eeedea' } };
const BAR_HEIGHT = 48;
const colours = () => COLOURS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
const overlay = () => ({ color: colours().canvas, symbolColor: colours().ink, height: BAR_HEIGHT });

type With = {
  /** Where the window's place is remembered. */
  stateFile: string;
  /** True when closing should only hide it. */
  staysInTray(): boolean;
  created(window: BrowserWindow): void;
};

/** The one window: made when it is first wanted, shown again afterwards. */
export interface MainWindow {
  /** Shows it; with an address of the panel, there. */
  open(hash?: string): void;
  current(): BrowserWindow | undefined;
}

export function createMainWindow({ stateFile, staysInTray, created }: With): MainWindow {
  let window: BrowserWindow | undefined;

  const make = (hash: string): BrowserWindow => {
    const { bounds, maximized } = firstBounds(
      readState(stateFile),
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    const made = new BrowserWindow({
      ...bounds,
      minWidth: 360,
      minHeight: 480,
      show: false,
      title: 'Switchboard',
      icon: asset('icon', 'icon.png'),
      backgroundColor: colours().canvas,
      titleBarStyle: 'hidden',
      titleBarOverlay: overlay(),
      webPreferences: { preload: path.join(app.getAppPath(), 'out', 'preload', 'preload.cjs') },
    });
    if (maximized) made.maximize();
    made.once('ready-to-show', () => made.show());
    made.on('close', (event) => {
      writeState(stateFile, { bounds: made.getNormalBounds(), maximized: made.isMaximized() });
      if (!staysInTray()) return;
      event.preventDefault();
      made.hide();
    });
    const repaint = () => {
      made.setBackgroundColor(colours().canvas);
      if (process.platform !== 'darwin') made.setTitleBarOverlay(overlay());
    };
    nativeTheme.on('updated', repaint);
    made.once('closed', () => {
      nativeTheme.off('updated', repaint);
      window = undefined;
    });
    created(made);
    void made.loadURL(`${ORIGIN}/${hash}`);
    return made;
  };

  return {
    current: () => window,
    open: (hash = '') => {
      if (!window) {
        window = make(hash);
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      // Only what follows the # differs, so the page stays and hears a change of address.
      if (hash) void window.loadURL(`${ORIGIN}/${hash}`);
    },
  };
}

function readState(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // a torn file costs the window's place and nothing else
  }
}

const writeState = (file: string, state: WindowState): void => writeFileSync(file, JSON.stringify(state));
