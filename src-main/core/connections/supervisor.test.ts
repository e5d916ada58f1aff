import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { PLACE_PROBLEMS } from '../../../src-shared/errors/problems.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { LinkEvent } from '../../kit/link.ts';
import { manualClock, memoryLink, silentLog, type MemoryHome, type MemoryLink } from '../../kit/testing/index.ts';
import { supervise } from './supervisor.ts';

/** A supervised home whose links follow the script, one entry per attempt; the last entry repeats. */
function supervised(...script: MemoryHome[]) {
  const clock = manualClock();
  const links: MemoryLink[] = [];
  const events: LinkEvent[] = [];
  const said: Health[] = [];
  const supervisor = supervise({
    connect: async () => {
      const link = memoryLink(script[Math.min(links.length, script.length - 1)]);
      links.push(link);
      return link;
    },
    onEvent: (event) => events.push(event),
    onHealth: (health) => said.push(health),
    clock,
    log: silentLog,
    random: () => 1,
  });
  return { supervisor, clock, links, events, said, states: () => said.map(({ state }) => state) };
}
const failing = (problem: SwitchboardError['problem']) => ({
  starting: () => {
    throw new SwitchboardError(problem, problem);
  },
});
const never = { starting: () => new Promise<void>(() => {}) };

describe('a supervised connection', () => {
  it('connects, tells what it hears and leaves nothing behind', async () => {
    const { supervisor, clock, links, events, states } = supervised({});
    expect(supervisor.link()).toBeUndefined();
    await clock.advance(0);
    expect(states()).toEqual(['connecting', 'connected']);
    expect(supervisor.link()).toBe(links[0]);
    expect(events.map(({ kind }) => kind)).toEqual(['devices']);
    await supervisor.stop();
    expect(links[0]).toMatchObject({ starts: 1, closes: 1 });
    expect(links[0]?.listeners()).toBe(0);
    expect(clock.waiting()).toBe(0);
  });

  it('is asked again at once, then less and less often, every half minute at the least', async () => {
    const { supervisor, clock, links, said } = supervised(failing('remote.unreachable'));
    await clock.advance(0);
    const waits = [];
    for (let attempt = 0; attempt < 10; attempt++) {
      const ms = (said.at(-1)?.retryAt ?? 0) - clock.now();
      waits.push(ms);
      await clock.advance(ms);
    }
    expect(waits).toEqual([50, 150, 400, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(links.every((link) => link.closes === 1)).toBe(true);
    expect(new Set(said.slice(1).map(({ state }) => state))).toEqual(new Set(['offline']));
    await supervisor.stop();
    expect(clock.waiting()).toBe(0);
  });

  it('comes back after the far end goes away, with a fresh link', async () => {
    const { supervisor, clock, links, states } = supervised({});
    await clock.advance(0);
    links[0]?.emit({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
    await clock.advance(0);
    expect(supervisor.link()).toBeUndefined();
    expect(links[0]?.closes).toBe(1);
    await clock.advance(500);
    expect(states()).toEqual(['connecting', 'connected', 'offline', 'connected']);
    expect(supervisor.link()).toBe(links[1]);
    links[0]?.emit({ kind: 'health', health: { state: 'attention' } });
    expect(supervisor.link()).toBe(links[1]);
    await supervisor.stop();
  });

  it('that was there a moment ago is waited for, for a moment', async () => {
    const { supervisor, clock, links } = supervised({});
    const { signal } = new AbortController();
    await clock.advance(0);
    links[0]?.emit({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
    await clock.advance(0);
    expect(supervisor.link()).toBeUndefined();
    const soon = supervisor.linkSoon(signal);
    await clock.advance(50);
    expect(await soon).toBe(links[1]);
    await supervisor.stop();
    expect(clock.waiting()).toBe(0);
  });

  it('is not waited for longer than that, nor where it never was, is long gone, or only a person can help', async () => {
    const gone = supervised({}, failing('remote.unreachable'));
    const { signal } = new AbortController();
    expect(await gone.supervisor.linkSoon(signal)).toBeUndefined();
    await gone.clock.advance(0);
    gone.links[0]?.emit({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
    await gone.clock.advance(0);
    let told = false;
    void gone.supervisor.linkSoon(signal).then(() => (told = true));
    await gone.clock.advance(900);
    expect(told).toBe(false);
    await gone.clock.advance(100);
    expect(told).toBe(true);
    await gone.clock.advance(3_000);
    expect(await gone.supervisor.linkSoon(signal)).toBeUndefined();
    await gone.supervisor.stop();

    const forPerson = supervised({}, failing('auth.expired'));
    await forPerson.clock.advance(0);
    forPerson.links[0]?.emit({ kind: 'health', health: { state: 'attention', problem: 'auth.expired' } });
    await forPerson.clock.advance(0);
    expect(await forPerson.supervisor.linkSoon(signal)).toBeUndefined();
    await forPerson.supervisor.stop();
  });

  it.each(['auth.expired', ...PLACE_PROBLEMS] as const)(
    'waits with %s for the person who alone can help, and never knocks meanwhile',
    async (problem) => {
      const { supervisor, clock, links, said } = supervised(failing(problem), {});
      await clock.advance(3_600_000);
      expect(links).toHaveLength(1);
      expect(said.at(-1)).toMatchObject({ state: 'attention', problem, sentence: { key: `problems.${problem}.title` } });
      supervisor.hurry();
      await clock.advance(0);
      expect(said.at(-1)?.state).toBe('connected');
      await supervisor.stop();
    },
  );

  it('tries at once when hurried, and leaves a live link alone', async () => {
    const { supervisor, clock, links } = supervised(failing('remote.unreachable'), {});
    await clock.advance(0);
    supervisor.hurry();
    await clock.advance(0);
    expect(links).toHaveLength(2);
    supervisor.hurry();
    await clock.advance(60_000);
    expect(links).toHaveLength(2);
    await supervisor.stop();
  });

  it('keeps a remark of the start for when the snapshot is out, in words', async () => {
    const link = memoryLink();
    const begin = link.start;
    link.start = async (signal) => {
      await begin(signal);
      link.emit({ kind: 'health', health: { state: 'connected', problem: 'remote.starting' } });
    };
    const clock = manualClock();
    const said: Health[] = [];
    const connect = async () => link;
    const supervisor = supervise({ connect, onEvent: () => undefined, onHealth: (one) => said.push(one), clock, log: silentLog });
    await clock.advance(0);
    expect(said.at(-1)).toMatchObject({
      state: 'connected',
      problem: 'remote.starting',
      sentence: { key: 'problems.remote.starting.title' },
    });
    await supervisor.stop();
  });

  it('starts its backoff anew only after a minute of health', async () => {
    const { supervisor, clock, links, said } = supervised({});
    const lose = async (after: number) => {
      await clock.advance(after);
      links.at(-1)?.emit({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
      await clock.advance(0);
      const wait = (said.at(-1)?.retryAt ?? 0) - clock.now();
      await clock.advance(wait);
      return wait;
    };
    expect([await lose(10), await lose(10), await lose(59_000), await lose(60_000), await lose(10)]).toEqual([50, 150, 400, 50, 150]);
    await supervisor.stop();
  });

  it('asks a live link to look around when the machine woke', async () => {
    const { supervisor, clock, links } = supervised({});
    await clock.advance(0);
    let woken = 0;
    if (links[0]) links[0].wake = () => void woken++;
    supervisor.hurry();
    expect(woken).toBe(1);
    await supervisor.stop();
  });

  it('gives a start one minute and a stop only moments', async () => {
    const { supervisor, clock, links, said } = supervised(never);
    await clock.advance(60_000);
    expect(said.at(-1)).toMatchObject({ state: 'offline', problem: 'remote.timeout' });
    expect(links[0]?.closes).toBe(1);
    await clock.advance(500);
    const stopped = supervisor.stop();
    await clock.advance(0);
    await stopped;
    expect(links.map(({ closes }) => closes)).toEqual([1, 1]);
    expect(clock.waiting()).toBe(0);
  });

  it('is not held up by a link that never closes', async () => {
    const { supervisor, clock } = supervised({ closing: () => new Promise(() => {}) });
    await clock.advance(0);
    const stopped = supervisor.stop();
    await clock.advance(5000);
    await stopped;
  });

  it('shows a link that recovers by itself', async () => {
    const { supervisor, clock, links, states } = supervised({});
    await clock.advance(0);
    links[0]?.emit({ kind: 'health', health: { state: 'connecting' } });
    expect(supervisor.link()).toBeUndefined();
    links[0]?.emit({ kind: 'health', health: { state: 'connected' } });
    expect(supervisor.link()).toBe(links[0]);
    expect(states()).toEqual(['connecting', 'connected', 'connecting', 'connected']);
    expect(links).toHaveLength(1);
    await supervisor.stop();
  });

  it('keeps a link that goes on in spite of its trouble, also one that began with it, and asks it to try again', async () => {
    let woken = 0;
    const trouble = { state: 'attention', problem: 'auth.expired', goesOn: true } as const;
    const { supervisor, clock, links, states } = supervised({});
    await clock.advance(0);
    const [link] = links;
    Object.assign(link ?? {}, { wake: () => (woken += 1) });
    link?.emit({ kind: 'health', health: trouble });
    await clock.advance(3_600_000);
    expect(supervisor.link()).toBe(link);
    expect(link?.closes).toBe(0);
    supervisor.hurry();
    expect(woken).toBe(1);
    link?.emit({ kind: 'health', health: { state: 'connected' } });
    expect(states()).toEqual(['connecting', 'connected', 'attention', 'connected']);
    expect(links).toHaveLength(1);
    await supervisor.stop();
  });
});
