import { describe, expect, it } from 'vitest';
import { answered, heard, type Wish } from './wish.ts';

describe('what a person picked', () => {
  const pick = (value: string): Wish<string> => ({ value, agreed: false });

  it('is shown until the core has agreed and said something since', () => {
    const mine = pick('off');
    // What comes before the yes may have been read before the pick.
    expect(heard(mine)).toBe(mine);
    const agreed = answered(mine, true)(mine);
    expect(agreed?.value).toBe('off');
    expect(heard(agreed)).toBeUndefined();
  });

  it('goes with the refusal', () => {
    const mine = pick('off');
    expect(answered(mine, false)(mine)).toBeUndefined();
  });

  it('is not covered by the answer to what was picked before it, be that yes or no', () => {
    const [first, second] = [pick('ask'), pick('off')];
    for (const did of [true, false]) expect(heard(answered(first, did)(second))).toBe(second);
    expect(heard(answered(second, true)(answered(first, true)(second)))).toBeUndefined();
  });
});
