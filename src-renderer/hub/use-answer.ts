import { useCallback, useEffect, useState } from 'react';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { hub } from './hub.ts';

/** The answer of a query that only this place needs; asked when shown, when its key changes, and again after a reconnection. */
export function useAnswer<T>(
  ask: () => Promise<T>,
  key = '',
): { answer: T | undefined; error: SwitchboardError | undefined; again: () => void } {
  const [state, setState] = useState<{ answer?: T; error?: SwitchboardError }>({});
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((now) => now + 1), []);
  useEffect(() => {
    let shown = true;
    ask().then(
      (answer) => shown && setState({ answer }),
      (thrown: unknown) =>
        shown && setState(({ answer }) => ({ ...(answer !== undefined && { answer }), error: SwitchboardError.from(thrown) })),
    );
    return () => void (shown = false);
    // `key` stands for what `ask` closes over.
  }, [round, key]);
  useEffect(() => hub.onReconnect(again), [again]);
  return { answer: state.answer, error: state.error, again };
}
