import { useLayoutEffect } from 'react';

/** By when whatever stands above has come in. */
const SETTLED_MS = 3_000;
const OWN_WAY = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** Leads to a piece of the page, and stays there while what stands above it still grows, until the person goes their own way. */
export function useLeadTo(id: string | undefined): void {
  useLayoutEffect(() => {
    const piece = id === undefined ? null : document.getElementById(id);
    const page = piece?.closest('[data-page]');
    if (!piece || !page) return undefined;
    const lead = () => piece.scrollIntoView({ block: 'start', behavior: 'instant' });
    const watcher = new ResizeObserver(lead);
    const end = () => {
      clearTimeout(timer);
      watcher.disconnect();
      OWN_WAY.forEach((way) => window.removeEventListener(way, end));
    };
    const timer = setTimeout(end, SETTLED_MS);
    OWN_WAY.forEach((way) => window.addEventListener(way, end));
    watcher.observe(page);
    lead();
    return end;
  }, [id]);
}
