import { Notification, powerMonitor, shell } from 'electron';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { languageOf, type Texts } from '../../../src-shared/text/translate.ts';
import type { KeyWrap, Ports, SettingsStore } from '../../core/ports.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Profile } from '../profiles.ts';
import { openOutside } from './guard.ts';

type With = {
  version: string;
  language: string;
  keyWraps: KeyWrap[];
  settings: SettingsStore;
  clock: Clock;
  log: Log;
  bridge: Ports['bridge'];
  texts(): Texts;
  open(hash?: string): void;
  /** Where the system shows nothing, the window does. */
  notifyInside(title: Sentence, body: Sentence | undefined, url: string | undefined): void;
};

/** What a desktop can offer the core. */
export const desktopPorts = ({ language, texts, open, notifyInside, ...given }: With, profile: Profile): Ports => ({
  ...given,
  ...profile,
  host: 'desktop',
  platform: process.platform,
  systemLanguage: languageOf(language),
  openUrl: (url) => openOutside(url, texts()),
  openProgram: (link) => shell.openExternal(link),
  notify: (title, body, url) => {
    if (!Notification.isSupported()) return notifyInside(title, body, url);
    const shown = new Notification({ title: texts().say(title), body: body ? texts().say(body) : '' });
    shown.on('click', () => open(url?.startsWith('#/') ? url : undefined));
    // macOS refuses programs that are not signed.
    shown.on('failed', () => notifyInside(title, body, url));
    shown.show();
  },
  onResume: (listener) => {
    powerMonitor.on('resume', listener);
    return () => void powerMonitor.off('resume', listener);
  },
});
