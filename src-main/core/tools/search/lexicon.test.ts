import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';
import { runsOf } from './words.ts';

const told = async (spoken: string, words: string, asked = true) => {
  const lexicon = await createLexicon([], { english: 'is on', chinese: '' }, [['feeder portion', '', spoken]]);
  return lexicon.read(runsOf(words), asked).flatMap(({ says }) => says);
};

test('a saying is known whosever the things in it are said to be', async () => {
  expect(await told('feed cat', 'please feed my cat')).toEqual(['feeder', 'portion']);
  expect(await told('feed the cat', 'feed her cat now')).toEqual(['feeder', 'portion']);
  expect(await told('feed the cat', 'feed cat')).toEqual(['feeder', 'portion']);
  expect(await told('the cat is hungry', 'the cat is hungry')).toEqual(['feeder', 'portion']);
});

test('who means a thing by "that", or something else, says another thing', async () => {
  expect(await told('feed on', 'feed that on monday')).toEqual([]);
  expect(await told('feed is', 'feed that is there')).toEqual([]);
  expect(await told('feed cat', 'feed every cat')).toEqual([]);
  // What a tool tells of itself is read as it stands.
  expect(await told('feed cat', 'feed the cat', false)).toEqual([]);
});
