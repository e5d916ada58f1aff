import { languageOf } from '../../../src-shared/text/translate.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { KeyWrap, Ports, SettingsStore } from '../../core/ports.ts';
import type { Topics } from '../../core/topics.ts';

type With = {
  version: string;
  dataDir: string;
  demo: boolean;
  keyWraps: KeyWrap[];
  settings: SettingsStore;
  clock: Clock;
  log: Log;
  language: string;
  bridge: Ports['bridge'];
  topics(): Topics | undefined;
  switchProfile(demo: boolean): void;
  reopen(): void;
};

/** What a machine without a display can offer: the window opens addresses and shows messages, nothing ever sleeps. */
export const headlessPorts = ({ language, topics, ...given }: With): Ports => ({
  ...given,
  host: 'headless',
  platform: process.platform,
  systemLanguage: languageOf(language),
  // Whoever asked opens it, in the browser they look through; other panels, on other machines, have no business with it.
  openUrl: () => Promise.resolve(false),
  notify: (title, body, url) => topics()?.publish('system.notify', { title, ...(body && { body }), ...(url && { url }) }),
  onResume: () => () => undefined,
});
