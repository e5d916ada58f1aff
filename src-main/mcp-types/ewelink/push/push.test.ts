import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../kit/testing/index.ts';
import type { Params } from '../abilities/ability.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { Exchange } from './exchange.ts';
import { read } from './messages.ts';
import { BETWEEN_MS, failuresAfter, waitFor } from './reconnect.ts';
import { createSequence } from './sequence.ts';

const never = new AbortController().signal;
const texts = createTexts('en');
type Sent = { deviceid: string; params: Params; sequence: string; action: string };

/** An exchange whose far end is the test. */
function line() {
  const clock = manualClock();
  const sent: (Sent & { at: number })[] = [];
  let open = true;
  let silences = 0;
  const exchange: Exchange = new Exchange({
    clock,
    sequence: createSequence(clock),
    self: () => 'me',
    onSilence: () => void (silences += 1),
    line: () => (open ? (message) => void sent.push({ ...(message as unknown as Sent), at: clock.now() }) : undefined),
  });
  const ack = (index: number, more: object = {}) =>
    exchange.take({ sequence: sent[index]?.sequence ?? '', error: 0, reason: '', params: {}, config: {}, ...more });
  const tell = (params: Params, source = 'd1', signal = never) => {
    const work = exchange.update({ source, apikey: 'owner' }, params, signal);
    work.catch(() => undefined);
    return work;
  };
  return { clock, sent, exchange, ack, tell, shut: () => (open = false), silences: () => silences };
}

describe('messages to devices', () => {
  it('name the owner, and who sends', async () => {
    const { clock, sent, tell, ack } = line();
    const work = tell({ switch: 'on' });
    await clock.advance(200);
    expect(sent).toMatchObject([
      { action: 'update', apikey: 'owner', selfApikey: 'me', deviceid: 'd1', params: { switch: 'on' }, userAgent: 'app' },
    ]);
    ack(0);
    expect(await work).toMatchObject({ error: 0 });
  });

  it('to channels of one device leave together; the last word counts', async () => {
    const { clock, sent, tell, ack } = line();
    const wishes = [
      tell({ switches: [{ outlet: 0, switch: 'on' }] }),
      tell({ switches: [{ outlet: 2, switch: 'on' }] }),
      tell({ switches: [{ outlet: 0, switch: 'off' }] }),
    ];
    await clock.advance(300);
    expect(sent.map(({ params }) => params)).toEqual([
      {
        switches: [
          { outlet: 0, switch: 'off' },
          { outlet: 2, switch: 'on' },
        ],
      },
    ]);
    ack(0);
    await Promise.all(wishes);
  });

  it('about different things keep their order, one after the other', async () => {
    const { clock, sent, tell, ack } = line();
    const wishes = [tell({ switch: 'on' }), tell({ ltype: 'white', white: { br: 50 } }), tell({ ltype: 'white', white: { br: 70 } })];
    await clock.advance(1000);
    expect(sent).toHaveLength(1);
    ack(0);
    await clock.advance(1000);
    expect(sent.map(({ params }) => params)).toEqual([{ switch: 'on' }, { ltype: 'white', white: { br: 70 } }]);
    ack(1);
    await Promise.all(wishes);
  });

  it.each([
    [
      { cmd: 'transmit', rfChl: 1 },
      { cmd: 'transmit', rfChl: 2 },
    ],
    [{ restart: true }, { restart: true }],
    [{ getHoursKwh: { start: 0, end: 10 } }, { getHoursKwh: { start: 10, end: 20 } }],
  ])('about what happens, or is asked, each leave: %j, %j', async (one, other) => {
    const { clock, sent, tell, ack } = line();
    const wishes = [tell(one), tell(other)];
    for (let index = 0; index < 2; index += 1) {
      await clock.advance(1000);
      ack(index);
    }
    await Promise.all(wishes);
    expect(sent.map(({ params }) => params)).toEqual([one, other]);
  });

  it('to many devices leave a tenth of a second apart', async () => {
    const { clock, sent, tell } = line();
    for (let index = 0; index < 20; index += 1) void tell({ switch: 'on' }, `d${index}`);
    await clock.advance(4000);
    expect(sent).toHaveLength(20);
    for (const [index, { at }] of sent.entries()) if (index > 0) expect(at - (sent[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(100);
  });

  it('are matched by number alone: lost, twice, late and out of order', async () => {
    const { clock, sent, tell, ack, exchange, silences } = line();
    const [one, two, three] = ['a', 'b', 'c'].map((source) => tell({ switch: 'on' }, source));
    await clock.advance(1000);
    ack(2);
    ack(2);
    ack(0, { error: 504, reason: 'Request Timeout' });
    expect(await three).toMatchObject({ sequence: sent[2]?.sequence });
    await expect(one).rejects.toMatchObject({ problem: 'remote.timeout', code: 504 });
    await clock.advance(6000);
    await expect(two).rejects.toMatchObject({ problem: 'remote.timeout' });
    // One of three was answered by nobody: the line is looked at, once.
    expect(silences()).toBe(1);
    ack(1);
    expect(exchange.strays).toBe(2);
  });

  it.each([400, 401, 402, 403, 405, 406, 407, 411, 412, 500, 503, 504, 4002, 30018, 77777])(
    'refused with %i fail in words that are whole',
    async (error) => {
      const { clock, tell, ack } = line();
      const work = tell({ switch: 'on' });
      await clock.advance(200);
      ack(0, { error });
      const thrown = await work.catch((reason: unknown) => SwitchboardError.from(reason));
      const { problem, details } = thrown instanceof SwitchboardError ? thrown : expect.fail('it should have failed');
      for (const part of ['title', 'explain', 'action'])
        expect(texts.say({ key: `problems.${problem}.${part}`, with: details.with })).not.toMatch(/\{\{|^problems/);
    },
  );

  it('whose line broke are not known to have been done; those that had not left are', async () => {
    const { clock, tell, exchange, shut } = line();
    const gone = tell({ switch: 'on' }, 'a');
    await clock.advance(200);
    shut();
    exchange.cut();
    await expect(gone).rejects.toMatchObject({ problem: 'channel.closed' });
    const waiting = tell({ switch: 'on' }, 'b');
    await clock.advance(200);
    await expect(waiting).rejects.toMatchObject({ problem: 'remote.unreachable' });
  });

  it('that nobody waits for any more do not leave', async () => {
    const { clock, sent, tell } = line();
    const stop = new AbortController();
    const work = tell({ switch: 'on' }, 'a', stop.signal);
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    await clock.advance(1000);
    expect(sent).toEqual([]);
  });

  it('never have the same number', () => {
    const next = createSequence({ now: () => 5 });
    expect(new Set(Array.from({ length: 100 }, next)).size).toBe(100);
  });

  it('end as they were wished, whatever was wished before', async () => {
    const wish = fc.record({ outlet: fc.nat(3), on: fc.boolean(), wait: fc.constantFrom(0, 30, 150) });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 12 }), async (wishes) => {
        const { clock, sent, tell, ack } = line();
        const state = new Map<number, string>();
        const carry = async (): Promise<void> => {
          for (let answered = 0; answered < 30; answered += 1) {
            await clock.advance(150);
            for (const { params } of sent.slice(answered, answered + 1))
              for (const { outlet, switch: how } of params['switches'] as { outlet: number; switch: string }[]) state.set(outlet, how);
            ack(answered);
          }
        };
        for (const { outlet, on, wait } of wishes) {
          void tell({ switches: [{ outlet, switch: on ? 'on' : 'off' }] });
          await clock.advance(wait);
        }
        await carry();
        const wanted = new Map(wishes.map(({ outlet, on }) => [outlet, on ? 'on' : 'off']));
        expect(Object.fromEntries(state)).toEqual(Object.fromEntries(wanted));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the cloud says', () => {
  it.each([
    ['pong', { kind: 'pong' }],
    ['{"error":0,"sequence":"5"}', { kind: 'ack', ack: { error: 0, sequence: '5' } }],
    ['{"sequence":5,"deviceid":"d"}', { kind: 'ack', ack: { error: 0, sequence: '5' } }],
    [
      '{"action":"update","deviceid":"d","userAgent":"device","params":{"switch":"on"},"d_seq":3}',
      { kind: 'report', source: 'd', report: { from: 'device', seq: '3' } },
    ],
    [
      '{"action":"update","deviceid":"d","userAgent":"device","params":{"setclose":9},"sequence":"17"}',
      { kind: 'report', report: { from: 'device', answers: true } },
    ],
    ['{"action":"update","deviceid":"d","userAgent":"app","params":{"switch":"on"}}', { kind: 'report', report: { from: 'app' } }],
    ['{"action":"sysmsg","deviceid":"d","params":{"online":false}}', { kind: 'online', source: 'd', online: false }],
    ['{"action":"update","deviceid":"d","params":{"online":false}}', { kind: 'online', source: 'd', online: false }],
    ['{"action":"update","deviceid":"d","params":{"online":false,"switch":"on"}}', { kind: 'report', source: 'd' }],
    ['{"action":"sysmsg","deviceid":"d","params":{"online":"no"}}', { kind: 'noise' }],
    ['{"action":"subDevice","deviceid":"d","params":{"cmds":[]}}', { kind: 'children', source: 'd' }],
    ['{"action":"notify","cmd":"incrementalDataNotify"}', { kind: 'noise' }],
    ['{"action":"upgrade","deviceid":"d","params":{}}', { kind: 'noise' }],
    ['{"action":"update","deviceid":["list"],"params":7}', { kind: 'noise' }],
    ['{"action":"update"', { kind: 'noise' }],
    ['null', { kind: 'noise' }],
  ])('%s', (frame, message) => {
    expect(read(frame)).toMatchObject(message);
  });

  it('is never too strange to be read', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (frame) => void expect(read(frame).kind).toBeDefined()));
  });
});

describe('the wait before the next try', () => {
  it('grows, has an end, is never the same for all, and keeps two handshakes apart', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.nat(100_000), { nil: undefined }),
        fc.boolean(),
        (failures, random, ago, hurry) => {
          const now = 1_000_000;
          const shookAt = ago === undefined ? undefined : now - ago;
          const wait = waitFor({ failures, shookAt }, now, random, hurry);
          expect(wait).toBeLessThanOrEqual(5 * 60_000);
          if (shookAt !== undefined) expect(now + wait).toBeGreaterThanOrEqual(shookAt + BETWEEN_MS);
          if (hurry && shookAt === undefined) expect(wait).toBe(0);
        },
      ),
    );
    expect(waitFor({ failures: 1, shookAt: undefined }, 0, 1)).toBe(5000);
    expect(waitFor({ failures: 4, shookAt: undefined }, 0, 1)).toBe(40_000);
    expect(waitFor({ failures: 40, shookAt: undefined }, 0, 1)).toBe(300_000);
  });

  it('begins anew after a line that lasted', () => {
    expect(failuresAfter(7, 1000)).toBe(8);
    expect(failuresAfter(7, 6 * 60_000)).toBe(1);
  });
});
