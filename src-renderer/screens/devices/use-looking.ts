import { useEffect } from 'react';
import { hub } from '../../hub/hub.ts';

const AGAIN_MS = 20_000;

/** Says that somebody looks at this part, as long as they do: some devices report only then. */
export function useLooking(part: string | undefined): void {
  useEffect(() => {
    if (part === undefined) return undefined;
    const say = (): void => {
      // Whoever cannot be told now is told again in a moment.
      if (document.visibilityState === 'visible') hub.call('devices.look', { part }).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, AGAIN_MS);
    return () => clearInterval(timer);
  }, [part]);
}
