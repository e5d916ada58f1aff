import { useCallback, useEffect, useRef, useState } from 'react';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../../hub/hub.ts';

type Result =
  { phase: 'idle' | 'running' } | { phase: 'ok'; counts: Record<string, number> } | { phase: 'failed'; error?: SwitchboardError };
export type TestRun = { result: Result; steps: TestStep[]; run(config: Record<string, unknown>): void; stop(): void };

/** A real test of a connection; its lines stream in while it runs. */
export function useTest(type: string, connection?: string): TestRun {
  const [steps, setSteps] = useState<TestStep[]>([]);
  const [result, setResult] = useState<Result>({ phase: 'idle' });
  const current = useRef<string>(undefined);

  useEffect(
    () =>
      hub.on('connections.testing', (line) => {
        if (line.test !== current.current) return;
        setSteps((now) =>
          now.some(({ step }) => step === line.step) ? now.map((old) => (old.step === line.step ? line : old)) : [...now, line],
        );
      }),
    [],
  );
  const stop = useCallback(() => {
    const test = current.current;
    current.current = undefined;
    // A test that ended by itself a moment ago needs no stopping.
    if (test) hub.call('connections.cancel', { test }).catch(() => undefined);
  }, []);
  useEffect(() => stop, [stop]);

  const run = useCallback(
    (config: Record<string, unknown>) => {
      const test = crypto.randomUUID();
      current.current = test;
      setSteps([]);
      setResult({ phase: 'running' });
      const mine = (next: Result) => current.current === test && setResult(next);
      hub.call('connections.test', { type, config, test, ...(connection ? { connection } : {}) }).then(
        ({ ok, counts }) => mine(ok ? { phase: 'ok', counts: counts ?? {} } : { phase: 'failed' }),
        (thrown: unknown) => mine({ phase: 'failed', error: SwitchboardError.from(thrown) }),
      );
    },
    [type, connection],
  );
  return {
    result,
    steps,
    run,
    stop: () => {
      stop();
      setResult({ phase: 'idle' });
    },
  };
}
