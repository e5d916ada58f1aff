import type { Endpoint } from '../../../src-shared/contract/system.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Scene } from '../../../src-shared/model/device.ts';
import type { Approval, JournalEntry } from '../../../src-shared/model/journal.ts';
import { splitPartId } from '../../../src-shared/model/key.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { unsaid } from '../../../src-shared/text/unsaid.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';

type Pinned = { part: string; name: string; reachable: boolean };
/** A pinned part: one that can be switched, whose `on` is absent while nobody knows, or one that only says how it is. */
export type Favourite =
  (Pinned & { trait: string; on: boolean | undefined; danger: boolean; state?: never }) | (Pinned & { trait?: never; state: string });

/** Everything the tray shows, as data. */
export type TrayState = {
  now: number;
  /** The facts of the home, the same as on the Home screen. */
  facts: string[];
  endpoint: Endpoint;
  approvals: Pick<Approval, 'id' | 'caller' | 'what' | 'risk' | 'target' | 'args' | 'effects'>[];
  connections: Pick<Connection, 'id' | 'name' | 'enabled' | 'health'>[];
  favourites: Favourite[];
  scenes: Pick<Scene, 'id' | 'name' | 'kind' | 'enabled'>[];
  /** What was done last and can be taken back. */
  last?: Pick<JournalEntry, 'id' | 'what'> | undefined;
};

/** What a click may set in motion; every one of them goes through the contract or opens the window. */
export type TrayActions = {
  endpoint(on: boolean): void;
  pause(minutes: number): void;
  resume(): void;
  decide(approval: string, decision: 'once' | 'deny'): void;
  connect(connection: string, on: boolean): void;
  power(part: string, trait: string, on: boolean): void;
  scene(scene: string): void;
  undo(entry: string): void;
  /** Shows the window; with an address, there. */
  open(hash?: string): void;
  quit(): void;
};

/** The slice of Electron's menu template that is used; declared here so that the menu stays a plain function. */
export type Entry = {
  id?: string;
  label?: string;
  type?: 'separator' | 'checkbox' | 'submenu';
  checked?: boolean;
  enabled?: boolean;
  accelerator?: string;
  submenu?: Entry[];
  click?: () => void;
};

export type IconShape = 'normal' | 'paused' | 'attention' | 'off';

const isPaused = ({ endpoint, now }: TrayState): boolean => (endpoint.pausedUntil ?? 0) > now;

/** Which of the four shapes the icon takes: what waits for the person comes first. */
export function iconShape(state: TrayState): IconShape {
  if (state.approvals.length > 0) return 'attention';
  if (!state.endpoint.on) return 'off';
  if (isPaused(state)) return 'paused';
  return state.connections.some(({ enabled, health }) => enabled && health.state === 'attention') ? 'attention' : 'normal';
}

/** Home's own sentence, and how many approvals wait. */
export function stateLine(texts: Texts, { facts, approvals }: TrayState): string {
  const all = approvals.length > 0 ? [...facts, texts.t('tray.waiting', { count: approvals.length })] : facts;
  return texts.t('tray.line', { facts: all.join(texts.t('tray.comma')) });
}

/** No one means a hundred years; the core counts in minutes. */
export const UNTIL_RESUMED_MINUTES = 100 * 365 * 24 * 60;
const PAUSES = [
  ['minutes15', 15],
  ['hour', 60],
  ['untilResumed', UNTIL_RESUMED_MINUTES],
] as const;

const SEPARATOR: Entry = { type: 'separator' };

/** The whole tray menu out of state; set anew after every change, because Linux ignores items that are altered. */
export function trayMenu(texts: Texts, state: TrayState, act: TrayActions): Entry[] {
  const { t } = texts;
  const middle = [
    ...submenu('approvals', t('tray.approvals', { count: state.approvals.length }), approvals(texts, state, act)),
    ...submenu('connections', t('tray.connections'), connections(state, act)),
    ...submenu('favourites', t('tray.favourites'), favourites(texts, state, act)),
    ...submenu('scenes', t('tray.scenes'), scenes(texts, state, act)),
    ...undo(texts, state, act),
  ];
  return [
    { id: 'state', label: stateLine(texts, state), enabled: false },
    SEPARATOR,
    {
      id: 'endpoint',
      label: t('tray.endpoint', { address: addressOf(state.endpoint) }),
      type: 'checkbox',
      checked: state.endpoint.on,
      click: () => act.endpoint(!state.endpoint.on),
    },
    pause(texts, state, act),
    SEPARATOR,
    ...(middle.length > 0 ? [...middle, SEPARATOR] : []),
    { id: 'open', label: t('tray.open'), accelerator: 'CommandOrControl+Shift+H', click: () => act.open() },
    { id: 'settings', label: t('tray.settings'), click: () => act.open('#/settings') },
    { id: 'quit', label: t('tray.quit'), click: () => act.quit() },
  ];
}

/** Where taking it back is dangerous, the window asks. */
const undo = ({ t, say }: Texts, { last }: TrayState, act: TrayActions): Entry[] =>
  last ? [{ id: 'undo', label: t('tray.undo', { what: say(last.what) }), click: () => act.undo(last.id) }] : [];

const addressOf = ({ url }: Endpoint): string => (URL.canParse(url) ? new URL(url).host : url);
/** An empty submenu is a dead end, so it is left out. */
const submenu = (id: string, label: string, items: Entry[]): Entry[] =>
  items.length > 0 ? [{ id, label, type: 'submenu', submenu: items }] : [];

function pause({ t }: Texts, state: TrayState, act: TrayActions): Entry {
  const choices = PAUSES.map(([name, minutes]): Entry => ({
    id: `pause:${name}`,
    label: t(`tray.pauses.${name}`),
    click: () => act.pause(minutes),
  }));
  const resume: Entry[] = isPaused(state) ? [{ id: 'resume', label: t('tray.resume'), click: () => act.resume() }, SEPARATOR] : [];
  return { id: 'pause', label: t(isPaused(state) ? 'tray.paused' : 'tray.pause'), type: 'submenu', submenu: [...resume, ...choices] };
}

const approvals = (texts: Texts, state: TrayState, act: TrayActions): Entry[] =>
  state.approvals.map((approval): Entry => {
    const { id, caller, what, risk, effects } = approval;
    const label = texts.t('tray.approval', { caller: caller.name, what: texts.say(what) });
    const entry: Entry = { id: `approval:${id}`, label: visibleLine(label) };
    // Nothing dangerous happens by a slip in a small menu, and nothing that the menu does not say in full.
    if (risk === 'danger' || effects || unsaid(texts, approval).length > 0) return { ...entry, click: () => act.open('#/activity') };
    return {
      ...entry,
      type: 'submenu',
      submenu: [
        { id: `approval:${id}:once`, label: texts.t('tray.allowOnce'), click: () => act.decide(id, 'once') },
        { id: `approval:${id}:deny`, label: texts.t('tray.deny'), click: () => act.decide(id, 'deny') },
      ],
    };
  });

const connections = (state: TrayState, act: TrayActions): Entry[] =>
  state.connections.map(({ id, name, enabled }) => ({
    id: `connection:${id}`,
    label: name,
    type: 'checkbox',
    checked: enabled,
    click: () => act.connect(id, !enabled),
  }));

const favourites = ({ t }: Texts, { favourites: all }: TrayState, act: TrayActions): Entry[] =>
  capped(
    t('tray.more'),
    () => act.open('#/home'),
    all.map((one): Entry => {
      const id = `favourite:${one.part}`;
      const { name, reachable } = one;
      const show = () => act.open(`#/devices/${encodeURIComponent(splitPartId(one.part).device)}`);
      if (one.trait === undefined) {
        const label = reachable ? t('tray.reads', { name, state: one.state }) : t('tray.offline', { name });
        return { id, label, click: show };
      }
      const { on, danger, trait } = one;
      if (!reachable) return { id, label: t('tray.offline', { name }), type: 'checkbox', checked: on === true, enabled: false };
      const click = danger ? show : () => act.power(one.part, trait, on !== true);
      return { id, label: danger ? t('tray.inWindow', { name }) : name, type: 'checkbox', checked: on === true, click };
    }),
  );

/** Automations run by themselves; a menu is for what a person sets in motion. */
const scenes = ({ t }: Texts, state: TrayState, act: TrayActions): Entry[] =>
  capped(
    t('tray.more'),
    () => act.open('#/home'),
    state.scenes
      .filter(({ enabled, kind }) => enabled !== false && kind !== 'automation')
      .map(({ id, name }) => ({ id: `scene:${id}`, label: name, click: () => act.scene(id) })),
  );

/** A menu longer than the screen cannot be read; the window has them all. */
const MOST = 20;
const capped = (more: string, open: () => void, items: Entry[]): Entry[] =>
  items.length <= MOST ? items : [...items.slice(0, MOST), SEPARATOR, { id: 'more', label: more, click: open }];
