import { expect, it } from 'vitest';
import type { Exchange, Exchanged } from '../../../kit/index.ts';
import type { Access } from './access.ts';
import { exchangeAs } from './fetch-as.ts';

const answer = (status: number, each: Exchanged['each']): Exchanged => ({ status, headers: {}, text: async () => '', each });
const said = (status: number, text: string): Exchanged => answer(status, async (hear) => hear(text));
/** Keys that are renewed once, and what was asked with which. */
function bench(answers: Exchanged[]) {
  const asked: Exchange[] = [];
  let keys = 0;
  const access = {
    authorization: async () => `Bearer ${keys}`,
    refused: async () => (keys += 1) === 1,
  } as unknown as Access;
  const exchange = async (request: Exchange): Promise<Exchanged> => {
    asked.push(request);
    return answers[asked.length - 1] ?? said(200, 'done');
  };
  const headers = { authorization: 'typed', accept: 'mine' };
  const request: Exchange = { url: 'https://far.test/mcp', method: 'POST', headers, signal: new AbortController().signal };
  return { asked, ask: () => exchangeAs({ exchange }, access, request) };
}

it('one proof alone is sent: what a sign-in brought, not what was typed before it', async () => {
  const { asked, ask } = bench([said(200, 'done')]);
  await ask();
  expect(asked[0]?.headers).toEqual({ accept: 'mine', Authorization: 'Bearer 0' });
});

it('a refusal that is renewed is asked once more, and one that stands says why', async () => {
  const { asked, ask } = bench([said(401, 'old'), said(403, 'You may not')]);
  const told: string[] = [];
  await (await ask()).each((text) => void told.push(text));
  expect(asked.map(({ headers }) => headers?.['Authorization'])).toEqual(['Bearer 0', 'Bearer 1']);
  expect(told).toEqual(['You may not']);
});

it('a refusal without end is not listened to', async () => {
  const { ask } = bench([
    answer(401, async (hear) => {
      for (;;) hear('no '.repeat(100_000));
    }),
  ]);
  await expect(ask()).rejects.toMatchObject({ code: 'INVALID_RESULT' });
});
