import type { Part } from '../../src-shared/model/device.ts';
import { isMerelySet, splitPartId, traitOfKey } from '../../src-shared/model/key.ts';
import type { TextKey, Texts } from '../../src-shared/text/translate.ts';
import { act, runScene } from '../hub/act.ts';
import { navigate } from '../hub/router.ts';
import { useBoards } from '../hub/stores/boards.ts';
import { useConnections } from '../hub/stores/connections.ts';
import { useHome, type HomeState } from '../hub/stores/home.ts';
import { useSettings } from '../hub/stores/settings.ts';
import { useTools } from '../hub/stores/tools.ts';
import { COMMANDS, shownKeys } from './commands.ts';

export type Kind = 'command' | 'screen' | 'device' | 'scene' | 'setting' | 'connection' | 'tool';
/** One line of the palette. `words` is what is searched: name, room, and how one would say it. */
export type Entry = {
  id: string;
  kind: Kind;
  /** What a device looks like. */
  part?: Part['kind'];
  title: string;
  note?: string | undefined;
  words: string;
  keys?: string[] | undefined;
  run: () => void;
};

type Verb = { command: string; title: TextKey; word: TextKey; value?: unknown };
/** What one may say about a part, by trait: "floor lamp off". */
const VERBS: Record<string, readonly Verb[]> = {
  power: [
    { command: 'on', title: 'keyboard.palette.turnOn', word: 'keyboard.palette.words.on', value: true },
    { command: 'off', title: 'keyboard.palette.turnOff', word: 'keyboard.palette.words.off', value: false },
  ],
  position: [
    { command: 'open', title: 'keyboard.palette.open', word: 'keyboard.palette.words.open' },
    { command: 'close', title: 'keyboard.palette.close', word: 'keyboard.palette.words.close' },
  ],
  lock: [
    { command: 'lock', title: 'keyboard.palette.lock', word: 'keyboard.palette.words.lock' },
    { command: 'unlock', title: 'keyboard.palette.unlock', word: 'keyboard.palette.words.unlock' },
  ],
};

function partEntries({ t }: Texts, { devices }: HomeState, rooms: ReadonlyMap<string, string>, part: Part): Entry[] {
  const { id, name } = part;
  const device = devices[splitPartId(id).device];
  const room = rooms.get(part.room ?? device?.room ?? '');
  const show: Entry = {
    id: `part.${id}`,
    kind: 'device',
    part: part.kind,
    title: name,
    note: room,
    words: `${name} ${room ?? ''} ${device?.name ?? ''}`,
    run: () => navigate({ screen: 'devices', id }),
  };
  const acts = Object.entries(part.traits).flatMap(([trait, { limits, setting }]) =>
    ((!setting && VERBS[traitOfKey(trait)]) || [])
      .filter(({ command }) => limits?.commands?.includes(command) ?? true)
      .map(({ command, title, word, value }): Entry => ({
        id: `act.${id}.${trait}.${command}`,
        kind: 'device',
        part: part.kind,
        title: t(title, { name }),
        note: room,
        words: `${name} ${t(word)} ${t(title, { name })} ${room ?? ''}`,
        run: () => void act(id, trait, command, {}, value === undefined ? undefined : { value }),
      })),
  );
  return [show, ...acts];
}

/** Everything the palette can find now, in the person's language. */
export function collectEntries(texts: Texts): Entry[] {
  const { t, of } = texts;
  const home = useHome.get();
  const commands = COMMANDS.flatMap(({ id, text, group, keys, when, run }): Entry[] =>
    !run || id === 'palette' || when?.() === false
      ? []
      : [{ id, kind: group === 'go' ? 'screen' : 'command', title: t(text), words: t(text), keys: keys && shownKeys(keys), run }],
  );
  const rooms = new Map(home.rooms.map(({ id, name }) => [id, name]));
  const parts = Object.values(home.parts).flatMap((part) =>
    part.hidden || isMerelySet(part) ? [] : partEntries(texts, home, rooms, part),
  );
  const scenes = home.scenes.map(({ id, name }): Entry => {
    const title = t('keyboard.palette.run', { name });
    return { id: `scene.${id}`, kind: 'scene', title, words: `${title} ${name}`, run: () => void runScene(id) };
  });
  const connections = useConnections.get().connections.map(({ id, name }): Entry => ({
    id: `connection.${id}`,
    kind: 'connection',
    title: name,
    words: name,
    run: () => navigate({ screen: 'connections', id }),
  }));
  const tools = useTools.get().tools.map(({ name, title }): Entry => ({
    id: `tool.${name}`,
    kind: 'tool',
    title: of(title),
    note: name,
    words: `${of(title)} ${name}`,
    run: () => navigate({ screen: 'tools', id: name }),
  }));
  const settings = (useSettings.get().facts ?? []).map(({ name }): Entry => {
    const key = `settings.screen.names.${name}`;
    const title = texts.has(key) ? texts.say({ key }) : name;
    return {
      id: `setting.${name}`,
      kind: 'setting',
      title,
      words: `${title} ${name}`,
      run: () => navigate({ screen: 'settings', query: { search: title } }),
    };
  });
  const boards = useBoards.get().boards.map(({ id, name }): Entry => ({
    id: `board.${id}`,
    kind: 'screen',
    title: name,
    note: t('home.boards.choose'),
    words: `${name} ${t('home.boards.choose')}`,
    run: () => navigate({ screen: 'boards', id }),
  }));
  return [...commands, ...boards, ...parts, ...scenes, ...connections, ...tools, ...settings];
}

const RECENT = 'palette.recent';
const KEPT = 8;
/** What the person used lately, newest first; kept in this browser only. */
export function recentIds(): string[] {
  return (localStorage.getItem(RECENT) ?? '').split('\n').filter(Boolean);
}
export const remember = (id: string): void =>
  localStorage.setItem(RECENT, [id, ...recentIds().filter((one) => one !== id)].slice(0, KEPT).join('\n'));
/** Fills what the palette searches, also on screens that never looked at it. */
export const ensureEntries = (): void => [useHome, useBoards, useConnections, useTools, useSettings].forEach(({ ensure }) => ensure());
