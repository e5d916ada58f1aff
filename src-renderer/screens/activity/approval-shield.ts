import { useEffect, useRef, useState, type SyntheticEvent } from 'react';

/** Long enough to see what has just appeared under the finger. */
export const FRESH_MS = 800;

const stop = (event: SyntheticEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};
/** What decides; moving about stays free. */
const DECIDING = new Set(['Enter', ' ', 'a', 'A', 'd', 'D']);

/**
 * Keeps questions that have just come, or just moved because another went, from being answered by a press meant for something else: for a
 * moment they take no click, Enter, Space, A or D – nor one that began in that moment.
 */
export function useShield(shown: string) {
  const [seen, setSeen] = useState<string>();
  const began = useRef(false);
  const fresh = seen !== shown;
  useEffect(() => {
    const timer = setTimeout(() => setSeen(shown), FRESH_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return {
    fresh,
    handlers: {
      onPointerDownCapture: () => void (began.current = fresh),
      onKeyDownCapture: (event: React.KeyboardEvent) => {
        began.current = fresh;
        if (fresh && DECIDING.has(event.key)) stop(event);
      },
      onClickCapture: (event: React.MouseEvent) => {
        if (fresh || began.current) stop(event);
      },
    },
  };
}
