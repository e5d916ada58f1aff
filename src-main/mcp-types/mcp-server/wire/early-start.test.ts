import { expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { fakeWorld } from '../../../kit/testing/index.ts';
import type { Program, ProgramRequest, World } from '../../../kit/index.ts';
import type { Place } from '../config.ts';
import { McpServerLink } from '../link.ts';
import { startedEarly } from './early-start.ts';

const place: Place = { kind: 'program', command: { program: 'far', args: ['--stdio'], cwd: '/there' }, env: { KEY: 'value' } };
const wanted: ProgramRequest = { program: 'far', args: ['--stdio'], cwd: '/there', env: { KEY: 'value' } };

/** A world whose programs are counted; each is one of its own. */
function counting(run?: () => Promise<Program>) {
  const asked: ProgramRequest[] = [];
  const closed: number[] = [];
  const world: World = {
    ...fakeWorld({}),
    run: async (request) => {
      const number = asked.push(request);
      if (run) return run();
      return { send: async () => {}, onLine: () => () => {}, onExit: () => () => {}, close: async () => void closed.push(number) };
    },
  };
  return { world, asked, closed };
}

it('starts a program before anybody asks, gives it to the first who does, and starts others for the next', async () => {
  const { world, asked, closed } = counting();
  const early = await startedEarly(place, world);
  expect(asked).toEqual([wanted]);
  const first = await early.world.run(wanted);
  expect(asked).toHaveLength(1);
  const second = await early.world.run(wanted);
  expect(asked).toHaveLength(2);
  expect(second).not.toBe(first);
  // Both are somebody's.
  early.leave();
  await expect.poll(() => closed).toEqual([]);
});

it('ends a program that nobody asked for in the end', async () => {
  const { world, closed } = counting();
  (await startedEarly(place, world)).leave();
  await expect.poll(() => closed).toEqual([1]);
});

it('tells whoever asks why it did not start', async () => {
  const missing = new SwitchboardError('program.missing', 'It is nowhere');
  const { world } = counting(() => Promise.reject(missing));
  const early = await startedEarly(place, world);
  await expect(early.world.run(wanted)).rejects.toBe(missing);
  await expect(new McpServerLink(place, true, world).start(new AbortController().signal)).rejects.toMatchObject({
    problem: 'program.missing',
  });
});

it('leaves no program behind where the connection ended while it was started', async () => {
  const life = new AbortController();
  const { world, asked, closed } = counting();
  const link = new McpServerLink(place, true, { ...world, signal: life.signal });
  const starting = link.start(life.signal);
  life.abort(new SwitchboardError('channel.closed', 'enough'));
  await expect(starting).rejects.toThrow('enough');
  expect(asked).toHaveLength(1);
  await expect.poll(() => closed).toEqual([1]);
});

it('has nothing to start for an address', async () => {
  const { world, asked } = counting();
  const early = await startedEarly({ kind: 'address', url: 'http://127.0.0.1/mcp', headers: {} }, world);
  early.leave();
  expect(early.world).toBe(world);
  expect(asked).toEqual([]);
});
