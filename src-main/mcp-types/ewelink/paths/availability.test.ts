import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../kit/testing/index.ts';
import { createAvailability, type Availability } from './availability.ts';

function watched() {
  const clock = manualClock();
  const told: [string, boolean, string | undefined][] = [];
  const over = new AbortController();
  const onChange = (source: string, { online, path }: Availability) => told.push([source, online, path]);
  return { clock, told, over, ...createAvailability({ clock, signal: over.signal, onChange }) };
}

describe('whether a device is there', () => {
  it('is nothing anybody knows at first', () => {
    expect(watched().of('lamp')).toEqual({ online: false, lan: { state: 'unknown' }, cloud: { state: 'unknown' } });
  });

  it('follows the local network before the cloud, with evidence and time', () => {
    const { note, of, told, clock } = watched();
    note('lamp', 'cloud', 'up', 'listed');
    note('lamp', 'lan', 'up', 'announced');
    note('lamp', 'cloud', 'down', 'flag');
    expect(of('lamp')).toEqual({
      online: true,
      path: 'lan',
      lan: { state: 'up', evidence: 'announced', at: clock.now() },
      cloud: { state: 'down', evidence: 'flag', at: clock.now() },
    });
    note('lamp', 'lan', 'down', 'silence');
    expect(told).toEqual([['lamp', true, 'cloud'], ['lamp', true, 'lan'], ['lamp', false, undefined]]); // prettier-ignore
  });

  it('is told once, not at every word', () => {
    const { note, told } = watched();
    for (let at = 0; at < 5; at += 1) note('lamp', 'cloud', 'up', 'report');
    expect(told).toHaveLength(1);
  });

  it('stays as it was while the cloud cannot be asked', () => {
    const { note, lost, of, told } = watched();
    note('lamp', 'cloud', 'up', 'report');
    note('fan', 'cloud', 'down', 'flag');
    note('plug', 'lan', 'up', 'announced');
    note('plug', 'cloud', 'up', 'report');
    lost('cloud');
    expect(of('lamp')).toMatchObject({ online: true, cloud: { state: 'unknown', evidence: 'channel' } });
    expect(of('lamp').path).toBeUndefined();
    expect([of('fan').online, of('plug').path]).toEqual([false, 'lan']);
    note('plug', 'lan', 'down', 'silence');
    expect(of('plug').online).toBe(true);
    expect(told.filter(([, online]) => !online)).toEqual([]);
  });

  it('is not denied for half a minute after the cloud came back', async () => {
    const { note, lost, regained, of, told, clock } = watched();
    for (const source of ['lamp', 'fan']) note(source, 'cloud', 'up', 'report');
    lost('cloud');
    regained('cloud');
    for (const source of ['lamp', 'fan']) note(source, 'cloud', 'down', 'listed');
    await clock.advance(20_000);
    note('fan', 'cloud', 'up', 'report');
    expect([of('lamp').online, of('fan').online]).toEqual([true, true]);
    await clock.advance(10_000);
    expect([of('lamp').online, of('fan').online]).toEqual([false, true]);
    expect(told.at(-1)).toEqual(['lamp', false, undefined]);
  });

  it('is nobody’s business after the end', async () => {
    const { note, regained, told, clock, over, forget, of } = watched();
    note('lamp', 'cloud', 'up', 'report');
    regained('cloud');
    note('lamp', 'cloud', 'down', 'flag');
    over.abort();
    await clock.advance(60_000);
    expect(told.filter(([, online]) => !online)).toEqual([]);
    expect(clock.waiting()).toBe(0);
    forget('lamp');
    expect(of('lamp').cloud.state).toBe('unknown');
  });
});
