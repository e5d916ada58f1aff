import { expect, test } from 'vitest';
import { framed } from './frames.ts';

test.each([
  ['could you get the devs to sort out the invoices', 'opens issue project'],
  ['whose idea was this line', 'wrote each line'],
  ['retry last night’s checks', 'starts workflow once more'],
  ['only the one fix belongs on the old branch', 'applies one commit'],
  ['we only want a tenth of the customers to have it', 'switches feature some users'],
  ['is anything wrong with the servers', 'alarms firing'],
  ['our visitors still see the old logo', 'edge forget copies site'],
  ['an access key was exposed', 'new key old ends'],
  ['brief me on Acme before the call', 'known customer'],
  ['the handbook is out of date', 'wiki page new text'],
  ['pull every address from their pages', 'pulls structured fields web pages'],
])('"%s" asks at work for %s by how it is built', (words, told) => expect(framed(words)).toContain(told));

test.each(['paint the kitchen light red', 'put my document back', 'is the house locked', 'who is looking after the kids from now on'])(
  'at home, "%s" is nothing of the kind',
  (words) => expect(framed(words)).not.toMatch(/cells|rollback|session|customer/),
);
