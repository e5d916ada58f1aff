import { describe, expect, it, vi } from 'vitest';
import { demoHome, linkTo, never } from '../testing/home-link.ts';
import { EXTRA, EXTRAS } from './extras.ts';

const read = (domain: string, event: unknown) => EXTRAS[domain]?.[0]?.read(event);

describe('what is told beside a state', () => {
  it('a list: its items, without those that make no sense', () => {
    const items = [{ uid: '1', summary: 'Milk', status: 'completed', due: '2026-11-22', description: 'Oat' }, { uid: 7 }, { uid: '2' }, null]; // prettier-ignore
    expect(read('todo', { items })).toEqual({
      [EXTRA.items]: [
        { id: '1', text: 'Milk', done: true, due: '2026-11-22', description: 'Oat' },
        { id: '2', text: '', done: false, due: null },
      ],
    });
    expect(read('todo', { nothing: 1 })).toBeUndefined();
  });

  it('a calendar: days and moments, in either shape', () => {
    const events = [
      { summary: 'Bins', start: { date: '2026-11-22' }, end: { date: '2026-11-23' }, uid: 'u', recurrence_id: 'r' },
      { summary: 'Dentist', start: '2026-11-22T09:00:00+01:00', end: { dateTime: '2026-11-22T10:00:00+01:00' }, location: 'Town', description: 'Ouch' },
      { summary: 'Never', start: 'soon', end: 'later' },
      7,
    ]; // prettier-ignore
    expect(read('calendar', { events })).toEqual({
      [EXTRA.events]: [
        { summary: 'Bins', start: Date.UTC(2026, 10, 22), end: Date.UTC(2026, 10, 23), allDay: true, id: 'u', recurrence: 'r' },
        { summary: 'Dentist', start: Date.UTC(2026, 10, 22, 8), end: Date.UTC(2026, 10, 22, 9), allDay: false, location: 'Town', description: 'Ouch' },
      ],
    }); // prettier-ignore
    expect(read('calendar', 'nothing')).toBeUndefined();
  });

  it('a forecast that is broken is none', () => {
    expect(read('weather', { forecast: 'rain' })).toBeUndefined();
    expect(read('weather', { forecast: [{ datetime: 'some day' }, { datetime: '2026-11-22T00:00:00Z', temperature: 5 }] })).toMatchObject({
      [EXTRA.forecast]: [{ at: Date.UTC(2026, 10, 22), high: 5 }],
    });
  });

  it('an update: what is new in it, once for each release', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link } = linkTo(homeAssistant);
    await link.start(never());
    home.write('update.thing', 'on', { latest_version: '2.0', installed_version: '1.0', supported_features: 17 });
    await vi.waitFor(() => expect(link.access.entity('update.thing')?.attributes[EXTRA.notes]).toContain('2.0'));
  });

  it.each(['2024.3.3', '2025.4.4'] as const)('a home of %s is shown with what it knows', async (version) => {
    const { homeAssistant } = await demoHome({ version });
    const { link, devices, health, world } = linkTo(homeAssistant);
    await link.start(never());
    expect(devices().length).toBeGreaterThan(25);
    await vi.waitFor(() => expect(link.access.entity('todo.shopping')?.attributes[EXTRA.items]).toBeInstanceOf(Array));
    expect(health()).toEqual([{ state: 'connected' }]);
    expect(world.said).toEqual([]);
  });

  it('an account with few rights sees the home, by proposal where the list is kept from it', async () => {
    const demo = await demoHome();
    const { link, devices, health } = linkTo({ url: demo.homeAssistant.url, token: demo.tokenOf('reader') });
    await link.start(never());
    expect(devices().length).toBeGreaterThan(25);
    expect(health().at(-1)).toEqual({ state: 'connected' });
  });
});
