import { describe, expect, it } from 'vitest';
import { fold, foldedWords, holds } from './fold.ts';

describe('looking for a name', () => {
  it('does not ask for accents, case, width or odd letters', () => {
    expect(fold('Café ÉTAGE')).toBe('cafe etage');
    expect(fold('Straße Łódź Smørrebrød')).toBe('strasse lodz smorrebrod');
    expect(fold('Ｗｉｆｉ')).toBe('wifi');
    expect(fold('İstanbul ılık')).toBe('istanbul ilik');
  });
  it('keeps scripts whose marks are letters', () => {
    expect(fold('客厅灯')).toBe('客厅灯');
    expect(fold('거실')).toBe('거실');
    expect(fold('बत्ती')).toBe('बत्ती');
  });
  it('takes words apart where people do', () => {
    expect(foldedWords('sensor.Küche_2 – lamp')).toEqual(['sensor', 'kuche', '2', 'lamp']);
    expect(holds(fold('Küche Lampe'), foldedWords('lam kuch'))).toBe(true);
    expect(holds(fold('Küche Lampe'), foldedWords('lam bad'))).toBe(false);
    expect(holds('客厅灯', foldedWords('灯'))).toBe(true);
  });
});
