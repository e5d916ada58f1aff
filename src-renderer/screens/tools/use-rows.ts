import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';

const WIDE_ROW_PX = 56;
const NARROW_ROW_PX = 104;
/** Under the title row of the table, which stays in sight. */
const HEAD_PX = 40;
const NARROW = '(max-width: 700px)';
const OVERSCAN = 5;

const subscribe = (listener: () => void) => {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};
/** Whether a row stands below itself. */
const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);

/** How far the list begins below the top of what scrolls; what stands above it comes, goes and folds. */
function useStart(list: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [start, setStart] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    const page = element?.closest('[data-page]');
    if (!element || !page || !scroller) return undefined;
    const measure = () =>
      setStart(Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop));
    const watcher = new ResizeObserver(measure);
    watcher.observe(page);
    measure();
    return () => watcher.disconnect();
  }, [list, scroller]);
  return start;
}

/** Which rows of a long list are in the document. The one that has the focus always is: scrolling past must not lose it. */
export function useRows(count: number, active: number, list: RefObject<HTMLElement | null>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => setScroller(list.current?.closest<HTMLElement>('[data-scroll]') ?? null), [list]);
  const narrow = useNarrow();
  const size = narrow ? NARROW_ROW_PX : WIDE_ROW_PX;
  const start = useStart(list, scroller);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => size,
    overscan: OVERSCAN,
    scrollMargin: start,
    scrollPaddingStart: HEAD_PX + 4,
    scrollPaddingEnd: 72,
    // A row may come one frame late; a scroll must never wait for rows.
    useFlushSync: false,
    rangeExtractor: ({ startIndex, endIndex, overscan }: Range) => {
      const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      if (active >= 0 && active < count && (active < from || active > to)) indexes.push(active);
      return indexes;
    },
  });
  // Another size of row moves every row.
  const last = useRef(size);
  useEffect(() => {
    if (last.current === size) return;
    last.current = size;
    virtualizer.measure();
  }, [size, virtualizer]);
  const range = virtualizer.range;
  return {
    narrow,
    height: count * size,
    rows: virtualizer.getVirtualItems().map(({ index }) => ({ index, top: index * size })),
    first: range?.startIndex ?? 0,
    last: range?.endIndex ?? 0,
    show: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    perScreen: Math.max(1, Math.floor(((scroller?.clientHeight ?? 600) - HEAD_PX) / size) - 1),
  };
}
