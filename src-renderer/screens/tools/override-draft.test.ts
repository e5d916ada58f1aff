import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { differs, draftOf, riskIn, settingsOf, withRisk, wrongIn } from './override-draft.ts';

const { t } = createTexts('en');
const NONE = draftOf({});

describe('what a person makes of a tool', () => {
  it('is sent as far as it changed; what was emptied goes back to the source', () => {
    const saved = draftOf({ settings: { title: 'Mine', risk: 'danger', cacheMs: 30_000 } });
    expect(saved).toMatchObject({ title: 'Mine', risk: 'danger', cacheSeconds: '30', perMinute: '' });
    const draft = { ...saved, title: ' ', perMinute: '10', cacheSeconds: '60' };
    expect(settingsOf(draft, saved)).toEqual({ title: null, perMinute: 10, cacheMs: 60_000 });
    expect([differs(draft, saved), differs(saved, saved)]).toEqual([true, false]);
  });
  it('is remembered only as long as the tool merely reads', () => {
    const draft = { ...NONE, cacheSeconds: '60' };
    expect(withRisk({ risk: 'read' }, draft, 'control')).toEqual({ risk: 'control', cacheSeconds: '' });
    expect(withRisk({ risk: 'control' }, draft, 'read')).toEqual({ risk: 'read', cacheSeconds: '60' });
    const lowered = { risk: 'read', original: { name: 'x', title: { en: '', 'zh-CN': '' }, description: '', risk: 'control' }, settings: { risk: 'read' } } as const; // prettier-ignore
    expect([riskIn(lowered, { risk: 'read' }), riskIn(lowered, { risk: '' })]).toEqual(['read', 'control']);
    // What the person once thought lower holds no longer: its source says worse now.
    expect(riskIn({ ...lowered, risk: 'danger' }, { risk: 'read' })).toBe('danger');
  });
  it('is checked before it is sent', () => {
    expect(wrongIn(NONE, t)).toEqual({});
    const wrong = wrongIn({ ...NONE, alias: 'no spaces', cacheSeconds: '-1', perMinute: '0', description: 'x'.repeat(3_000) }, t);
    expect(Object.keys(wrong).sort()).toEqual(['alias', 'cacheSeconds', 'description', 'perMinute']);
    expect(wrongIn({ ...NONE, cacheSeconds: '0', perMinute: '1', alias: 'find_2' }, t)).toEqual({});
  });
});
