import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Texts } from '../../../src-shared/text/translate.ts';

type Actions = { open(hash?: string): void; quit(): void };

/** The application menu. Without the Edit roles, copy and paste have no keys on macOS. */
export function setApplicationMenu({ t }: Texts, act: Actions): void {
  const settings: MenuItemConstructorOptions = {
    label: t('tray.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => act.open('#/settings'),
  };
  const quit: MenuItemConstructorOptions = { label: t('tray.quit'), accelerator: 'CommandOrControl+Q', click: () => act.quit() };
  const roles = (...names: MenuItemConstructorOptions['role'][]): MenuItemConstructorOptions[] => names.map((role) => ({ role }));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Switchboard',
        submenu: [{ label: t('tray.open'), click: () => act.open() }, settings, { type: 'separator' }, quit],
      },
      { label: t('tray.menu.edit'), submenu: roles('undo', 'redo', 'cut', 'copy', 'paste', 'selectAll') },
      { label: t('tray.menu.view'), submenu: roles('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen') },
      { label: t('tray.menu.window'), submenu: roles('minimize', 'close') },
    ]),
  );
}
