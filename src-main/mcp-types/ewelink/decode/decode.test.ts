import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seal } from '../lan/cipher.ts';
import { decode } from './decode.ts';

const FILE = new URL('../../../../../shared/fixtures/ewelink-payloads.json', import.meta.url);
type Facts = Record<string, unknown>;
type Recorded = {
  id: string;
  uiid: number;
  basis: string;
  expect?: Facts;
  derived?: Facts;
  steps?: { expect?: Facts }[];
  commands?: { intent: Facts; params: Facts; alternatives?: Facts[]; subset?: boolean; extraKeysAllowed?: boolean }[];
};
const cases: Recorded[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
/** 127 % left is what a child says that does not know; the trait has no room for it. */
const DEVIATIONS = new Set(['slan-uiid1770-th measurements.batteryPct']);

const near = (path: string, a: number, b: number): boolean =>
  Math.abs(a - b) <= (/Pct|brightness255|rgb|hs/.test(path) ? 0.6 : 0.006) + 1e-9;
function differences(want: unknown, got: unknown, path = ''): string[] {
  if (typeof want === 'number' && typeof got === 'number') return near(path, want, got) ? [] : [path];
  if (typeof want !== 'object' || want === null) return (want ?? null) === (got ?? null) ? [] : [path];
  if (Array.isArray(want) && (!Array.isArray(got) || got.length !== want.length)) return [path];
  const inner: object = typeof got === 'object' && got !== null ? got : {};
  return Object.entries(want).flatMap(([key, value]) => differences(value, Reflect.get(inner, key), path ? `${path}.${key}` : key));
}

describe('a recorded thing', () => {
  const device = {
    deviceid: '1000abcdef',
    devicekey: 'key',
    online: true,
    extra: { uiid: 2026 },
    params: { motion: 1, parentid: 'bridge' },
  };
  const step = (message: Facts, via = 'cloud') => ({ via, message });

  it('stops moving when its bridge goes, and comes back with it, whatever is told of its radio', () => {
    const bridge = (online: boolean) => step({ action: 'sysmsg', deviceid: 'bridge', params: { online } });
    const steps = [
      bridge(false),
      bridge(true),
      step({ deviceid: '1000abcdef', params: { subDevRssi: 127 } }),
      step({ params: { motion: 1 } }),
    ];
    const [answer] = decode([{ id: 'a', device, steps }]);
    const seen = answer?.steps.map(({ facts }) => [facts['available'], facts['binary']]);
    expect(seen).toEqual([
      [false, { motion: false }],
      [true, { motion: false }],
      [true, { motion: false }],
      [true, { motion: true }],
    ]);
  });

  it('is opened with its key, or with the key of the message', () => {
    const sealed = (key: string) => step({ deviceid: '1000abcdef', ...seal(key, { motion: 0 }) }, 'lan');
    const steps = [sealed('other'), { ...sealed('third'), devicekey: 'third' }, sealed('key')];
    const [answer] = decode([{ id: 'a', device, steps }]);
    expect(answer?.steps.map(({ facts }) => facts['binary'])).toEqual([{ motion: true }, { motion: false }, { motion: false }]);
  });

  it('is gone when a report says no more than that', () => {
    const [answer] = decode([{ id: 'a', device, steps: [step({ deviceid: '1000abcdef', params: { online: false } })] }]);
    expect(answer?.steps[0]?.facts['available']).toBe(false);
  });

  it('is what it calls itself on the network, said once for all its messages', () => {
    const steps = [step({ deviceid: '1000aaaaaa', params: { switch: 'on', temperature: 21 } }, 'lan')];
    const [answer] = decode([{ id: 'a', device: null, localtype: 'th_plug', steps }]);
    expect(answer?.steps[0]?.facts).toMatchObject({ available: true, measurements: { temperatureC: 21 } });
  });

  it('hears of the others of its account', () => {
    const bridge = { deviceid: 'bridge', online: true, extra: { uiid: 66 }, params: {} };
    const steps = [
      step({ action: 'update', deviceid: 'bridge', params: { zled: 'on' } }),
      step({ deviceid: '1000abcdef', params: { motion: 0 } }),
    ];
    const [answer] = decode([{ id: 'a', device, related: [bridge], steps }]);
    expect(answer?.steps.map(({ facts }) => facts['binary'])).toEqual([{ motion: true }, { motion: false }]);
  });

  it('is asked for in the words of the cases', () => {
    const plug = { deviceid: '1000abcdef', extra: { uiid: 4 }, params: { switches: [{ outlet: 1, switch: 'off' }] } };
    const intents = [{ channels: { 2: true } }, { channel: 2, on: true }, { led: true }, { nonsense: 1 }];
    const [answer] = decode([{ id: 'a', device: plug, commands: intents.map((intent) => ({ intent })) }]);
    const both = decode([{ id: 'b', device: plug, commands: [{ intent: { channels: { 1: true, 2: true } } }] }]);
    expect(both[0]?.commands[0]?.params).toEqual({
      switches: [
        { outlet: 0, switch: 'on' },
        { outlet: 1, switch: 'on' },
      ],
    });
    const second = { switches: [{ outlet: 1, switch: 'on' }] };
    expect(answer?.commands).toEqual([{ params: second }, { params: second }, { params: { sledOnline: 'on' } }, { params: undefined }]);
  });
});

describe.skipIf(cases.length === 0)('recorded devices (skipped where their folder is not there)', () => {
  it.each(cases.map((one): [string, Recorded] => [one.id, one]))(
    '%s reads as recorded',
    (id, { expect: facts, derived, basis, steps = [], commands = [], ...rest }) => {
      const [answer] = decode([{ ...rest, steps, commands }]);
      const wrong = [
        ...differences(facts ?? {}, answer?.facts),
        ...(basis === 'asserted' ? [] : differences(derived ?? {}, answer?.facts)),
        ...steps.flatMap((step, index) => differences(step.expect ?? {}, answer?.steps[index]?.facts, `step ${index + 1}`)),
      ];
      expect(wrong.filter((path) => !DEVIATIONS.has(`${id} ${path}`))).toEqual([]);
      for (const [index, { params, alternatives = [], subset, extraKeysAllowed }] of commands.entries()) {
        const sent = answer?.commands[index]?.params;
        const fits = (want: Facts): boolean =>
          sent !== undefined &&
          differences(want, sent).length === 0 &&
          (subset || extraKeysAllowed || Object.keys(sent).every((key) => key in want));
        expect([params, ...alternatives].some(fits), JSON.stringify(sent)).toBe(true);
      }
    },
  );
});
