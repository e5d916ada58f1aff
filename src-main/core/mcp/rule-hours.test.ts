import { expect, test } from 'vitest';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { decide } from '../tools/decide.ts';
import { createTopics } from '../topics.ts';
import { createServedTools } from './lane/served-tools.ts';
import { onRuleHours } from './rule-hours.ts';

// A clock on the wall that the test winds. Timers go by a watch of their own: whoever sets the clock does not move them.
function wall(time: string, day = '2026-03-03') {
  const moment = (at: string, on = day): number => new Date(`${on}T${at}:00`).getTime();
  let passed = 0;
  let shown = moment(time);
  const timers = new Map<object, { at: number; ms: number; tick: () => void }>();
  const clock = {
    now: () => shown + passed,
    every: (ms: number, tick: () => void) => {
      const timer = {};
      timers.set(timer, { at: passed + ms, ms, tick });
      return () => void timers.delete(timer);
    },
  };
  const until = (next: string, on?: string) => {
    const end = moment(next, on) - shown;
    for (;;) {
      const [due] = [...timers.values()].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      passed = due.at;
      due.at += due.ms;
      due.tick();
    }
    passed = end;
  };
  return { clock, until, timers, set: (to: string) => void (shown = moment(to) - passed) };
}

const caller: Caller = { kind: 'assistant', id: 'c', name: 'Claude' };
const client = { id: 'c', exposure: 'full', tools: [] as string[] } as unknown as Client;
function start(time: string, rules: Rule[]) {
  const { clock, ...hands } = wall(time);
  const topics = createTopics();
  const verdict = (who: Caller, { tool, risk }: { tool?: string; risk: Rule['risk'] }) =>
    decide(rules, {
      ...{ caller: who, risk: risk ?? 'read', at: clock.now(), target: { tool }, upstream: false },
      names: () => ({ client: 'Claude' }),
      holds: () => true,
    });
  const served = createServedTools({
    tools: {
      known: () => [],
      knownTool: () => undefined,
      isKeptAway: () => false,
      ownVerdict: ({ name, risk }) => (rules.some(({ tool }) => tool === name) ? verdict(caller, { tool: name, risk }).verdict : undefined),
    },
  });
  const told: string[] = [];
  const names = () => served.listing(client, caller).modern.map((text) => JSON.parse(text).name as string);
  const stop = onRuleHours({ rules: () => rules, clock, topics }, () => {
    served.stale();
    const at = new Date(clock.now());
    told.push(`${at.toTimeString().slice(0, 5)} ${names().includes('scenes') ? 'there' : 'gone'}`);
  });
  return { ...hands, told, names, stop, topics };
}
const night: Rule = { id: 'night', tool: 'scenes', verdict: 'off', from: '22:00', to: '06:30' };

test('a tool that is off at night leaves the list when night comes, and is back in the morning', () => {
  const { told, names, until, stop, timers } = start('21:00', [night]);
  expect(names()).toContain('scenes');
  until('21:59');
  expect(names()).toContain('scenes');
  until('22:00');
  expect(names()).not.toContain('scenes');
  until('12:00', '2026-03-04');
  expect(names()).toContain('scenes');
  until('23:00', '2026-03-04');
  expect(told).toEqual(['22:00 gone', '06:30 there', '22:00 gone']);
  stop();
  expect(timers.size).toBe(0);
});

test('hours with one open side end at midnight', () => {
  const { told, until } = start('21:00', [{ ...night, to: undefined }]);
  until('12:00', '2026-03-04');
  expect(told).toEqual(['22:00 gone', '00:00 there']);
});

test('a machine that slept, or whose clock was set, is right within a minute', () => {
  const { told, until, set } = start('12:00', [night]);
  set('23:00');
  until('23:01');
  expect(told.length).toBe(1);
  set('13:00');
  until('13:03');
  expect(told.length).toBe(2);
});

test('without hours there is nothing to wait for; a new rule is waited for at once, and its beginning is not news', () => {
  const rules: Rule[] = [{ id: 'plain', tool: 'scenes', verdict: 'ask' }];
  const { told, until, timers, topics } = start('21:00', rules);
  expect(timers.size).toBe(0);
  rules.push({ ...night, from: '20:00' });
  topics.publish('rules.changed', rules);
  until('21:30');
  expect(told).toEqual([]);
  until('07:00', '2026-03-04');
  expect(told).toEqual(['06:30 there']);
  rules.length = 0;
  topics.publish('rules.changed', rules);
  expect(timers.size).toBe(0);
});
