import { useLayoutEffect, useState, type RefObject } from 'react';

const GAP = 8;
/** The least width of a tile, as the style sheet has it; phones have narrower ones. */
const leastTile = (): number => (window.innerWidth <= 600 ? 156 : 168);
const columnsIn = (width: number): number => Math.max(1, Math.floor((width + GAP) / (leastTile() + GAP)));

/** How many tiles stand side by side in a box; told anew when its width changes. */
export function useColumns(box: RefObject<HTMLElement | null>, wanted: boolean): number {
  const [columns, setColumns] = useState(6);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !wanted) return undefined;
    const measure = () => setColumns(columnsIn(element.clientWidth));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box, wanted]);
  return columns;
}
