import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { iconShape, stateLine, trayMenu, type IconShape, type TrayActions, type TrayState } from '../../core/tray/tray-menu.ts';
import { asset } from './assets.ts';
import { atMostEvery } from './throttle.ts';

const REBUILD_MS = 100;

/** What the tray shows just now, and in which language. */
type View = () => { state: TrayState; texts: Texts };
export interface TrayIcon {
  tray: Tray;
  /** The menu as it was last set. */
  menu(): Electron.Menu | undefined;
  /** Something it shows has changed. */
  refresh(): void;
  stop(): void;
}

/** The icon in the tray; undefined where the system has no place for one, and then the window must not hide. */
export function createTray(view: View, act: TrayActions): TrayIcon | undefined {
  const tray = placed();
  if (!tray) return undefined;
  let menu: Electron.Menu | undefined;
  let shape: IconShape = 'normal';
  let shown = '';
  const render = () => {
    const { state, texts } = view();
    const template = trayMenu(texts, state, act);
    const looks = JSON.stringify(template);
    // A sensor that ticks must not build a menu ten times a second.
    if (looks === shown) return;
    shown = looks;
    menu = Menu.buildFromTemplate(template);
    tray.setContextMenu(menu);
    tray.setToolTip(stateLine(texts, state));
    if (iconShape(state) !== shape) tray.setImage(icon((shape = iconShape(state))));
  };
  const rebuild = atMostEvery(REBUILD_MS, render);
  // On Windows a left click opens the window; macOS and Linux show the menu, where Open stands too.
  if (process.platform === 'win32') tray.on('click', () => act.open());
  rebuild.ask();
  return { tray, menu: () => menu, refresh: rebuild.ask, stop: rebuild.stop };
}

function placed(): Tray | undefined {
  try {
    return new Tray(icon('normal'));
  } catch {
    return undefined; // no tray on this desktop: the caller keeps the window instead
  }
}

/** macOS tints a template to its menu bar; elsewhere the icon brings its own colours. */
function icon(shape: IconShape): NativeImage {
  const name = process.platform === 'darwin' ? `${shape}Template.png` : `${shape}-32.png`;
  return nativeImage.createFromPath(asset('tray', name));
}
