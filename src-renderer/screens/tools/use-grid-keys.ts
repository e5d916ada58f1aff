import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import type { Pages } from './pages.ts';
import type { RowDeeds } from './tool-row.tsx';

type Grid = {
  total: number;
  at: number;
  setActive(index: number): void;
  show(index: number): void;
  perScreen: number;
  list: RefObject<HTMLElement | null>;
  pages: Pages<ToolRow>;
  deeds: RowDeeds & { chooseAll(): void; chooseNone(): void };
};

const CONTROLS = 'input,button,select';
const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[role=row][data-index]') : null;

/** Left and right walk through what a row offers, and back to the row itself. */
function walk(row: HTMLElement, event: KeyboardEvent, step: 1 | -1): void {
  event.preventDefault();
  const stops = [row, ...row.querySelectorAll<HTMLElement>(CONTROLS)].filter((stop) => !stop.matches(':disabled') && stop.offsetParent);
  const at = stops.findIndex((stop) => stop === event.target);
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}

/** Where a key leads in a list; undefined: nowhere. */
function goal(key: string, { at, total, perScreen }: Grid): number | undefined {
  const goals: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + perScreen,
    PageUp: at - perScreen,
    Home: 0,
    End: total - 1,
  };
  const to = goals[key];
  return to === undefined ? undefined : Math.min(total - 1, Math.max(0, to));
}

/**
 * One tab stop for the whole table. Arrows, Home, End and the page keys move between rows, left and right within one; Enter opens, Space
 * chooses, Shift draws the choice further, Ctrl A takes everything that matches, Escape nothing.
 */
export function useGridKeys(grid: Grid) {
  const wanted = useRef(false);
  const { list, at, pages, deeds } = grid;
  // The row one moved to may only come with this drawing.
  useEffect(() => {
    if (!wanted.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (row && row !== document.activeElement) row.focus({ preventScroll: true });
    wanted.current = false;
  }, [at, list]);

  const moveTo = (to: number, event: KeyboardEvent) => {
    event.preventDefault();
    const row = pages.row(to);
    const here = pages.row(at);
    if (event.shiftKey && row && here) {
      if (to === at) return;
      deeds.choose(here.name, 'stretch');
      deeds.choose(row.name, 'stretch');
    }
    if (to === at) return;
    wanted.current = true;
    grid.show(to);
    grid.setActive(to);
  };
  const here = (): ToolRow | undefined => pages.row(at);
  const keys: Record<string, (event: KeyboardEvent, row: HTMLElement) => void> = {
    ArrowRight: (event, row) => walk(row, event, 1),
    ArrowLeft: (event, row) => walk(row, event, -1),
    Escape: (event, row) => {
      if (event.target === row) return deeds.chooseNone();
      event.preventDefault();
      row.focus();
    },
    Enter: (event, element) => {
      const row = here();
      if (event.target !== element || !row) return;
      event.preventDefault();
      deeds.open(row);
    },
    ' ': (event, element) => {
      const row = here();
      if (event.target !== element || !row) return;
      event.preventDefault();
      deeds.choose(row.name, event.shiftKey ? 'stretch' : 'turn');
    },
  };
  const withCtrl = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'a') return;
    event.preventDefault();
    deeds.chooseAll();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const element = rowOf(event.target);
    if (!element || event.defaultPrevented || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return withCtrl(event);
    const key = keys[event.key];
    if (key) return key(event, element);
    // Up and down belong to an open list of choices.
    const to = event.target instanceof HTMLSelectElement ? undefined : goal(event.key, grid);
    if (to !== undefined) moveTo(to, event);
  };
  /** A click, or Tab, into another row: that is where the keys go on from. */
  const onFocus = ({ target }: FocusEvent) => {
    const index = Number(rowOf(target)?.dataset['index'] ?? Number.NaN);
    if (!Number.isNaN(index) && index !== at) grid.setActive(index);
  };
  /** A click opens; with Shift or Ctrl it chooses, as everywhere. */
  const onClick = (event: MouseEvent) => {
    const element = rowOf(event.target);
    const row = element && pages.row(Number(element.dataset['index']));
    if (!row || (event.target instanceof Element && event.target.closest('input,select,label,[role=switch],[role=combobox]'))) return;
    if (event.shiftKey) deeds.choose(row.name, 'stretch');
    else if (event.ctrlKey || event.metaKey) deeds.choose(row.name, 'turn');
    else deeds.open(row);
  };
  return { onKeyDown, onFocus, onClick };
}
