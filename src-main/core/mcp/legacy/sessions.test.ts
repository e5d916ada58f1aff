import { expect, test } from 'vitest';
import type { Session } from './session.ts';
import { createSessions } from './sessions.ts';

/** A clock the test winds, and a session that only knows whether something happens in it. */
function start(caps = { each: 2, all: 3 }) {
  let now = 0;
  let sweep: () => void = () => undefined;
  const clock = {
    now: () => now,
    sleep: () => Promise.resolve(),
    every: (_ms: number, tick: () => void) => ((sweep = tick), () => undefined),
  };
  const sessions = createSessions(clock, caps);
  const closed: string[] = [];
  const add = (client: string, busy = false, uses = 1): Session => {
    const since = now;
    return sessions.add(
      client,
      (id) =>
        ({
          id,
          client,
          idleSince: () => (busy ? undefined : since),
          uses: () => uses,
          tidy: () => undefined,
          close: () => void closed.push(id),
        }) as Session,
    );
  };
  const pass = (ms: number): void => {
    now += ms;
    sweep();
  };
  return { sessions, closed, add, pass };
}

test('what nobody has touched for half an hour is gone; what somebody listens to stays', () => {
  const { sessions, closed, add, pass } = start();
  const idle = add('a');
  const heard = add('b', true);
  pass(29 * 60_000);
  expect(closed).toEqual([]);
  pass(2 * 60_000);
  expect(closed).toEqual([idle.id]);
  expect(() => sessions.get(idle.id, 'a')).toThrow(expect.objectContaining({ status: 404 }));
  expect(sessions.get(heard.id, 'b')).toBe(heard);
  expect(() => sessions.get(heard.id, 'a')).toThrow(expect.objectContaining({ status: 403 }));
});

test('a new session takes the place of the oldest idle one, of its own client first', () => {
  const { closed, add, pass } = start();
  const first = add('a');
  pass(1);
  add('a');
  pass(1);
  add('a');
  expect(closed).toEqual([first.id]);
});

test('a crowd of clients that came once does not push out the one that stays, unless it has been silent for long', () => {
  const { closed, add, pass } = start({ each: 3, all: 9 });
  const stays = add('a', false, 40);
  for (let turn = 0; turn < 20; turn += 1) {
    pass(1_000);
    add('a');
  }
  expect(closed).toHaveLength(18);
  expect(closed).not.toContain(stays.id);
  pass(5 * 60_000);
  add('a');
  expect(closed.at(-1)).toBe(stays.id);
});

test('when something happens in all of them there is no room, and it is said when to try again', () => {
  const { add } = start();
  add('a', true);
  add('a', true);
  expect(() => add('a')).toThrow(expect.objectContaining({ problem: 'limit.reached', status: 429 }));
  add('b', true);
  expect(() => add('c')).toThrow(expect.objectContaining({ problem: 'limit.reached' }));
});

test('with its client everything of it goes', () => {
  const { sessions, closed, add } = start({ each: 5, all: 9 });
  const mine = [add('a'), add('a', true)];
  const other = add('b');
  sessions.forget('a');
  expect(closed).toEqual(mine.map(({ id }) => id));
  expect(sessions.all()).toEqual([other]);
});
