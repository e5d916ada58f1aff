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

test('what a tool says may be a mere way of speaking in a question, unless it is part of a saying', async () => {
  const lexicon = await createLexicon(
    [
      ['vote', 'like', ''],
      ['route', 'go to', ''],
    ],
    { english: 'i d to', chinese: '', idle: 'like, go, an idea of' },
  );
  const meant = (words: string, asked = true) =>
    lexicon.read(runsOf(words), asked).map(({ word, means, filler }) => (filler ? '' : `${word} ${means.map(lexicon.id).join()}`.trim()));
  expect(meant("I'd like cake")).toEqual(['', '', '', 'cake']);
  expect(meant('go to town')).toEqual(['go route', 'to route', 'town']);
  expect(meant('an idea of trees')).toEqual(['', '', '', 'trees']);
  // Where a tool says it, it is what it means.
  expect(meant('like cake', false)).toEqual(['like vote', 'cake']);
});
