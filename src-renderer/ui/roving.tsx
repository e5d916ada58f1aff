import { useEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react';

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

/** One tab stop for a whole grid or list: Tab enters it once, arrows, Home and End move within. Items carry `data-roving`. */
export function Roving({ onKeyDown, ...rest }: ComponentProps<'div'>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = items(box.current);
    const current = all.find((item) => item.tabIndex === 0 && item.dataset['roved']) ?? all[0];
    all.forEach((item) => (item.tabIndex = item === current ? 0 : -1));
  });
  const move = (to: HTMLElement | undefined, event: KeyboardEvent) => {
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <div
      role="group"
      {...rest}
      ref={box}
      onFocus={({ target }) => {
        if (!target.hasAttribute('data-roving')) return;
        items(box.current).forEach((item) => {
          item.tabIndex = item === target ? 0 : -1;
          if (item === target) item.dataset['roved'] = 'true';
          else delete item.dataset['roved'];
        });
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        const all = items(box.current);
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
        move(moves[event.key]?.(), event);
      }}
    />
  );
}
