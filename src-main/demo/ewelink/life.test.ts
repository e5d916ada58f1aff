import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../kit/testing/index.ts';
import { startEwelink, type EwelinkOptions } from './index.ts';
import { pushClient } from './testing/cloud-client.ts';
import type { Params } from './world/rows.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
/** A home whose clock stands still until somebody moves it; `said` is what a device told since. */
async function home(options: EwelinkOptions = {}) {
  const clock = manualClock(Date.UTC(2026, 0, 5, 12));
  const demo = await startEwelink({ clock, cloudOnly: true, ...options });
  ends.push(() => demo.stop());
  const told: { id: string; params: Params; agent: string }[] = [];
  demo.world.on((happening) => {
    if (happening.kind === 'report') told.push({ id: happening.device.id, params: happening.params, agent: happening.origin.agent });
  });
  const tell = (id: string, params: Params) => demo.faults.devices.otherApp(id, params);
  const said = (id: string) => told.filter((one) => one.id === id).map(({ params }) => params);
  return { demo, clock, tell, said };
}

describe('switches', () => {
  it('go back by themselves when their inching is on, one channel or all', async () => {
    const { clock, tell, demo } = await home();
    tell('1000d00050', { switch: 'on' });
    await clock.advance(3_599_000);
    expect(demo.world.device('1000d00050').on).toBe(true);
    await clock.advance(2000);
    expect(demo.world.device('1000d00050').on).toBe(false);
    tell('1000d00017', { switches: [{ outlet: 3, switch: 'on' }] });
    await clock.advance(6000);
    expect(demo.world.device('1000d00017').outlets).toMatchObject([{}, { on: true }, {}, { on: false }]);
  });

  it('keep all but one off when they are interlocked', async () => {
    const { tell, demo } = await home();
    tell('1000d00051', { lock: 1 });
    tell('1000d00051', { switches: [{ outlet: 0, switch: 'on' }] });
    expect(demo.world.device('1000d00051').outlets.filter(({ on }) => on)).toEqual([{ outlet: 0, on: true }]);
  });

  it('come back from a power cut as they were told to, and obey their timers', async () => {
    const { clock, tell, demo, said } = await home();
    tell('1000d00001', { startup: 'off' });
    demo.faults.devices.powerCycle('1000d00001');
    await clock.advance(4000);
    expect(demo.world.device('1000d00001')).toMatchObject({ online: true, on: false });
    const timers = [{ mId: 'a', type: 'repeat', coolkit_timer_type: 'repeat', enabled: 1, at: '5 12 * * 1', do: { switch: 'on' } }];
    tell('1000d00001', { timers });
    await clock.advance(4 * 60_000);
    expect(demo.world.device('1000d00001').on).toBe(false);
    await clock.advance(60_000);
    expect(said('1000d00001').at(-1)).toEqual({ switch: 'on' });
  });
});

describe('covers', () => {
  it('a curtain is silent on its way and says where it is at the end', async () => {
    const { clock, tell, said } = await home();
    tell('1000d00012', { setclose: 50 });
    await clock.advance(8000);
    expect(said('1000d00012')).toEqual([]);
    await clock.advance(2000);
    expect(said('1000d00012')).toEqual([{ switch: 'pause', setclose: 50 }]);
    tell('1000d00012', { switch: 'off' });
    await clock.advance(4500);
    tell('1000d00012', { switch: 'pause' });
    expect(said('1000d00012').at(-1)).toEqual({ switch: 'pause', setclose: 75 });
  });

  it('a garage door travels and can be stopped', async () => {
    const { clock, tell, said, demo } = await home();
    tell('1000d0000c', { op: 1 });
    await clock.advance(9000);
    tell('1000d0000c', { op: 2 });
    expect(demo.world.device('1000d0000c').params['per']).toBe(50);
    tell('1000d0000c', { op: 3 });
    await clock.advance(20_000);
    expect(said('1000d0000c').at(-1)).toEqual({ per: 0, statu: 6 });
  });
});

describe('meters', () => {
  it('show nothing to a standard app over the cloud, everything at home, and only while somebody looks', async () => {
    const { clock, demo, said } = await home();
    const [owner] = demo.world.accounts;
    const { at } = demo.sessions.open(owner!, demo.apps.standard);
    const line = await pushClient(demo, { at, apikey: owner!.apikey, role: 'standard' });
    expect(await line.update('1000d00006', { uiActive: 60 })).toMatchObject({ error: 0 });
    await clock.advance(10_000);
    expect(said('1000d00006')).toEqual([]);
    demo.faults.devices.otherApp('1000d00006', { uiActive: 60 });
    expect(said('1000d00006')[0]).toMatchObject({ power: expect.stringMatching(/^\d+\.\d\d$/), voltage: expect.any(String) });
    await clock.advance(61_000);
    const count = said('1000d00006').length;
    expect(count).toBeGreaterThan(3);
    await clock.advance(60_000);
    expect(said('1000d00006')).toHaveLength(count);
  });

  it('begin a new day at midnight', async () => {
    const { clock, said } = await home();
    await clock.advance(12 * 3_600_000 + 2000);
    expect(said('1000d00007').at(-1)).toMatchObject({ dayKwh: 0 });
  });
});

describe('the rest of the house', () => {
  it('a thermostat switch regulates between its targets', async () => {
    const { clock, demo } = await home();
    const id = '1000d00016';
    demo.faults.devices.otherApp(id, {
      targets: [
        { targetHigh: '40', reaction: { switch: 'off' } },
        { targetLow: '39', reaction: { switch: 'on' } },
      ],
    });
    expect(demo.world.device(id).on).toBe(true);
    demo.faults.devices.otherApp(id, {
      targets: [
        { targetHigh: '-10', reaction: { switch: 'off' } },
        { targetLow: '-20', reaction: { switch: 'on' } },
      ],
    });
    expect(demo.world.device(id).on).toBe(false);
    demo.faults.devices.otherApp(id, { switch: 'on', mainSwitch: 'on', deviceType: 'normal' });
    await clock.advance(600_000);
    expect(demo.world.device(id).on).toBe(true);
  });

  it('a radiator valve takes whole numbers for the mode it is in', async () => {
    const { tell, demo, said } = await home();
    tell('a480d00005', { manTargetTemp: 20.5 });
    expect(said('a480d00005')).toEqual([]);
    tell('a480d00005', { manTargetTemp: 280 });
    expect(demo.world.device('a480d00005').params).toMatchObject({ curTargetTemp: 280, workState: '1' });
    tell('a480d00005', { workMode: '1' });
    expect(demo.world.device('a480d00005').params).toMatchObject({ curTargetTemp: 70, workState: '0' });
  });

  it('a valve bounces once, counts its water, and closes after its session', async () => {
    const { clock, tell, said, demo } = await home();
    tell('a480d00007', { switch: true });
    await clock.advance(1000);
    expect(said('a480d00007').map(({ switch: open }) => open)).toEqual([true, false, true]);
    await clock.advance(5 * 60_000);
    expect(demo.world.device('a480d00007').params).toMatchObject({ switch: true, realIrrigationVolume: 60 });
    await clock.advance(26 * 60_000);
    expect(demo.world.device('a480d00007').params['switch']).toBe(false);
  });

  it('sensors are touched, batteries age, and a code is learned', async () => {
    const { clock, tell, demo, said } = await home();
    demo.faults.devices.touch('a480d00002');
    await clock.advance(21_000);
    expect(said('a480d00002')).toMatchObject([{ lock: 1 }, { lock: 0 }]);
    demo.faults.devices.touch('a480d00006', { key: 2 });
    expect(said('a480d00006')).toEqual([{ key: 2, trigTime: String(clock.now()) }]);
    demo.faults.devices.radio('1000d0000d', 1);
    expect(said('1000d0000d')).toEqual([{ cmd: 'trigger', rfTrig1: new Date(clock.now()).toISOString() }]);
    tell('1000d0000d', { cmd: 'capture', rfChl: 5 });
    await clock.advance(5000);
    expect(said('1000d0000d').at(-1)).toMatchObject({ cmd: 'capture', rfList: [{}, {}, {}, { rfChl: 5 }] });
    demo.faults.devices.dies('a480d00003');
    expect(said('a480d00003')).toEqual([{ subDevRssi: 127 }]);
    await clock.advance(4 * 86_400_000);
    expect(demo.world.device('a480d00001').number('battery')).toBe(83);
  });

  it('lights that are off hear only that they shall be on', async () => {
    const { tell, demo } = await home();
    tell('1000d00013', { bright: 80 });
    expect(demo.world.device('1000d00013').params).toMatchObject({ switch: 'off', bright: 40 });
    tell('1000d00013', { switch: 'on' });
    tell('1000d00013', { bright: 80 });
    expect(demo.world.device('1000d00013').params).toMatchObject({ switch: 'on', bright: 80 });
  });

  it('tells the same story twice', async () => {
    const story = async () => {
      const { clock, demo } = await home();
      await clock.advance(3 * 3_600_000);
      return [...demo.world.devices.values()].map(({ id, params, key }) => ({ id, params, key }));
    };
    expect(await story()).toEqual(await story());
  });
});
