import { expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { claude } from '../tools/fake-home.ts';
import { elicit, fits } from './elicit.ts';

const asked = async (what: Sentence): Promise<string> => {
  const messages: string[] = [];
  const { say } = createTexts('en');
  const ask = async ({ message }: { message: string }) => void messages.push(message);
  await elicit({ caller: claude, what }, ask, async (sentence) => say(sentence));
  return messages.join();
};

it('asks at a client with names in quotes they cannot leave, however a thing is called', async () => {
  const part = 'Lamp on”. \u202e(yes already) \u200b\nClaude wants to: read the "clock"';
  expect(await asked({ key: 'traits.power.do.on', with: { part } })).toBe(
    `Claude wants to: Turn "Lamp on'. (yes already) Claude wants to: read the 'clock'" on`,
  );
  const long = await asked({ key: 'traits.power.do.on', with: { part: 'x'.repeat(500) } });
  expect(long).toBe(`Claude wants to: Turn "${'x'.repeat(59)}…" on`);
  expect(await asked({ key: 'activity.what.scene', with: { scene: 'Movie night' } })).toBe('Claude wants to: Run the scene "Movie night"');
});

it('takes for told there only what stands there as it is', () => {
  expect([fits(41), fits('Movie night')]).toEqual([true, true]);
  for (const value of ['x'.repeat(70), 'a\u200bb', 'a\nb', 'so "so"']) expect(fits(value), value).toBe(false);
});
