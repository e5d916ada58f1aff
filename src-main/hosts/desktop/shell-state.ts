import { nativeTheme } from 'electron';
import { channelPair } from '../../../src-shared/contract/channel.ts';
import { createClient, type Client } from '../../../src-shared/contract/client.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import { Settings } from '../../../src-shared/contract/settings.ts';
import { createTexts, languageOf, type Texts } from '../../../src-shared/text/translate.ts';
import type { Core } from '../../core/core.ts';
import { servePanel } from '../../core/host/serve-panel.ts';
import type { Log } from '../../kit/world.ts';
import type { TrayState } from '../../core/tray/tray-menu.ts';
import { followTrayState } from '../../core/tray/tray-state.ts';

const NOTHING_YET: Omit<TrayState, 'now'> = {
  facts: [],
  endpoint: { on: false, url: '' },
  approvals: [],
  connections: [],
  favourites: [],
  scenes: [],
};

/** The shell is one more window on the core: it asks, hears and acts through the same contract as the panel. */
export interface ShellState {
  /** Plugs into a core; the wire of the one before is gone by then. */
  attach(core: Core): Promise<void>;
  detach(): void;
  client(): Client<Switchboard> | undefined;
  settings(): Settings;
  texts(): Texts;
  tray(): TrayState;
}

type With = { saved: unknown; locale: string; log: Log; changed(): void; startAtLogin(on: boolean): void };

export function createShellState({ saved, locale, log, changed, startAtLogin }: With): ShellState {
  let settings = Settings.safeParse(saved).data ?? Settings.parse({});
  let texts = createTexts(languageOf(locale));
  let client: Client<Switchboard> | undefined;
  let read: ((texts: Texts) => TrayState) | undefined;
  let hangUp = () => {};

  const apply = (next: Settings) => {
    settings = next;
    nativeTheme.themeSource = settings.theme;
    const language = settings.language === 'system' ? languageOf(locale) : settings.language;
    if (language !== texts.language) texts = createTexts(language);
    changed();
  };
  apply(settings);

  return {
    attach: async (core) => {
      const [mine, theirs, close] = channelPair();
      const stop = servePanel(core, theirs, 'tray', log);
      const made = createClient<Switchboard>(mine);
      client = made;
      hangUp = () => {
        stop();
        close();
      };
      made.on('settings.changed', (next) => {
        if (next.startAtLogin !== settings.startAtLogin) startAtLogin(next.startAtLogin);
        apply(next);
      });
      try {
        apply((await made.call('settings.get')).values);
        const follow = await followTrayState(made, changed);
        if (client === made) read = follow;
      } catch (thrown) {
        // The home was left while the tray still asked about it: there is nothing to show of it any more.
        if (client === made) throw thrown;
      }
      changed();
    },
    detach: () => {
      client = undefined;
      read = undefined;
      hangUp();
      changed();
    },
    client: () => client,
    settings: () => settings,
    texts: () => texts,
    tray: () => read?.(texts) ?? { ...NOTHING_YET, now: Date.now() },
  };
}
