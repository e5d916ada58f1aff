import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODELS } from '../models/table.ts';
import { writable } from '../record/device-facts.ts';
import { commandsFor } from './commands.ts';
import { Queue } from './queue.ts';
import type { Command } from './requests.ts';

const says = (uiid: number, params: Record<string, unknown>, known: Record<string, unknown> = {}, local = MODELS.get(uiid)?.local ?? '') =>
  commandsFor({ local, known: { uiid, params: known } }, params)?.map(({ name, data }) => [name, data]);

describe('the words of the local network', () => {
  it('are the param itself for most', () => {
    expect(says(1, { switch: 'on' })).toEqual([['switch', { switch: 'on' }]]);
    expect(says(1, { pulse: 'on', pulseWidth: 500 })).toEqual([['pulse', { pulse: 'on', pulseWidth: 500 }]]);
    expect(says(1, { startup: 'stay' })).toEqual([['startup', { startup: 'stay' }]]);
    const configure = [{ outlet: 0, startup: 'on' }];
    expect(says(4, { configure })).toEqual([['startups', { configure }]]);
    expect(says(4, { pulses: [] })).toEqual([['pulses', { pulses: [] }]]);
    expect(says(77, { sledOnline: 'off' })).toEqual([['sledonline', { sledOnline: 'off' }]]);
    expect(says(126, { motorTurn: 2 })).toEqual([['motorTurn', { motorTurn: 2 }]]);
    expect(says(0, { switches: [] }, {}, 'dummy')).toEqual([['switches', { switches: [] }]]);
  });

  it('are the name of a command for lamps, remotes and fans', () => {
    const dimmed = { switch: 'on', brightness: 40, mode: 0 };
    expect(says(44, dimmed)).toEqual([['dimmable', { cmd: 'dimmable', ...dimmed }]]);
    expect(says(44, dimmed, {}, 'diylight')).toEqual([['dimmable', { cmd: 'dimmable', ...dimmed }]]);
    expect(says(136, { ltype: 'read', read: { br: 60, ct: 50 } })?.[0]?.[0]).toBe('dimmable');
    expect(says(277, { switch: 'on', brightness: 30 })).toEqual([['switch', { switch: 'on', brightness: 30 }]]);
    expect(says(277, { switch: 'on', brightness: 30, transitionTime: 2000 })).toBeUndefined();
    expect(says(104, { switch: 'off' })).toEqual([['switch', { switch: 'off' }]]);
    expect(says(28, { cmd: 'capture', rfChl: 3 })).toEqual([['capture', { cmd: 'capture', rfChl: 3 }]]);
    expect(says(28, { cmd: 'reboot' })).toBeUndefined();
    const lit = { outlet: 0, switch: 'on' };
    const slow = [{ outlet: 1, switch: 'on' }, { outlet: 2, switch: 'off' }, { outlet: 3, switch: 'off' }]; // prettier-ignore
    expect(says(34, { switches: [lit, ...slow] })).toEqual([['light', { light: 'on' }], ['fan', { fan: 'on', speed: 1 }]]); // prettier-ignore
    expect(says(34, { switches: [{ outlet: 1, switch: 'off' }] })).toEqual([['fan', { fan: 'off' }]]);
  });

  it('are silent towards one that regulates by itself', () => {
    const off = { switch: 'off', mainSwitch: 'off', deviceType: 'normal' };
    expect(says(15, off, { deviceType: 'temperature' })).toBeUndefined();
    expect(says(15, off, { deviceType: 'normal' })).toEqual([['switch', off]]);
    expect(says(15, { switch: 'on' }, { deviceType: 'normal' })).toEqual([['switch', { switch: 'on', deviceType: 'normal' }]]);
    expect(says(15, { mainSwitch: 'on', deviceType: 'temperature', targets: [] }, { deviceType: 'normal' })).toBeUndefined();
  });

  it('are only those that are known to be safe, whatever is asked', () => {
    const SAFE = new Set(['switch', 'switches', 'dimmable', 'light', 'fan', 'startup', 'pulse', 'startups', 'pulses', 'sledonline', 'getHoursKwh', 'transmit', 'capture', 'motorTurn', 'location']); // prettier-ignore
    const rows = [...MODELS.values()].filter(({ local }) => local !== undefined);
    const params = fc.dictionary(
      fc.constantFrom(...new Set(rows.flatMap((row) => [...writable(row)])), 'cmd', 'encrypt', 'password', 'ota_unlock', '__proto__'),
      fc.oneof(fc.constantFrom('on', 'off', 'ota_flash', 'transmit'), fc.jsonValue()),
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...rows), params, (row, wanted) => {
        for (const { name } of commandsFor({ local: row.local ?? '', known: { uiid: row.uiid, params: {} } }, wanted) ?? [])
          expect(SAFE).toContain(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a queue in front of a device', () => {
  function queue() {
    const served: { command: Command; done: PromiseWithResolvers<unknown> }[] = [];
    const one = new Queue((command, signal) => {
      const done = Promise.withResolvers<unknown>();
      served.push({ command, done });
      signal.addEventListener('abort', () => done.reject(signal.reason), { once: true });
      return done.promise;
    });
    const ask = (name: string, data?: Record<string, unknown>, signal = new AbortController().signal) =>
      one.ask({ name, ...(data && { data }) }, signal);
    const finish = async (value?: unknown) => {
      served.at(-1)?.done.resolve(value);
      await new Promise(setImmediate);
    };
    return { served, ask, finish };
  }

  it('serves one after the other, and lets the newest of a kind speak for those that wait', async () => {
    const { served, ask, finish } = queue();
    const all = [ask('switch', { switch: 'on' }), ask('switch', { switch: 'off' }), ask('switch', { switch: 'on' }), ask('getState', {})];
    expect(served).toHaveLength(1);
    await finish('first');
    expect(served[1]?.command.data).toEqual({ switch: 'on' });
    await finish('second');
    await finish('third');
    expect(await Promise.all(all)).toEqual(['first', 'second', 'second', 'third']);
  });

  it('puts channels together, but never what happens each time', async () => {
    const { served, ask, finish } = queue();
    const entry = (outlet: number, state: string) => ({ switches: [{ outlet, switch: state }] });
    const waits = [ask('getState', {}), ask('switches', entry(0, 'on')), ask('switches', entry(1, 'on')), ask('switches', entry(0, 'off'))];
    const codes = [ask('transmit', { cmd: 'transmit', rfChl: 1 }), ask('transmit', { cmd: 'transmit', rfChl: 1 })];
    for (let at = 0; at < 4; at += 1) await finish();
    await Promise.all([...waits, ...codes]);
    expect(served.map(({ command }) => command.name)).toEqual(['getState', 'switches', 'transmit', 'transmit']);
    expect(served[1]?.command.data).toEqual({ switches: [{ outlet: 0, switch: 'off' }, { outlet: 1, switch: 'on' }] }); // prettier-ignore
  });

  it('forgets who left before it was their turn, unless somebody else waits for the same', async () => {
    const { served, ask, finish } = queue();
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const first = ask('getState', {});
    const alone = ask('startup', { startup: 'on' }, leaving.signal);
    const both = [ask('switch', { switch: 'on' }, leaving.signal), ask('switch', { switch: 'off' }, staying.signal)];
    alone.catch(() => undefined);
    leaving.abort(new Error('gone'));
    await finish();
    await expect(alone).rejects.toThrow('gone');
    expect(served.map(({ command }) => command.name)).toEqual(['getState', 'switch']);
    await finish('done');
    expect(await Promise.all([first, ...both])).toEqual([undefined, 'done', 'done']);
    await expect(async () => ask('switch', {}, leaving.signal)).rejects.toThrow('gone');
  });
});
