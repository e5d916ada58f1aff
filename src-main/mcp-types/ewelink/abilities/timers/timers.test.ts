import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimers, timerLine, timerWords } from '../../../../../src-shared/text/states/timers.ts';
import { createTexts } from '../../../../../src-shared/text/translate.ts';
import type { Known, Params } from '../ability.ts';
import { ahead, momentOf, shifted, spelledMoment } from './local-time.ts';
import { timers } from './timers.ts';

const NOW = Date.parse('2026-11-21T10:00:00.000Z');
const device = (params: Params, more: Partial<Known> = {}): Known => ({
  ...{ uiid: 1, channels: 1, notes: {}, tags: {}, config: {}, denied: new Set<string>(), child: false, model: '', params },
  here: { zone: 'Asia/Shanghai', now: NOW },
  ...more,
});
const textOf = (known: Known): unknown => timers().tell(known)[0]?.value;
const set = (known: Known, text: string): Params => {
  const message = timers().ask?.(known, { part: 'main', trait: 'text', what: 'timers', command: 'set', args: { text } });
  return [message ?? []].flat()[0] ?? {};
};
const wire = (more: Params): Params => ({ enabled: 1, mId: 'a', ...more });
const repeat = wire({ type: 'repeat', coolkit_timer_type: 'repeat', at: '30 23 * * 0,6', do: { switch: 'on' } });

describe('timers', () => {
  it('are told in the time of the home: late Sunday in UTC is early Monday in Shanghai', () => {
    expect(textOf(device({ timers: [repeat] }))).toBe('on 07:30 Mon Sun');
  });

  it('are told once, after a while, and again and again', () => {
    const list = [
      wire({ type: 'once', coolkit_timer_type: 'once', at: '2026-11-30T14:00:00.000Z', do: { switch: 'off', outlet: 1 } }),
      wire({ type: 'once', coolkit_timer_type: 'delay', at: '2026-11-21T10:30:00.000Z', period: '30', do: { switch: 'off', outlet: 0 } }),
      wire({
        type: 'duration',
        coolkit_timer_type: 'duration',
        at: '2026-11-21T10:00:00.000Z 60 5',
        startDo: { switch: 'on' },
        endDo: { switch: 'off' },
      }),
      wire({ type: 'duration', coolkit_timer_type: 'duration', at: '2026-11-21T10:00:00.000Z 60', do: { switch: 'on' } }),
    ];
    expect(textOf(device({ timers: list }))).toBe(
      '2 off 2026-11-30 22:00; 1 off 2026-11-21 18:30; on every 60 min for 5 min from 2026-11-21 18:00; on every 60 min from 2026-11-21 18:00',
    );
  });

  it('are written so that the panel reads them, too', () => {
    const text =
      '2 off 2026-11-30 22:00; on every 60 min for 5 min from 2026-11-21 18:00; on every 60 min from 2026-11-21 18:00; on 07:30 daily';
    expect(readTimers(text).map(({ line, timer }) => timer && timerLine(timer) === line)).toEqual([true, true, true, true]);
    expect(readTimers('keep #2; on 07:30 Mon')).toMatchObject([{ line: 'keep #2' }, { timer: { on: true, when: { days: [1] } } }]);
    const words = ['en', 'zh-CN'] as const;
    const said = words.map((language) =>
      readTimers(`${text}; keep #2; 1 on in 30 min`).map((one) => timerWords(createTexts(language), one, (it) => `#${it}`)),
    );
    expect(said).toEqual([
      [
        expect.stringMatching(/^#2 Off: .*30.*22:00$/),
        'On: every 60 minutes, for 5 minutes',
        'On: every 60 minutes',
        'On: 07:30, every day',
        'One that only its own app can show (keep #2)',
        '#1 On: in 30 minutes',
      ],
      [
        expect.stringMatching(/^#2 关：.*30.*22:00$/),
        '开：每 60 分钟，持续 5 分钟',
        '开：每 60 分钟',
        '开：每天 07:30',
        '仅在原应用中可见（keep #2）',
        '#1 开：30 分钟后',
      ],
    ]);
  });

  it('are offered where an account could keep them, and nowhere else', () => {
    const fresh = device({ switches: [{ outlet: 0, switch: 'on' }] }, { channels: 2 });
    expect(timers().tell(fresh)).toMatchObject([{ value: '', limits: { kind: 'timers', unit: 'Asia/Shanghai', options: ['1', '2'] } }]);
    const { here: _, ...alone } = fresh;
    expect(timers().tell(alone)).toEqual([]);
    expect(set(fresh, '2 off 22:00 daily')).toMatchObject({ timers: [{ do: { switch: 'off', outlet: 1 } }] });
  });

  it('leave alone what stays, and write the whole list', () => {
    expect(set(device({ timers: [repeat] }), 'on 07:30 Mon Sun; off 22:00 daily')).toEqual({
      timers: [
        repeat,
        {
          enabled: 1,
          mId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
          type: 'repeat',
          coolkit_timer_type: 'repeat',
          at: '0 14 * * 0,1,2,3,4,5,6',
          do: { switch: 'off' },
        },
      ],
    });
    expect(set(device({ timers: [repeat] }), '')).toEqual({ timers: [] });
  });

  it('are written as the device wants them', () => {
    const of = (text: string, known = device({ timers: [] })): unknown => {
      const list = set(known, text)['timers'];
      return Array.isArray(list) ? list.map(({ mId: _id, ...rest }) => rest) : undefined;
    };
    const two = device({ timers: [], switches: [] }, { channels: 2 });
    expect(of('off in 30 min')).toEqual([
      { enabled: 1, type: 'once', coolkit_timer_type: 'delay', at: '2026-11-21T10:30:00.000Z', period: '30', do: { switch: 'off' } },
    ]);
    expect(of('2 off 2026-11-30 22:00', two)).toEqual([
      { enabled: 1, type: 'once', coolkit_timer_type: 'once', at: '2026-11-30T14:00:00.000Z', do: { switch: 'off', outlet: 1 } },
    ]);
    expect(of('on every 60 min for 5 min')).toEqual([
      {
        ...{ enabled: 1, type: 'duration', coolkit_timer_type: 'duration', at: '2026-11-21T10:00:00.000Z 60 5' },
        ...{ startDo: { switch: 'on' }, endDo: { switch: 'off' } },
      },
    ]);
  });

  it.each([
    ['on every 60 min', device({ timers: [], switches: [] }, { channels: 2 }), 'several channels keep no loops'],
    ['on every 60 min', device({ timers: [] }, { denied: new Set(['loopTiming']) }), 'its maker denies loops'],
    ['3 on 07:00 daily', device({ timers: [], switches: [] }, { channels: 2 }), 'no such channel'],
    ['on 07:00 daily', device({ timers: [], switches: [] }, { channels: 2 }), 'which channel?'],
    ['on 25:00 daily', device({ timers: [] }), 'no such hour'],
    ['on 07:00 Xyz', device({ timers: [] }), 'no such day'],
    ['perhaps', device({ timers: [] }), 'no timer at all'],
  ])('refuse "%s"', (text, known) => {
    expect(set(known, text)).toEqual({});
  });

  it('keep what they cannot read', () => {
    const scene = wire({ mId: 'x1', type: 'repeat', coolkit_timer_type: 'repeat', at: '0 5 * * *', do: { bright: 40 } });
    const nameless = { enabled: 1, at: 'sunset' };
    const known = device({ timers: [scene, nameless, repeat] });
    expect(textOf(known)).toBe('keep x1; keep #2; on 07:30 Mon Sun');
    expect(set(known, 'keep x1; keep #2')).toEqual({ timers: [scene, nameless] });
  });

  it.each([
    ['开 07:30 周一 周日', 'on 07:30 Mon Sun'],
    ['关 22:00 每天', 'off 22:00 daily'],
    ['开 07:30 星期二、星期六；关 22:00 每天', 'on 07:30 Tue Sat; off 22:00 daily'],
    ['关 30 分钟后', 'off in 30 min'],
    ['开 每 60 分钟 持续 5 分钟 从 2026-11-30 22:00', 'on every 60 min for 5 min from 2026-11-30 22:00'],
  ])('are understood in Chinese: %s', (chinese, english) => {
    const known = device({ timers: [] });
    const plain = (text: string) => JSON.stringify(set(known, text)['timers']);
    expect(plain(chinese)).toBe(plain(english));
    expect(plain(chinese)).toContain('mId');
  });

  it('that sleep among the others stay, and can be seen', () => {
    const sleeping = { ...repeat, mId: 's', enabled: 0 };
    const known = device({ timers: [sleeping, repeat] });
    expect(timers().tell(known)).toMatchObject([{ value: 'on 07:30 Mon Sun' }, { what: 'timers-off', value: 'on 07:30 Mon Sun' }]);
    expect(set(known, '')).toEqual({ timers: [sleeping] });
  });

  it('of a shared device change as its owner allows', () => {
    const shared = (permit: number) => device({ timers: [repeat] }, { permit });
    const more = 'on 07:30 Mon Sun; off 22:00 daily';
    expect([0, 1, 2, 4].map((permit) => set(shared(permit), more)['timers'] !== undefined)).toEqual([false, true, false, false]);
    expect([0, 1, 2, 4].map((permit) => set(shared(permit), '')['timers'] !== undefined)).toEqual([false, false, false, true]);
    expect([0, 1, 2, 5].map((permit) => set(shared(permit), 'off 22:00 daily')['timers'] !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(timers().tell(shared(8))[0]?.limits?.commands).toEqual([]);
  });

  it('that sleep are told apart and cannot be written', () => {
    const [, sleeping] = timers().tell(device({ timers: [] }, { tags: { disable_timers: [repeat] } }));
    expect(sleeping).toMatchObject({ what: 'timers-off', value: 'on 07:30 Mon Sun', limits: { commands: [] } });
  });

  it('come back as they were written, wherever the home is', () => {
    const days = fc.uniqueArray(fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'), { minLength: 1, maxLength: 6 });
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC');
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(zones, clock, days, fc.boolean(), (zone, [hour, minute], named, on) => {
        const order = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].filter((day) => named.some((one) => one === day));
        const text = `${on ? 'on' : 'off'} ${two(hour)}:${two(minute)} ${order.join(' ')}`;
        const known = device({ timers: [] }, { here: { zone, now: NOW } });
        const written = set(known, text);
        expect(textOf({ ...known, params: JSON.parse(JSON.stringify(written)) })).toBe(text);
        expect(readTimers(text).map(({ timer }) => timer && timerLine(timer))).toEqual([text]);
      }),
    );
  });
});

describe('the time of a home', () => {
  it('moves days with the hours, and back', () => {
    const weekly = fc.record({ days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })), minutes: fc.integer({ min: 0, max: 1439 }) });
    fc.assert(
      fc.property(weekly, fc.integer({ min: -720, max: 840 }), ({ days, minutes }, by) => {
        const sorted = [...days].sort((a, b) => a - b);
        expect(shifted(shifted({ days, minutes }, by), -by)).toEqual({ days: sorted, minutes });
      }),
    );
  });

  it('knows summer from winter', () => {
    expect(ahead('Europe/Berlin', Date.parse('2026-07-01T00:00:00Z'))).toBe(120);
    expect(ahead('Europe/Berlin', Date.parse('2026-12-01T00:00:00Z'))).toBe(60);
    expect(momentOf('2026-07-01 12:00', 'Europe/Berlin')).toBe(Date.parse('2026-07-01T10:00:00Z'));
    expect(momentOf('2026-12-01 12:00', 'Europe/Berlin')).toBe(Date.parse('2026-12-01T11:00:00Z'));
  });

  it('finds every moment again that clocks show once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), (minute) => {
        const at = Date.parse('2026-01-01T00:00:00Z') + minute * 60_000;
        const found = momentOf(spelledMoment(at, 'America/New_York'), 'America/New_York') ?? 0;
        // The hour that clocks show twice when summer ends may be the other one.
        expect([0, 60]).toContain(Math.abs(found - at) / 60_000);
      }),
    );
  });
});
