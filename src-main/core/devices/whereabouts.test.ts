import { expect, it } from 'vitest';
import { CONNECTION, single } from '../tools/fake-home.ts';
import { startHome, who } from './testing/start-home.ts';

const ANNA = `${CONNECTION}/anna/main`;
const at = (latitude: number) => ({ latitude, longitude: 11.5, accuracy: 10, place: 'Work' });

it('shows where somebody is and writes it down nowhere', async () => {
  const { devices, emit, report, storage, setLive } = await startHome();
  const anna = single('anna', 'Anna', 'person', { presence: 'home', location: { value: at(48.1) } });
  emit({ kind: 'devices', rooms: [], devices: [anna] });
  report('anna', 'location', at(48.2));
  report('anna', 'presence', 'away');
  setLive(false);
  setLive(true);
  expect(devices.part(ANNA)?.part.traits['location']?.value).toEqual(at(48.2));
  await devices.close();
  expect(storage.saved.size).toBe(1);
  const written = JSON.stringify([[...storage.saved], storage.recorded]);
  expect(written).toContain('away');
  expect(written).not.toMatch(/48\.[12]|11\.5|Work/);
  expect(storage.recorded.filter(({ trait }) => trait === 'location')).toEqual([]);
});

it('does not know after a restart where somebody is, but that somebody is there to be known', async () => {
  const first = await startHome();
  first.emit({
    kind: 'devices',
    rooms: [],
    devices: [single('anna', 'Anna', 'person', { presence: 'home', location: { value: at(48.1) } })],
  });
  await first.devices.close();
  const { devices } = await startHome(first.storage);
  expect(devices.part(ANNA)?.part.traits).toMatchObject({ presence: { value: 'home' }, location: { value: null } });
  await expect(
    devices.handlers['devices.history']({ part: ANNA, trait: 'location', from: 0, to: 1000, points: 10 }, who),
  ).resolves.not.toHaveProperty('stays');
});
