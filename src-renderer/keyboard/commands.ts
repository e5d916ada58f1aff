import type { TextKey } from '../../src-shared/text/translate.ts';
import { hub } from '../hub/hub.ts';
import { tellFailure } from '../hub/act.ts';
import { navigate, SCREENS, type ScreenName } from '../hub/router.ts';
import { setSettings } from '../hub/stores/settings.ts';
import { useSystem } from '../hub/stores/system.ts';
import { currentTexts } from '../hub/texts.ts';
import { toast } from '../ui/toast.tsx';
import { changeEndpoint, switchEndpoint, UNTIL_RESUMED_MINUTES } from './endpoint.ts';
import { showOverlay } from './overlay.ts';

/** One thing a person can tell the panel to do; palette, shortcuts and the help sheet read the same table. */
export type Command = {
  id: string;
  text: TextKey;
  group: 'go' | 'do' | 'here';
  /** Keys pressed one after another; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  keys?: readonly string[];
  when?: () => boolean;
  /** Without it the row only explains a key that a screen handles by itself. */
  run?: () => void;
};

const LETTERS: Partial<Record<ScreenName, string>> = {
  home: 'h',
  devices: 'd',
  connections: 'c',
  tools: 't',
  clients: 'l',
  activity: 'a',
  insights: 'i',
  settings: 's',
};
type GoScreen = Exclude<ScreenName, 'gallery' | 'boards'>;
/** A board is gone to by its name; the palette lists them. */
const goScreens = SCREENS.filter((screen): screen is GoScreen => screen !== 'gallery' && screen !== 'boards');

const go: Command[] = goScreens.map((screen) => ({
  id: `go.${screen}`,
  text: `keyboard.go.${screen}`,
  group: 'go',
  keys: ['g', LETTERS[screen] ?? ''],
  run: () => navigate({ screen }),
}));

const endpoint = () => useSystem.get().hello?.endpoint;
const isPaused = () => (endpoint()?.pausedUntil ?? 0) > Date.now();

/** Puts the cursor into the search of this screen. */
const focusSearch = () => document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();

const copyReport = async () => {
  const { t } = currentTexts();
  try {
    const { text } = await hub.call('system.report');
    await navigator.clipboard.writeText(text);
    toast({ level: 'ok', title: t('common.actions.copied') });
  } catch (thrown) {
    tellFailure(t('keyboard.commands.report'), thrown);
  }
};
const chooseTheme = (theme: 'light' | 'dark' | 'system') => () =>
  void setSettings({ theme }).catch((thrown: unknown) => tellFailure(currentTexts().t(`keyboard.commands.${theme}`), thrown));

export const COMMANDS: readonly Command[] = [
  { id: 'palette', text: 'keyboard.commands.palette', group: 'do', keys: ['mod+k'], run: () => showOverlay('palette') },
  { id: 'search', text: 'keyboard.commands.search', group: 'here', keys: ['/'], run: focusSearch },
  { id: 'help', text: 'keyboard.commands.help', group: 'do', keys: ['?'], run: () => showOverlay('help') },
  { id: 'endpoint', text: 'keyboard.commands.endpoint', group: 'do', keys: ['e'], run: () => void switchEndpoint(!endpoint()?.on) },
  {
    id: 'pause',
    text: 'keyboard.commands.pause',
    group: 'do',
    keys: ['p'],
    when: () => !isPaused(),
    run: () => void changeEndpoint({ pauseMinutes: UNTIL_RESUMED_MINUTES }),
  },
  { id: 'resume', text: 'keyboard.commands.resume', group: 'do', when: isPaused, run: () => void changeEndpoint({ resume: true }) },
  { id: 'close', text: 'keyboard.commands.close', group: 'here', keys: ['Esc'] },
  { id: 'move', text: 'keyboard.commands.move', group: 'here', keys: ['←', '→', '↑', '↓'] },
  { id: 'details', text: 'keyboard.commands.details', group: 'here', keys: ['Alt+Enter'] },
  { id: 'decide', text: 'keyboard.commands.decide', group: 'here', keys: ['A', 'D'] },
  { id: 'add-connection', text: 'keyboard.commands.addConnection', group: 'do', run: () => navigate({ screen: 'connections', id: 'add' }) },
  {
    id: 'connect-assistant',
    text: 'keyboard.commands.connectAssistant',
    group: 'do',
    run: () => navigate({ screen: 'clients', id: 'add' }),
  },
  { id: 'theme.light', text: 'keyboard.commands.light', group: 'do', run: chooseTheme('light') },
  { id: 'theme.dark', text: 'keyboard.commands.dark', group: 'do', run: chooseTheme('dark') },
  { id: 'theme.system', text: 'keyboard.commands.system', group: 'do', run: chooseTheme('system') },
  {
    id: 'leave-demo',
    text: 'keyboard.commands.leaveDemo',
    group: 'do',
    when: () => useSystem.get().hello?.demo ?? false,
    run: () =>
      void hub
        .call('system.demo', { on: false })
        .catch((thrown: unknown) => tellFailure(currentTexts().t('keyboard.commands.leaveDemo'), thrown)),
  },
  { id: 'report', text: 'keyboard.commands.report', group: 'do', run: () => void copyReport() },
  ...go,
];

/** Runs the command a notice or a deep link names; an unknown one does nothing. */
export const runCommand = (id: string): void => COMMANDS.find((command) => command.id === id)?.run?.();
export const hasCommand = (id: string): boolean => COMMANDS.some((command) => command.id === id && command.run !== undefined);

const isMac = (): boolean => navigator.userAgent.includes('Mac');
/** The keys as they are printed on the person's keyboard. */
export const shownKeys = (keys: readonly string[]): string[] =>
  keys.map((key) =>
    key.startsWith('mod+') ? `${isMac() ? '⌘' : 'Ctrl '}${key.slice(4).toUpperCase()}` : key.length === 1 ? key.toUpperCase() : key,
  );
