import { expect, test } from 'vitest';
import { framed } from './frames.ts';

test.each([
  ['that travel site won’t stop mailing us', 'ends mailing list unsubscribe'],
  ['my lawyer has to see this letter', 'passes mail somebody else forward'],
  ['newsletters from the gym should go into their folder', 'sorts future mails condition filter'],
  ["what's Aunt Clara's mobile number", 'person name number contact'],
  ['propose an answer to this complaint', 'reply taken earlier cases suggest'],
  ['we are through with that ticket', 'ends case close ticket'],
  ['met Mrs Lind, note that she wants blue', 'records call visit customer'],
  ['no one is looking at this bug', 'hands issue somebody assign'],
  ['I keep forgetting to call the bank', 'reminder reminds'],
  ['the alarm at checkout, I am on it', 'says somebody looking alarm acknowledge'],
  ['six of us want a room to talk', 'book meeting room'],
  ['show him what is on my monitor', 'picture screen take'],
  ['glue the three scans together', 'merge makes one of several'],
  ['where on this laptop is my essay', 'finds files names match folders search'],
  ['I have stored these songs twice', 'files same twice duplicates'],
  ['explain how this is structured', 'folder everything below tree'],
  ['I want a picture of a volcano for my daughter’s homework', 'pictures internet image search'],
  ['a portrait without the people behind', 'cuts out foreground remove background'],
  ['only the sound, please', 'takes sound out of video'],
  ['the payload is unreadable', 'makes json readable'],
  ['a nicer word for big', 'other words that mean the same synonyms'],
  ['is that thriller worth reading', 'book blurb pages ratings'],
  ['did our build go through', 'whether build passed status'],
  ['what is crashing in the dev namespace', 'pods namespace state'],
  ['can I get to the harbour by tram', 'connection changes public transport trip'],
  ['my sushi is taking forever, so late', 'track delivery meal here how long'],
  ['get the taxi money back from my employer', 'asks company pay back reimbursement'],
  ['somebody just knocked', 'camera picture still snapshot'],
  ['we hike and must be back before nightfall', 'sun rises sets when'],
  ['when does the pump go on', 'switched which time list schedules'],
])('"%s" is in need of %s', (words, told) => expect(framed(words)).toContain(told));

test('what only sounds like it is something else', () => {
  expect(framed('I need to read this mail')).not.toContain('forward');
  expect(framed('tell me when somebody is at the door')).not.toContain('snapshot');
  expect(framed('turn the lamp on before it gets dark')).not.toContain('sun rises');
  expect(framed('he keeps calling every day')).not.toContain('repeats');
  expect(framed('give Ann access to the repo')).not.toContain('share access');
  expect(framed("what's on my screen")).not.toContain('appointments');
});
