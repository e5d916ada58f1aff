import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import type { SealedConfig } from '../../kit/field.ts';
import { reasonOf } from '../../kit/abort.ts';
import type { Link } from '../../kit/link.ts';
import type { AnyMcpType, Counts, TestLine } from '../../kit/type.ts';
import type { World } from '../../kit/world.ts';
import { sentenceOf } from './health.ts';

const LONGEST_MS = 60_000;

export type Prepared = { type: AnyMcpType; config: SealedConfig; world: World };
export type Tested = { ok: boolean; counts?: Counts };
export type Probe = {
  run(test: string, prepare: (signal: AbortSignal) => Promise<Prepared>): Promise<Tested>;
  cancel(test: string): void;
  close(): void;
};

/** Tests a connection before anybody saves it, line by line; what it opens is closed when it ends. */
export function createProbe(tell: (line: TestStep) => void): Probe {
  const running = new Map<string, AbortController>();

  const run = async (test: string, prepare: (signal: AbortSignal) => Promise<Prepared>): Promise<Tested> => {
    if (running.has(test)) throw new SwitchboardError('conflict', 'This test is running already');
    const stop = new AbortController();
    const limit = AbortSignal.timeout(LONGEST_MS);
    const signal = AbortSignal.any([stop.signal, limit]);
    running.set(test, stop);
    let current = 'fields';
    const say = (line: TestLine) => {
      if (signal.aborted) return;
      current = line.step;
      tell({ test, ...line });
    };
    try {
      const counts = await beforeEnd(tested(prepare, say, signal), signal);
      return { ok: true, counts };
    } catch (thrown) {
      if (stop.signal.aborted) {
        tell({ test, step: current, state: 'failed', sentence: { key: 'connections.test.stopped' } });
        return { ok: false };
      }
      const error = limit.aborted ? new SwitchboardError('remote.timeout', 'The test took too long') : SwitchboardError.from(thrown);
      const sentence = error instanceof Unhealthy ? error.sentence : sentenceOf(error.problem, error.details.with);
      tell({ test, step: current, state: 'failed', problem: error.problem, sentence });
      return { ok: false };
    } finally {
      running.delete(test);
      stop.abort();
    }
  };
  return { run, cancel: (test) => running.get(test)?.abort(), close: () => running.forEach((one) => one.abort()) };
}

async function tested(
  prepare: (signal: AbortSignal) => Promise<Prepared>,
  say: (line: TestLine) => void,
  signal: AbortSignal,
): Promise<Counts> {
  say({ step: 'fields', state: 'running', sentence: { key: 'connections.test.fields' } });
  const { type, config, world } = await prepare(signal);
  say({ step: 'fields', state: 'ok', sentence: { key: 'connections.test.fieldsOk' } });
  if (type.test) return type.test(config, world, say);
  say({ step: 'reach', state: 'running', sentence: { key: 'connections.test.reach' } });
  const counts = await firstSnapshot(await type.connect(config, world), signal);
  say({ step: 'reach', state: 'ok', sentence: { key: 'connections.test.reached', with: counts } });
  return counts;
}

/** A link said itself that it cannot work. */
class Unhealthy extends SwitchboardError {
  readonly sentence: NonNullable<TestStep['sentence']>;

  constructor(problem: SwitchboardError['problem'], sentence: NonNullable<TestStep['sentence']>) {
    super(problem, sentence.key);
    this.sentence = sentence;
  }
}

/** Starts a link only to count what it shows. */
async function firstSnapshot(link: Link, signal: AbortSignal): Promise<{ devices: number; rooms: number; tools: number; scenes: number }> {
  const counts = { devices: 0, rooms: 0, tools: 0, scenes: 0 };
  let trouble: Unhealthy | undefined;
  const off = link.onEvent((event) => {
    if (event.kind === 'devices') Object.assign(counts, { devices: event.devices.length, rooms: event.rooms.length });
    if (event.kind === 'tools') counts.tools = event.tools.length;
    if (event.kind === 'scenes') counts.scenes = event.scenes.length;
    if (event.kind === 'health' && (event.health.state === 'attention' || event.health.state === 'offline')) {
      const { problem = 'remote.unreachable', sentence = sentenceOf(problem) } = event.health;
      trouble = new Unhealthy(problem, sentence);
    }
  });
  try {
    await beforeEnd(link.start(signal), signal);
    if (trouble) throw trouble;
    return counts;
  } finally {
    off();
    await link.close();
  }
}

/** Ends with the signal even where a type does not listen to it. */
const beforeEnd = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(reasonOf(signal));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
