import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionLimits } from '../../../../src-shared/model/connection.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createCatalogue } from '../catalogue.ts';
import { claude, CONNECTION, fakeConnections, person } from '../fake-home.ts';
import { createPipeline } from '../pipeline.ts';
import { workOf } from '../tools.ts';
import { answer } from '../work.ts';
import { limit } from './limit.ts';

const text = { en: 'Look', 'zh-CN': '看' };

function limited(limits: ConnectionLimits, perMinute?: number) {
  const fake = fakeConnections([{ name: 'look', title: text, description: '', risk: 'read', input: {} }]);
  const get = (id: string): Connection | undefined => {
    const found = fake.connections.get(id);
    return found && { ...found, limits };
  };
  const known = createCatalogue({ connections: fake.connections, isOff: () => false }).get('home1__look');
  if (!known) throw new Error('no tool');
  const pipeline = createPipeline([limit({ connections: { get } }), { name: 'connector', run: async (work) => answer(work, 'done') }]);
  const call = (caller = claude, name = known.name) => {
    const tool = { ...known, name, ...(perMinute !== undefined && { perMinute }) };
    const work = workOf({ target: { kind: 'tool', tool: name }, args: {} }, caller, 0, new AbortController().signal, undefined);
    return pipeline.run({ ...work, connection: CONNECTION, risk: 'read', found: { kind: 'tool', tool } });
  };
  return { call, pipeline };
}

describe('what may be asked in a minute', () => {
  it('of a connection: the next one hears which limit it was, and when to come back', async () => {
    const { call } = limited({ perMinute: 3 });
    await Promise.all([call(), call(person), call()]);
    const refused = await call().catch((thrown: unknown) => SwitchboardError.from(thrown));
    expect(refused).toMatchObject({ problem: 'limit.connection', details: { with: { name: 'Fake home', most: 3 } } });
    const { retryAfterMs } = refused instanceof SwitchboardError ? refused.details : {};
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it('of a tool, whatever its connection would take', async () => {
    const { call } = limited({ perMinute: 1_000 }, 2);
    await Promise.all([call(), call()]);
    await expect(call()).rejects.toMatchObject({ problem: 'limit.tool', details: { with: { name: 'Look', most: 2 } } });
  });

  it('of a tool under all its names: another one begins no other minute', async () => {
    const { call } = limited({}, 2);
    await Promise.all([call(), call()]);
    await expect(call(claude, 'home1__glance')).rejects.toMatchObject({ problem: 'limit.tool' });
  });

  it('is as much as one likes where nobody said anything: reading costs nobody a wait', async () => {
    const { call, pipeline } = limited({});
    await Promise.all(Array.from({ length: 500 }, () => call()));
    expect(pipeline.stages()[0]).toMatchObject({ stage: 'limit', passed: 500, stopped: 0 });
  });

  it('is never more than a thousand at the same time, and the place is free again after', async () => {
    const { call } = limited({});
    const all = await Promise.allSettled(Array.from({ length: 1_030 }, () => call()));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [SwitchboardError.from(one.reason)] : []));
    expect(refused.map(({ problem }) => problem)).toEqual(Array.from({ length: 6 }, () => 'limit.reached'));
    await expect(call()).resolves.toMatchObject({ status: 'done' });
  });
});
