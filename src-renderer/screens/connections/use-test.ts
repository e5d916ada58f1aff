import { useCallback, useEffect, useRef, useState } from 'react';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../../hub/hub.ts';

type Result =
  { phase: 'idle' | 'running' } | { phase: 'ok'; counts: Record<string, number> } | { phase: 'failed'; error?: SwitchboardError };
export type TestRun = { result: Result; steps: TestStep[]; run(): void; stop(): void };

/** A real test of these answers; its lines stream in while it runs. Of other answers it says nothing any more. */
export function useTest(type: string, config: Record<string, unknown>, connection?: string): TestRun {
  const [steps, setSteps] = useState<TestStep[]>([]);
  const [result, setResult] = useState<Result>({ phase: 'idle' });
  const [tested, setTested] = useState('');
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

  const run = () => {
    const test = crypto.randomUUID();
    current.current = test;
    setSteps([]);
    setTested(JSON.stringify(config));
    setResult({ phase: 'running' });
    const mine = (next: Result) => current.current === test && setResult(next);
    hub.call('connections.test', { type, config, test, ...(connection ? { connection } : {}) }).then(
      ({ ok, counts }) => mine(ok ? { phase: 'ok', counts: counts ?? {} } : { phase: 'failed' }),
      (thrown: unknown) => mine({ phase: 'failed', error: SwitchboardError.from(thrown) }),
    );
  };
  const isStale = result.phase !== 'running' && tested !== JSON.stringify(config);
  return {
    result: isStale ? { phase: 'idle' } : result,
    steps: isStale ? [] : steps,
    run,
    stop: () => {
      stop();
      setResult({ phase: 'idle' });
    },
  };
}
