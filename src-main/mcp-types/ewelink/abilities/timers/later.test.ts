import { describe, expect, it } from 'vitest';
import type { Told } from '../ability.ts';
import { laterBy } from './later.ts';

const told = (trait: Told['trait'], part = 'main', more: Partial<Told> = {}): Told => ({ part, trait, value: null, ...more });
const timer = (id: string, act: Record<string, unknown>, name = 'do') => ({ mId: id, at: '2026-11-30T14:00:00.000Z', [name]: act });

describe('what a timer will do later', () => {
  it('is what the new ones switch, not what was there before', () => {
    const old = timer('a', { switch: 'on' });
    const message = { timers: [old, timer('b', { switch: 'off' }), timer('c', { switch: 'on' }, 'startDo')] };
    expect(laterBy(message, { timers: [old] }, [told('power')])).toMatchObject([
      { part: 'main', trait: 'power', command: 'off' },
      { part: 'main', trait: 'power', command: 'on' },
    ]);
  });

  it('is opening where the device drives a gate, and names the channel where there are several', () => {
    expect(laterBy({ timers: [timer('a', { switch: 'on' })] }, {}, [told('position')])).toMatchObject([
      { trait: 'position', command: 'open' },
    ]);
    const channels = [told('power', '1'), told('power', '2')];
    expect(laterBy({ timers: [timer('a', { switch: 'on', outlet: 1 })] }, {}, channels)).toMatchObject([
      { part: '2', trait: 'power', command: 'on' },
    ]);
  });

  it('may be anything where nobody can tell', () => {
    expect(laterBy({ timers: [timer('a', { cmd: 'open' })] }, {}, [told('power')])).toMatchObject([{ risk: 'danger' }]);
    expect(laterBy({ timers: [timer('a', { switch: 'on' })] }, {}, [told('text', 'main', { setting: true })])).toMatchObject([
      { risk: 'danger' },
    ]);
  });
});
