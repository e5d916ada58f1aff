import { useEffect, useState } from 'react';
import { hub } from '../../hub/hub.ts';
import type { History } from './history-figure.tsx';

export const HOUR_MS = 3_600_000;
/** The lengths of time a plot is offered for, in hours. */
export const RANGES = [24, 168, 720, 8760] as const;

export type Course = { from: number; to: number; history: History };
type State = { asked: string; course?: Course; error?: unknown };

/** How long a plot of so many hours stays true enough. */
const refreshMs = (hours: number): number => Math.min(15, Math.max(1, hours / 24)) * 60_000;

/** What one ability did over the last hours; asked anew while somebody looks, and after a reconnection. */
export function useCourse(part: string, trait: string, hours: number): { course: Course | undefined; error: unknown } {
  const asked = `${part} ${trait} ${hours}`;
  const [state, setState] = useState<State>({ asked });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let live = true;
    const to = Date.now();
    const from = to - hours * HOUR_MS;
    hub.call('devices.history', { part, trait, from, to, points: 400 }).then(
      (history) => live && setState({ asked, course: { from, to, history } }),
      (error: unknown) => live && setState((before) => ({ ...(before.asked === asked ? before : { asked }), error })),
    );
    return () => void (live = false);
  }, [asked, part, trait, hours, round]);
  useEffect(() => {
    const timer = setInterval(() => setRound((now) => now + 1), refreshMs(hours));
    const off = hub.onReconnect(() => setRound((now) => now + 1));
    return () => {
      clearInterval(timer);
      off();
    };
  }, [hours]);
  // The plot of other hours is no answer to these.
  return state.asked === asked ? { course: state.course, error: state.error } : { course: undefined, error: undefined };
}
