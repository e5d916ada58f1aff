import { describe, expect, it } from 'vitest';
import { createHearing } from './frames-heard.ts';

const hear = createHearing([
  [/\bput\b.+\b(?:back|again)\b|(?:放|装)回去/iu, 'restore'],
  [/\bwhat time\b.+\bin [A-Z]|(?:那边|当地).{0,4}几点/u, 'zone', /\bin May\b/u],
  [/\d ?[*×|] ?\d|[+|]{2}/u, 'sum'],
  [/(?:转|换)成.{0,4}(?:pdf|png)/iu, 'convert'],
  [/\bmute\b/iu, 'quiet', /\bTV\b/iu],
]);

describe('a sentence', () => {
  it.each([
    ['Put the old one BACK', ['restore']],
    ['把它装回去', ['restore']],
    ['what time is it in Tokyo', ['zone']],
    // Large letters say something only where the frame says so.
    ['what time is it in tokyo', []],
    ['what time is sunrise in May', []],
    ['当地现在几点', ['zone']],
    ['3 × 4', ['sum']],
    ['3×4等于几', ['sum']],
    ['a||b', ['sum']],
    ['转成 PDF', ['convert']],
    ['pdf', []],
    ['MUTE the kitchen', ['quiet']],
    ['mute the tv', []],
  ])('%s', (said, told) => expect(hear(said)).toEqual(told));
});
