import { useEffect, useRef, type ComponentProps } from 'react';

const items = (box: HTMLElement | null): HTMLElement[] => [...(box?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];

/** The item in the next row at about the same place; rows are told apart by where they stand, so any grid will do. */
function vertical(all: HTMLElement[], from: HTMLElement, direction: 1 | -1): HTMLElement | undefined {
  const at = from.getBoundingClientRect();
  const others = all
    .map((item) => ({ item, box: item.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - at.top) * direction > at.height / 2);
  const distance = ({ box }: { box: DOMRect }) => Math.abs(box.top - at.top) * 10 + Math.abs(box.left - at.left);
  return others.sort((a, b) => distance(a) - distance(b))[0]?.item;
}

function keepStop(box: HTMLElement, target: EventTarget | null): void {
  const all = items(box);
  if (!all.some((item) => item === target)) return;
  all.forEach((item) => {
    item.tabIndex = item === target ? 0 : -1;
    if (item === target) item.dataset['roved'] = 'true';
    else delete item.dataset['roved'];
  });
}

function move(box: HTMLElement, event: KeyboardEvent): void {
  const all = items(box);
  const from = all.find((item) => item === event.target);
  if (!from || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const at = all.indexOf(from);
  const moves: Record<string, () => HTMLElement | undefined> = {
    ArrowRight: () => all[at + 1],
    ArrowLeft: () => all[at - 1],
    ArrowDown: () => vertical(all, from, 1),
    ArrowUp: () => vertical(all, from, -1),
    Home: () => all[0],
    End: () => all.at(-1),
  };
  const to = moves[event.key]?.();
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** One tab stop for a whole grid or list: Tab enters it once, arrows, Home and End move within. Items carry `data-roving`. */
export function Roving(props: ComponentProps<'div'>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = items(box.current);
    const current = all.find((item) => item.dataset['roved']) ?? all[0];
    all.forEach((item) => (item.tabIndex = item === current ? 0 : -1));
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onFocus = ({ target }: FocusEvent) => keepStop(element, target);
    const onKey = (event: KeyboardEvent) => move(element, event);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  }, []);
  return <div role="group" {...props} ref={box} />;
}
