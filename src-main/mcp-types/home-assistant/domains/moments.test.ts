import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../../src-shared/errors/errors.ts';
import type { Entity, HomeTime } from '../home/entities.ts';
import { happened, knownZone, moment, onTheWall, planned } from './moments.ts';
import { prepare } from './prepare.ts';
import { abilitiesOf, traitState } from './traits.ts';

const own = process.env['TZ'];
beforeAll(() => void (process.env['TZ'] = 'Pacific/Auckland'));
afterAll(() => (own === undefined ? delete process.env['TZ'] : void (process.env['TZ'] = own)));

const NEW_YORK: HomeTime = { zone: 'America/New_York', shift: 0 };
const NOBODY = { id: null, parent_id: null, user_id: null };
const entity = (id: string, state: string, attributes: Entity['attributes'], time: HomeTime = NEW_YORK): Entity => ({
  id,
  state,
  attributes,
  context: NOBODY,
  changed: 0,
  updated: 0,
  time,
});
const valueOf = (one: Entity, key: string) => {
  const ability = abilitiesOf(one).find((candidate) => candidate.key === key);
  return ability && traitState(one, ability).value;
};

describe('a moment as a home writes it', () => {
  it('without an offset is meant by the clocks of the home, wherever we are', () => {
    expect(moment('2026-11-21 18:30:00', 'America/New_York')).toBe(Date.UTC(2026, 10, 21, 23, 30));
    expect(moment('2026-07-01T18:30', 'America/New_York')).toBe(Date.UTC(2026, 6, 1, 22, 30));
    expect(moment('2026-11-21', 'Asia/Kolkata')).toBe(Date.UTC(2026, 10, 20, 18, 30));
    expect(moment('2026-11-21 18:30:00', undefined)).toBe(Date.UTC(2026, 10, 21, 18, 30));
  });

  it('with an offset is exact', () => {
    expect(moment('2026-11-21 18:30:00.123456+01:00', 'America/New_York')).toBe(Date.UTC(2026, 10, 21, 17, 30, 0, 123));
    expect(moment('2026-11-21T18:30:00Z', 'America/New_York')).toBe(Date.UTC(2026, 10, 21, 18, 30));
  });

  it.each(['', 'never', '2026-02-31', '2026-13-01 10:00', '2026-11-21 25:00:00', 'Nov 21 2026 18:30', '12', 7, null])(
    'is none where it says %s',
    (said) => expect(moment(said, 'America/New_York')).toBeUndefined(),
  );

  it('comes back as the home’s clocks show it, on every day and in every zone', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland');
    const any = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2080, 0) }).map((ms) => Math.floor(ms / 1000) * 1000);
    fc.assert(
      fc.property(zones, any, (zone, ms) => {
        const shown = onTheWall(ms, zone);
        const back = moment(shown, zone);
        // An hour that comes twice may be the other one; the clock shows the same.
        expect(back === undefined ? back : onTheWall(back, zone)).toBe(shown);
      }),
    );
  });

  it('takes a zone nobody knows for none', () => {
    expect([knownZone('Europe/Amsterdam'), knownZone('Mars/Olympus'), knownZone('')]).toEqual(['Europe/Amsterdam', undefined, undefined]);
  });
});

describe('what a home’s clock stamped', () => {
  it('is put into our time; what it plans stays where it is', () => {
    const late: HomeTime = { zone: 'UTC', shift: 600 };
    const lamp = entity('timer.a', 'active', {}, late);
    expect(happened(lamp, '2026-11-21T18:30:00Z')).toBe(Date.UTC(2026, 10, 21, 18, 40));
    expect(planned(lamp, '2026-11-21T18:30:00Z')).toBe(Date.UTC(2026, 10, 21, 18, 30));
    const timer = entity(
      'timer.a',
      'active',
      { duration: '0:10:00', remaining: '0:10:00', finishes_at: '2026-11-21T18:30:00+00:00' },
      late,
    );
    expect(valueOf(timer, 'timer')).toMatchObject({ endsAt: Date.UTC(2026, 10, 21, 18, 40) });
  });

  it('tells the next event of a calendar by the clocks of the home', () => {
    const calendar = entity('calendar.a', 'off', {
      message: 'Dentist',
      start_time: '2026-11-21 09:30:00',
      end_time: '2026-11-21 10:00:00',
    });
    expect(valueOf(calendar, 'calendar')).toMatchObject({ next: { summary: 'Dentist', start: Date.UTC(2026, 10, 21, 14, 30) } });
  });
});

describe('a moment that is sent to a home', () => {
  const data = (one: Entity, command: string, args: Record<string, unknown>) => {
    const ability = abilitiesOf(one)[0];
    if (!ability) throw new Error(one.id);
    return prepare(one, ability, command, args).body['service_data'];
  };

  it('is written by the clocks of the home', () => {
    const whole = { summary: 'Holiday', start: Date.UTC(2026, 10, 21, 3), allDay: true };
    expect(data(entity('calendar.a', 'off', { supported_features: 7 }), 'add', whole)).toMatchObject({
      start_date: '2026-11-20',
      end_date: '2026-11-21',
    });
    expect(data(entity('datetime.a', '', {}), 'set', { text: '2026-11-21 18:30' })).toEqual({ datetime: '2026-11-21T23:30:00.000Z' });
    const both = entity('input_datetime.a', '', { has_date: true, has_time: true });
    expect(data(both, 'set', { text: '2026-11-21T18:30:00Z' })).toEqual({ datetime: '2026-11-21 13:30:00' });
  });

  it.each([
    ['datetime.a', '2026-13-45 10:00'],
    ['datetime.a', '2026-02-31 10:00'],
    ['datetime.a', '2026-11-21 10:00 or so'],
    ['date.a', '2026-02-31'],
    ['time.a', '25:99'],
  ])('of %s is refused as invalid where it is %s', (id, text) => {
    expect(() => data(entity(id, '', {}), 'set', { text })).toThrow(InputError);
  });
});
