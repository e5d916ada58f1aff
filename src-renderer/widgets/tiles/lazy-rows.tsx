import { startTransition, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** How far beyond the edge of what is seen rows are drawn already: about a screenful, so that a scroll meets no holes. */
const AHEAD_PX = 700;

/** Rows of a long list: drawn while they are near what is seen, an empty space of their size otherwise. What has the focus stays. */
export function LazyRows({ height, className, children }: { height: number; className: string | undefined; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  // What is in sight from the beginning is in the first picture.
  useLayoutEffect(() => {
    if (box.current && box.current.getBoundingClientRect().top < window.innerHeight) setNear(true);
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new IntersectionObserver(
      (seen) => {
        const isNear = seen.at(-1)?.isIntersecting ?? false;
        if (!isNear && element.contains(document.activeElement)) return;
        // Drawing may take several short turns; a scroll never waits for it.
        startTransition(() => setNear(isNear));
      },
      { root: element.closest('[data-scroll]'), rootMargin: `${AHEAD_PX}px 0px` },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return near ? (
    <div ref={box} className={className}>
      {children}
    </div>
  ) : (
    <div ref={box} style={{ height }} aria-hidden />
  );
}
