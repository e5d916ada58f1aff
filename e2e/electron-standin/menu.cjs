// `Menu` and `MenuItem`: data that can be inspected and clicked.
'use strict';

const TYPES = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'];

class MenuItem {
  constructor(options) {
    const type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    if (!TYPES.includes(type)) throw new Error(`Unknown menu item type: ${type}`);
    Object.assign(this, { label: '', enabled: true, visible: true, checked: false }, options, { type });
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
    this.click = (event, window) => {
      // Electron flips the mark itself before it tells the app.
      if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked;
      options.click?.(this, window, event);
    };
  }
}

class Menu {
  static #application = null;
  items = [];

  append(item) {
    this.items.push(item);
  }
  popup() {}
  closePopup() {}
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const entry of template) {
      if (!(entry instanceof MenuItem) && !('label' in entry || 'role' in entry || 'type' in entry)) {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      }
      menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    }
    return menu;
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }
  static getApplicationMenu() {
    return Menu.#application;
  }
}

module.exports = { Menu, MenuItem };
