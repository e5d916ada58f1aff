import { expect, test } from 'vitest';
import { partItem, toolItem } from '../document.ts';
import { createEngine } from '../engine.ts';
import { openWordIndex } from '../../../storage/word-index.ts';
import { runsOf } from '../words.ts';
import { CONCEPTS, GLOSSES } from './all.ts';

const tool = (name: string, description: string) =>
  toolItem({ name, original: name, slug: 'x', title: { en: name, 'zh-CN': name }, description, input: {} }, 'Service');
const part = (id: string, kind: 'light' | 'fan') =>
  partItem({ part: { id, name: id, kind }, device: id, room: 'Study', aliases: [], marks: [] });

test('a meaning stands once, and what is near it is a meaning too', () => {
  const ids = new Set(CONCEPTS.map(([id]) => id));
  expect(ids.size).toBe(CONCEPTS.length);
  for (const [, , , near = ''] of CONCEPTS) for (const one of near.split(' ').filter(Boolean)) expect(ids).toContain(one);
});

test('no word stands in the tables that nobody can ever say', () => {
  const chinese = [...CONCEPTS.map(([, , words]) => words), ...GLOSSES.map(([, words]) => words)]
    .flatMap((words) => words.split(' '))
    .filter(Boolean);
  // A run ends where the writing changes, and longer ones are not looked for.
  expect(chinese.filter((word) => !/^\p{Script=Han}{1,6}$/u.test(word))).toEqual([]);
  const spoken = GLOSSES.flatMap(([, , words = '']) => words.split(',')).filter((phrase) => phrase.trim() !== '');
  expect(spoken.filter((phrase) => runsOf(phrase).length > 6 || /['|]/.test(phrase))).toEqual([]);
  for (const [told] of GLOSSES) expect(runsOf(told).length).toBeGreaterThan(0);
});

test('what people complain of leads to what helps', async () => {
  const engine = await createEngine(openWordIndex);
  await engine.sync([
    ...[part('lamp', 'light'), part('fan', 'fan')],
    ...[tool('git_blame', 'Who last changed each line of a file.'), tool('disk_usage', 'Storage that folders use.')],
    ...[tool('create_pull_request', 'Proposes to merge a branch.'), tool('track_parcel', 'Where a delivery is.')],
    ...[tool('list_leave', 'Holidays and time off of an employee.'), tool('list_meals', 'Food that can be ordered.')],
  ]);
  const first = async (words: string) => (await engine.find(words, { limit: 3, kinds: ['tool', 'part'] }))[0]?.id;
  expect(await first('屋里黑漆漆的')).toBe('lamp');
  expect(await first('太闷了，喘不过气')).toBe('fan');
  expect(await first('谁动了我的代码')).toBe('git_blame');
  expect(await first('who ate the disk')).toBe('disk_usage');
  expect(await first('land my change')).toBe('create_pull_request');
  expect(await first('我的快递怎么还没到')).toBe('track_parcel');
  expect(await first('i am famished')).toBe('list_meals');
  engine.close();
});

test('what people do leads to what tools say, by words, by sound and with apostrophes', async () => {
  const engine = await createEngine(openWordIndex);
  await engine.sync([
    ...[part('lamp', 'light'), part('fan', 'fan')],
    ...[tool('git_stash', 'Puts uncommitted changes aside for later.'), tool('git_log', 'History of commits.')],
    ...[tool('air_quality', 'Dust, ozone and pollen outside.'), tool('forecast', 'Weather of the next days at a place.')],
    ...[tool('library_availability', 'Whether the library has a book.'), tool('order_book', 'Buys a book.')],
    ...[tool('next_track', 'On to the next song.'), tool('play_track', 'Plays a song.')],
    ...[tool('status_page', 'Tells users about an outage on the status page.'), tool('list_users', 'Everybody with an account.')],
  ]);
  const first = async (words: string) => (await engine.find(words, { limit: 3, kinds: ['tool', 'part'] }))[0]?.id;
  expect(await first('代码没写完，先放一放')).toBe('git_stash');
  expect(await first('park my changes')).toBe('git_stash');
  expect(await first('hay fever again')).toBe('air_quality');
  expect(await first('明天天汽怎么样')).toBe('forecast');
  expect(await first('图书馆能借到这本书吗')).toBe('library_availability');
  expect(await first('换一手歌')).toBe('next_track');
  expect(await first("don't like this song")).toBe('next_track');
  expect(await first('let users know')).toBe('status_page');
  engine.close();
});

test('a whole saying that is known tells more than a word beside it', async () => {
  const engine = await createEngine(openWordIndex);
  await engine.sync([
    ...[tool('on_call', 'Who carries the pager now.'), tool('list_servers', 'Servers and what they do.')],
    ...[tool('print_document', 'Sends a file to the printer.'), tool('find_slots', 'When everybody of a group has time.')],
    ...[tool('set_status', 'A short text and an emoji beside your name.'), tool('list_meetings', 'Meetings to come.')],
    ...[tool('trim_video', 'Cuts a piece out of a video.'), tool('add_captions', 'Puts captions under a video.')],
  ]);
  const first = async (words: string) => (await engine.find(words, { limit: 3, kinds: ['tool'] }))[0]?.id;
  expect(await first('who has to get up if the server dies tonight')).toBe('on_call');
  expect(await first('show everyone that I am in a meeting')).toBe('set_status');
  engine.close();
});

test('in Chinese, too, a whole saying tells more than a word beside it, and a sign alone less', async () => {
  const engine = await createEngine(openWordIndex);
  await engine.sync([
    ...[tool('play_track', 'Plays a song.'), tool('sleep_report', 'How long somebody slept.'), tool('buy_ticket', 'A ticket for a ride.')],
    ...[tool('place_order', 'Buys or sells shares.'), tool('search_places', 'Places of a kind around a point: cafés, chemists.')],
  ]);
  const first = async (words: string) => (await engine.find(words, { limit: 3, kinds: ['tool'] }))[0]?.id;
  expect(await first('买票听歌，睡得怎么样')).toBe('sleep_report');
  expect(await first('旁边有卖吗')).toBe('search_places');
  engine.close();
});

test('what only moves a question along weighs nothing in it', async () => {
  const engine = await createEngine(openWordIndex);
  await engine.sync([
    ...[tool('list_deals', 'Deals in the pipeline.'), tool('assign_issue', 'Hands an issue to somebody.')],
    ...[tool('show_notification', 'A bubble in the corner of the screen.'), tool('search_photos', 'Own pictures by people and places.')],
  ]);
  const first = async (words: string) => (await engine.find(words, { limit: 3, kinds: ['tool'] }))[0]?.id;
  expect(await first('somebody ought to deal with that')).not.toBe('list_deals');
  expect(await first('show me Grandma at the lake')).not.toBe('show_notification');
  // Said of itself, it is what it says.
  expect(await first('which deals are there')).toBe('list_deals');
  engine.close();
});
