import { useLayoutEffect, useRef, type RefObject, type UIEvent } from 'react';

/** So close to its end, somebody looks at the end. */
const NEAR = 24;

/** Keeps a box that grows below at its end, except where somebody scrolled up to read. `grown`: changes with what is in it. */
export function useAtEnd(grown: unknown): { ref: RefObject<HTMLDivElement | null>; onScroll: (event: UIEvent) => void } {
  const ref = useRef<HTMLDivElement>(null);
  const isThere = useRef(true);
  useLayoutEffect(() => {
    const box = ref.current;
    if (box && isThere.current) box.scrollTop = box.scrollHeight;
  }, [grown]);
  const onScroll = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent) => {
    isThere.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  return { ref, onScroll };
}
