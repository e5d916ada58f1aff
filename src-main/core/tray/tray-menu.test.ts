import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { iconShape, stateLine, trayMenu, UNTIL_RESUMED_MINUTES, type Entry, type TrayActions, type TrayState } from './tray-menu.ts';

const en = createTexts('en');
const zh = createTexts('zh-CN');
const NOW = Date.UTC(2026, 10, 21);

const quiet: TrayState = {
  now: NOW,
  facts: ['3 lights on', 'everything reachable'],
  endpoint: { on: true, url: 'http://127.0.0.1:7420/mcp' },
  approvals: [],
  connections: [],
  favourites: [],
  scenes: [],
};
const connection = (over: Partial<TrayState['connections'][number]> = {}): TrayState['connections'][number] => ({
  id: 'c1',
  name: 'Cloud',
  enabled: true,
  health: { state: 'connected', since: 0 },
  ...over,
});
const approval = (risk: 'control' | 'danger'): TrayState['approvals'][number] => ({
  id: 'a1',
  caller: { kind: 'assistant', id: 'x', name: 'Claude Code' },
  what: { key: 'tray.deny' },
  ...{ risk, target: {}, args: [] },
});
const lamp = { part: 'c1/lamp%2F1/main', trait: 'power', name: 'Floor lamp', on: true, reachable: true, danger: false };

/** Writes down what a click set in motion. */
function recorder(): { did: unknown[][]; act: TrayActions } {
  const did: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void did.push([name, ...args]);
  return {
    did,
    act: {
      endpoint: note('endpoint'),
      pause: note('pause'),
      resume: note('resume'),
      decide: note('decide'),
      connect: note('connect'),
      power: note('power'),
      scene: note('scene'),
      undo: note('undo'),
      open: note('open'),
      quit: note('quit'),
    },
  };
}
const find = (entries: Entry[], id: string): Entry | undefined =>
  entries.flatMap((entry) => [entry, ...(entry.submenu ? [find(entry.submenu, id)] : [])]).find((entry) => entry?.id === id);
const menuOf = (state: Partial<TrayState>, texts = en) => {
  const { did, act } = recorder();
  const menu = trayMenu(texts, { ...quiet, ...state }, act);
  return { did, menu, item: (id: string) => find(menu, id), click: (id: string) => find(menu, id)?.click?.() };
};
const depth = (entries: Entry[]): number => 1 + Math.max(0, ...entries.map(({ submenu }) => (submenu ? depth(submenu) : 0)));

describe('the tray says how things are', () => {
  test('its first line is the sentence of the Home screen, and it cannot be pressed', () => {
    expect(menuOf({}).menu[0]).toMatchObject({ label: 'Switchboard – 3 lights on, everything reachable', enabled: false });
  });

  test('waiting approvals are part of the sentence', () => {
    expect(stateLine(en, { ...quiet, approvals: [approval('control')] })).toBe(
      'Switchboard – 3 lights on, everything reachable, 1 approval waiting',
    );
    expect(stateLine(zh, { ...quiet, facts: ['开着 3 盏灯'], approvals: [approval('control')] })).toBe(
      'Switchboard – 开着 3 盏灯，1 项批准待处理',
    );
  });

  test.each([
    ['normal', {}],
    ['attention', { approvals: [approval('control')], endpoint: { on: false, url: '' } }],
    ['off', { endpoint: { on: false, url: 'http://127.0.0.1:7420/mcp', pausedUntil: NOW + 1 } }],
    ['paused', { endpoint: { on: true, url: 'http://127.0.0.1:7420/mcp', pausedUntil: NOW + 1 } }],
    ['normal', { endpoint: { on: true, url: 'http://127.0.0.1:7420/mcp', pausedUntil: NOW - 1 } }],
    ['attention', { connections: [connection({ health: { state: 'attention', since: 0 } })] }],
    ['normal', { connections: [connection({ enabled: false, health: { state: 'attention', since: 0 } })] }],
  ] as const)('the icon is %s', (shape, over) => {
    expect(iconShape({ ...quiet, ...structuredClone<Partial<TrayState>>(over as never) })).toBe(shape);
  });

  test('the same menu in Chinese has no English sentence left', () => {
    const { menu } = menuOf({ facts: [], scenes: [], endpoint: { on: true, url: 'http://127.0.0.1:7420/mcp' } }, zh);
    const words = JSON.stringify(menu.slice(1).map(({ label, submenu }) => [label, submenu?.map((entry) => entry.label)]));
    expect(words.replaceAll(/Switchboard|MCP|127\.0\.0\.1:7420|null|\d/g, '')).not.toMatch(/[a-z]{3}/i);
  });
});

describe('the tray is a complete product', () => {
  test('the endpoint is a check item with its address and asks for the opposite', () => {
    const { item, click, did } = menuOf({});
    expect(item('endpoint')).toMatchObject({ type: 'checkbox', checked: true, label: 'Local MCP endpoint – 127.0.0.1:7420' });
    click('endpoint');
    expect(did).toEqual([['endpoint', false]]);
  });

  test('assistants can be paused for a while, for an hour, and until I say so', () => {
    const { click, did, item } = menuOf({});
    ['pause:minutes15', 'pause:hour', 'pause:untilResumed'].forEach(click);
    expect(did).toEqual([
      ['pause', 15],
      ['pause', 60],
      ['pause', UNTIL_RESUMED_MINUTES],
    ]);
    expect(item('resume')).toBeUndefined();
  });

  test('paused assistants can be resumed, and the menu says that they are paused', () => {
    const { click, did, item } = menuOf({ endpoint: { ...quiet.endpoint, pausedUntil: NOW + 60_000 } });
    expect(item('pause')?.label).toBe('Assistants are paused');
    click('resume');
    expect(did).toEqual([['resume']]);
  });

  test('an approval is answered on the spot; a dangerous one opens the window', () => {
    const harmless = menuOf({ approvals: [approval('control')] });
    expect(harmless.item('approvals')?.label).toBe('Approvals waiting (1)');
    expect(harmless.item('approval:a1')?.label).toBe('Claude Code: Deny');
    harmless.click('approval:a1:once');
    harmless.click('approval:a1:deny');
    expect(harmless.did).toEqual([
      ['decide', 'a1', 'once'],
      ['decide', 'a1', 'deny'],
    ]);
    const danger = menuOf({ approvals: [approval('danger')] });
    expect(danger.item('approval:a1:once')).toBeUndefined();
    danger.click('approval:a1');
    expect(danger.did).toEqual([['open', '#/activity']]);
  });

  test('connections are check items', () => {
    const { item, click, did } = menuOf({ connections: [connection(), connection({ id: 'c2', name: 'Notes', enabled: false })] });
    expect([item('connection:c1')?.checked, item('connection:c2')?.checked]).toEqual([true, false]);
    click('connection:c2');
    expect(did).toEqual([['connect', 'c2', true]]);
  });

  test('a favourite shows its state and flips it; an unknown state turns on', () => {
    const { item, click, did } = menuOf({ favourites: [lamp, { ...lamp, part: 'c1/fan/main', name: 'Fan', on: undefined }] });
    expect(item(`favourite:${lamp.part}`)).toMatchObject({ type: 'checkbox', checked: true, label: 'Floor lamp' });
    click(`favourite:${lamp.part}`);
    click('favourite:c1/fan/main');
    expect(did).toEqual([
      ['power', lamp.part, 'power', false],
      ['power', 'c1/fan/main', 'power', true],
    ]);
  });

  test('a favourite that cannot be switched says how it is and leads to the window', () => {
    const warm = { part: 'c1/warm/main', name: 'Bath', reachable: true, state: '21.4 °C' };
    const { item, click, did } = menuOf({ favourites: [warm] });
    expect(item(`favourite:${warm.part}`)).toMatchObject({ label: 'Bath: 21.4 °C' });
    click(`favourite:${warm.part}`);
    expect(did).toEqual([['open', `#/devices/${encodeURIComponent('c1/warm')}`]]);
    expect(menuOf({ favourites: [{ ...warm, reachable: false }] }).item(`favourite:${warm.part}`)?.label).toBe('Bath (offline)');
  });

  test('of many only the first are in the menu, and the window is one click away', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...lamp, part: `c1/lamp${at}/main` }));
    const { menu, click, did } = menuOf({ favourites: many });
    expect(find(menu, 'favourites')?.submenu).toHaveLength(22);
    click('more');
    expect(did).toEqual([['open', '#/home']]);
  });

  test('automations are not for the menu, scripts are', () => {
    const { item } = menuOf({
      scenes: [
        { id: 's1', name: 'Leave', kind: 'script' },
        { id: 's2', name: 'At dusk', kind: 'automation' },
      ],
    });
    expect([item('scene:s1')?.label, item('scene:s2')]).toEqual(['Leave', undefined]);
  });

  test('a dangerous favourite opens its device in the window and switches nothing', () => {
    const { click, did } = menuOf({ favourites: [{ ...lamp, danger: true }] });
    click(`favourite:${lamp.part}`);
    expect(did).toEqual([['open', '#/devices/c1%2Flamp%252F1']]);
  });

  test('a favourite that cannot be reached says so and cannot be pressed', () => {
    expect(menuOf({ favourites: [{ ...lamp, reachable: false }] }).item(`favourite:${lamp.part}`)).toMatchObject({
      label: 'Floor lamp (offline)',
      enabled: false,
    });
  });

  test('scenes run, switched-off automations are not offered', () => {
    const { item, click, did } = menuOf({
      scenes: [
        { id: 's1', name: 'Good night', kind: 'scene' },
        { id: 's2', name: 'Old', kind: 'scene', enabled: false },
      ],
    });
    expect(item('scene:s2')).toBeUndefined();
    click('scene:s1');
    expect(did).toEqual([['scene', 's1']]);
  });

  test('open, settings and quit are always there; empty submenus never', () => {
    const { menu, click, did } = menuOf({});
    expect(menu.map(({ id }) => id).filter(Boolean)).toEqual(['state', 'endpoint', 'pause', 'open', 'settings', 'quit']);
    ['open', 'settings', 'quit'].forEach(click);
    expect(did).toEqual([['open'], ['open', '#/settings'], ['quit']]);
  });

  test('no two lines follow each other', () => {
    const kinds = menuOf({}).menu.map(({ type }) => type ?? '');
    expect(kinds.join(',')).not.toContain('separator,separator');
  });

  test('what it cannot say in full is answered in the window', () => {
    const handedOver = { ...approval('control'), args: [{ at: ['sql'], value: 'DROP TABLE people' }] };
    const followed = { ...approval('control'), effects: [{ what: { key: 'tray.deny' }, risk: 'control' as const }] };
    for (const one of [handedOver, followed]) {
      const menu = menuOf({ approvals: [one] });
      expect(menu.item('approval:a1:once')).toBeUndefined();
      menu.click('approval:a1');
      expect(menu.did).toEqual([['open', '#/activity']]);
    }
  });

  test('nothing is deeper than one level below the approvals', () => {
    expect(
      depth(
        menuOf({
          approvals: [approval('control')],
          connections: [connection()],
          favourites: [lamp],
          scenes: [{ id: 's', name: 'Away', kind: 'scene' }],
        }).menu,
      ),
    ).toBe(3);
  });
});

test('the last thing that can be taken back is one click away, and nothing is offered where there is none', () => {
  const { item, click, did } = menuOf({ last: { id: 'e7', what: { key: 'traits.power.do.on', with: { part: 'Floor lamp' } } } });
  expect(item('undo')?.label).toBe('Undo: Turn Floor lamp on');
  click('undo');
  expect(did).toEqual([['undo', 'e7']]);
  expect(menuOf({}).item('undo')).toBeUndefined();
});
