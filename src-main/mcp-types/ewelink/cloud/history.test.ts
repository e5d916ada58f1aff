import { expect, it } from 'vitest';
import { refusal } from '../account/problems.ts';
import { listOperations } from './history.ts';
import type { Requests } from './requests.ts';

const never = new AbortController().signal;

it('what was done is told without the words of the wire', async () => {
  const asked = ['{"switch":"on"}', '{"switches":[{"outlet":1,"switch":"off"}]}', '{"white":{"br":3}}', 'no json', '[]'];
  const histories = asked.map((request, opsTime) => ({ request, opsTime, userAgent: 'app' }));
  const read: Requests['read'] = async (shape) => shape.parse({ histories });
  const operations = await listOperations({ read } as unknown as Requests, 'd', 1, never);
  expect(operations.map(({ what }) => what)).toEqual(['on', '2 off', 'white', '', '']);
});

it('a refusal names nobody', () => {
  const said = refusal(10003, { told: 'user ana@example.com (+49171123456) does not exist' });
  expect(String(said)).toContain('does not exist');
  expect(String(said)).not.toMatch(/ana|49171/);
});
