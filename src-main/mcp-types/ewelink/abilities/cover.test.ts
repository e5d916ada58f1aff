import { describe, expect, it } from 'vitest';
import { begin } from '../record/known.ts';
import { ask, learn, lose, partsOf, tell } from '../record/device-facts.ts';
import type { Known, Params, Report } from './ability.ts';
import type { Model } from '../models/model.ts';

type Cover = { row: Model; known: Known };
const cover = (uiid: number, params: Params): Cover => begin({ uiid, params, denied: [] });
const after = ({ row, known }: Cover, params: Params, more: Partial<Report> = {}): Cover => ({
  row,
  known: learn(row, known, { params, via: 'cloud', from: 'device', at: 1, ...more }),
});
const stands = ({ row, known }: Cover): unknown => tell(row, known).find(({ trait }) => trait === 'position' || trait === 'valve')?.value;
const offers = ({ row, known }: Cover) => tell(row, known).find(({ trait }) => trait === 'position' || trait === 'valve')?.limits;
const send = ({ row, known }: Cover, command: string, args: Record<string, unknown> = {}) => {
  const told = tell(row, known).find(({ trait }) => trait === 'position' || trait === 'valve');
  return told && ask(row, known, { part: told.part, trait: told.trait, command, args });
};

describe('a curtain that echoes commands (11, 258)', () => {
  it.each([11, 258])('%i moves on what stands alone, and stands where more is said', (uiid) => {
    const open = cover(uiid, { switch: 'on', setclose: 0, sequence: '1' });
    expect(stands(open)).toEqual({ state: 'open', position: 100 });
    const closing = after(open, { setclose: 60 });
    expect(stands(closing)).toEqual({ state: 'closing', position: 100 });
    expect(stands(after(closing, { switch: 'pause' }))).toEqual({ state: 'stopped', position: 100 });
    expect(stands(after(closing, { switch: 'off', setclose: 21 }))).toEqual({ state: 'open', position: 79 });
    expect(stands(after(closing, { setclose: 100, sequence: '2' }))).toEqual({ state: 'closed', position: 0 });
    expect(stands(after(closing, { rssi: -50 }))).toEqual({ state: 'closing', position: 100 });
  });

  it('does not move to where it is', () => {
    expect(stands(after(cover(11, { switch: 'on', setclose: 0, sequence: '1' }), { switch: 'on' }))).toEqual({
      state: 'open',
      position: 100,
    });
  });

  it('is sent from the other end', () => {
    const curtain = cover(11, { setclose: 0, switch: 'on' });
    expect(send(curtain, 'set', { position: 30 })).toEqual([{ setclose: 70 }]);
    expect(['open', 'close', 'stop'].map((command) => send(curtain, command))).toEqual([
      [{ switch: 'on' }],
      [{ switch: 'off' }],
      [{ switch: 'pause' }],
    ]);
  });
});

describe('a roller on Zigbee (7034)', () => {
  const roller = cover(7034, { switch: 'pause', setclose: 30 });
  it('takes what it says itself, not what answers a command', () => {
    expect(stands(after(roller, { setclose: 80 }, { answers: true }))).toEqual({ state: 'open', position: 70 });
    expect(stands(after(roller, { setclose: 80 }))).toEqual({ state: 'open', position: 20 });
    expect(stands(after(roller, { setclose: 80 }, { seq: '17' }))).toEqual({ state: 'open', position: 20 });
    expect(stands(after(roller, { switch: 'off' }))).toEqual({ state: 'closing', position: 70 });
    expect(stands(after(roller, { switch: 'off', setclose: 100 }))).toEqual({ state: 'closed', position: 0 });
  });
  it('moves when we send it', () => {
    expect(stands(after(roller, { setclose: 80 }, { from: 'app' }))).toEqual({ state: 'closing', position: 70 });
  });
});

describe('a curtain motor on Zigbee (1514, 7006, 7015)', () => {
  it.each([1514, 7006, 7015])('%i counts from the other end, and is lost before it learned its ends', (uiid) => {
    const motor = cover(uiid, { curPercent: 30 });
    expect(stands(motor)).toEqual({ state: 'open', position: 70 });
    expect(send(motor, 'set', { position: 100 })).toEqual([{ openPercent: 0 }]);
    expect(stands(after(motor, { curtainAction: 'close' }))).toEqual({ state: 'open', position: 70 });
    expect(stands(after(motor, { curtainAction: 'close' }, { from: 'app' }))).toEqual({ state: 'closing', position: 70 });
    const lost = after(motor, { curPercent: 255 });
    expect(stands(lost)).toBeNull();
    expect(offers(lost)?.commands).not.toContain('set');
    expect(send(lost, 'set', { position: 50 })).toBeUndefined();
  });
  it('of the first kind counts its battery to 50', () => {
    const { row, known } = cover(1514, { battery: 45 });
    expect(tell(row, known).find(({ trait }) => trait === 'battery')?.value).toEqual({ percent: 90 });
  });
});

describe('a switch that works as a motor', () => {
  const dual = cover(126, { workMode: 2, currLocation: 40, motorTurn: 0, calibState: 1, switches: [{ outlet: 0, switch: 'on' }] });
  it('is a cover, and its relays are out of reach', () => {
    expect(stands(dual)).toEqual({ state: 'open', position: 40 });
    expect(tell(dual.row, dual.known).filter(({ trait, setting }) => trait === 'power' && !setting)).toEqual([]);
    expect(partsOf(dual.row, dual.known)).toContainEqual({ key: 'cover', kind: 'blind' });
    expect(['open', 'close', 'stop'].map((command) => send(dual, command))).toEqual([
      [{ motorTurn: 1 }],
      [{ motorTurn: 2 }],
      [{ motorTurn: 0 }],
    ]);
    expect(send(dual, 'set', { position: 80 })).toEqual([{ location: 80 }]);
  });
  it('travels to where it was sent until it says otherwise', () => {
    const sent = after(dual, { location: 80 }, { from: 'app' });
    expect(stands(sent)).toEqual({ state: 'opening', position: 40 });
    expect(stands(after(sent, { actPow_00: 9000, rssi: -50 }))).toEqual({ state: 'opening', position: 40 });
    expect(stands(after(sent, { currLocation: 80, motorTurn: 0 }))).toEqual({ state: 'open', position: 80 });
    expect(stands(after(dual, { motorTurn: 2 }))).toEqual({ state: 'closing', position: 40 });
  });
  it('has arrived at the end of its way, whatever it said last', () => {
    expect(stands(after(dual, { motorTurn: 1, currLocation: 100 }))).toEqual({ state: 'open', position: 100 });
    expect(stands(after(dual, { motorTurn: 2, currLocation: 0 }))).toEqual({ state: 'closed', position: 0 });
    expect(stands(after(dual, { motorTurn: 1, currLocation: 0 }))).toEqual({ state: 'opening', position: 0 });
    const panel = { workMode: 2, calibState: true };
    expect(stands(cover(211, { ...panel, electromotor: 2, percentageControl: 100 }))).toEqual({ state: 'closed', position: 0 });
  });
  it('has arrived where it names its target and its place alike', () => {
    const turning = after(dual, { motorTurn: 1 });
    expect(stands(after(turning, { currLocation: 55 }))).toEqual({ state: 'opening', position: 55 });
    expect(stands(after(turning, { location: 60, currLocation: 60 }))).toEqual({ state: 'open', position: 60 });
    expect(stands(after(turning, { location: 60, currLocation: 50 }))).toEqual({ state: 'opening', position: 50 });
    expect(stands(after(dual, { motorTurn: 2, location: 60, currLocation: 60 }))).toEqual({ state: 'closing', position: 60 });
  });
  it('of unknown ends tells only that it turns', () => {
    expect(stands(after(dual, { calibState: 0, motorTurn: 2, currLocation: 0 }))).toEqual({ state: 'closing', position: 0 });
  });
  it('is no cover in its other modes', () => {
    expect(stands(after(dual, { workMode: 1 }))).toBeUndefined();
  });
  it('of a touch panel counts from the other end, once it learned its ends', () => {
    const panel = cover(211, { workMode: 2, electromotor: 1, percentageControl: 30, calibState: true });
    expect(stands(panel)).toEqual({ state: 'open', position: 70 });
    expect(send(panel, 'set', { position: 20 })).toEqual([{ percentageControl: 80 }]);
    expect(send(panel, 'open')).toEqual([{ electromotor: 0 }]);
    expect(stands(cover(211, { workMode: 2, electromotor: 1, percentageControl: 30, calibState: false }))).toBeNull();
    expect(stands(cover(211, { percentageControl: 30, calibState: true }))).toBeUndefined();
  });
});

describe('a garage door (67)', () => {
  const door = cover(67, { op: 3, per: 0, statu: 6, switch: 'off', cmd: 'toggle' });
  it('trusts only where it stands', () => {
    expect(stands(door)).toEqual({ state: 'closed', position: 0 });
    expect(stands(after(door, { statu: 5 }))).toEqual({ state: 'closed', position: 0 });
    expect(stands(after(door, { op: 1 }))).toEqual({ state: 'opening', position: 0 });
    expect(stands(after(door, { op: 1, per: 100, statu: 5 }))).toEqual({ state: 'open', position: 100 });
    const halted = after(after(door, { op: 1 }), { op: 2 });
    expect(stands(halted)).toEqual({ state: 'stopped', position: null });
    expect(send(halted, 'close')).toEqual([{ op: 3 }]);
  });
  it.each([67, 91])('that never told where it ends (%i) is on the way it was sent', (uiid) => {
    expect(stands(cover(uiid, { op: 1 }))).toEqual({ state: 'opening', position: null });
    expect(stands(cover(uiid, { op: 3 }))).toEqual({ state: 'closing', position: null });
    expect(stands(cover(uiid, { op: 2 }))).toEqual({ state: 'stopped', position: null });
    expect(stands(cover(uiid, {}))).toBeNull();
    expect(stands(after(cover(uiid, { op: 1 }), { op: 1, per: 100 }))).toEqual({ state: 'open', position: 100 });
    expect(stands(cover(uiid, { op: 1, per: 0 }))).toEqual({ state: 'closed', position: 0 });
  });
  it('asks first, halts before it turns back, and is sent nothing else', () => {
    expect(offers(door)).toMatchObject({ risk: 'danger', commands: ['open', 'close', 'stop', 'toggle'] });
    expect(send(door, 'open')).toEqual([{ op: 1 }]);
    expect(send(after(door, { op: 1 }), 'close')).toEqual([{ op: 2 }, { op: 3 }]);
    expect(send(after(door, { op: 1 }), 'toggle')).toEqual([{ op: 2 }]);
    expect(send(door, 'set', { position: 50 })).toBeUndefined();
  });
});

describe('a cover that cannot be reached', () => {
  const away = ({ row, known }: Cover): Cover => ({ row, known: lose(row, known) });
  it('stands, as far as anybody knows', () => {
    const curtain = after(cover(11, { setclose: 40, switch: 'on' }), { switch: 'off' });
    expect([stands(curtain), stands(away(curtain))]).toEqual([
      { state: 'closing', position: 60 },
      { state: 'open', position: 60 },
    ]);
    expect(stands(away(cover(126, { workMode: 2, motorTurn: 2, calibState: 0, currLocation: 0 })))).toEqual({
      state: 'closed',
      position: 0,
    });
    expect(stands(away(cover(211, { workMode: 2, calibState: true, electromotor: 0, percentageControl: 40 })))).toEqual({
      state: 'open',
      position: 60,
    });
    expect(stands(away(cover(67, { op: 1 })))).toEqual({ state: 'stopped', position: null });
    expect(stands(away(cover(67, {})))).toBeNull();
  });
});

describe('a shutter (91) and a valve', () => {
  it('takes a place', () => {
    const shutter = cover(91, { per: 100 });
    expect(send(shutter, 'set', { position: 25 })).toEqual([{ per: 25 }]);
    expect(stands(after(shutter, { per: 25 }, { from: 'app' }))).toEqual({ state: 'closing', position: 100 });
    expect(stands(after(shutter, { per: 25 }))).toEqual({ state: 'open', position: 25 });
  });
  it('opens water only after asking', () => {
    const valve = cover(7027, { switch: false });
    expect(stands(valve)).toEqual({ state: 'closed', position: 0 });
    expect(offers(valve)).toMatchObject({ risk: 'danger', commands: ['open', 'close', 'toggle'] });
    expect(send(valve, 'open')).toEqual([{ switch: true }]);
    expect(send(cover(7047, { switch_00: false, switch: true }), 'toggle')).toEqual([{ switch_00: true }]);
  });
});
