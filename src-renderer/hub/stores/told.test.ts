import { describe, expect, it } from 'vitest';
import { forget, tell, tellEntries, toldOf } from './told.ts';

const door = 'c1/door/main';
const line = (outcome: 'failed' | 'confirmed' | 'pending') => ({
  ...{ id: 'e', at: 1, caller: { kind: 'assistant', id: 'a', name: 'A' } as const, command: 'lock', args: {}, risk: 'control' as const },
  ...{ what: { key: 'traits.lock.do.lock', with: { part: 'Door' } }, target: { part: door }, undoable: false, hash: '', outcome },
});

describe('what became of an intent', () => {
  it('is remembered while it is open, and forgotten when it is done', () => {
    const open = tell({}, door, 'lock', 'accepted');
    expect(toldOf(open, door)).toEqual({ status: 'accepted', note: undefined });
    expect(toldOf(tell(open, door, 'lock', 'confirmed'), door)).toBeUndefined();
  });
  it('ends with the next report of the thing itself, not with that of another ability', () => {
    const open = tell({}, door, 'lock', 'progress');
    const report = (trait: string) => [{ part: door, trait, value: 1, at: 1 }];
    expect(toldOf(forget(open, report('battery')), door)?.status).toBe('progress');
    expect(toldOf(forget(open, report('lock')), door)).toBeUndefined();
  });
  it('hears of it late, and of what others asked', () => {
    const failed = tellEntries({}, [{ ...line('failed'), problem: 'call.timeout' }]);
    expect(toldOf(failed, door)).toMatchObject({ status: 'failed', note: { key: 'problems.call.timeout.title' } });
    expect(tellEntries(failed, [line('pending')])).toBe(failed);
    expect(toldOf(tellEntries(failed, [line('confirmed')]), door)).toBeUndefined();
  });
  it('says the worst of several', () => {
    const both = tell(tell({}, door, 'lock', 'failed'), door, 'power', 'progress');
    expect(toldOf(both, door)?.status).toBe('failed');
  });
});
