import { expect, test } from 'vitest';
import { openWordIndex } from '../../storage/word-index.ts';
import { toolItem } from './document.ts';
import { createEngine } from './engine.ts';
import { bentOf, intentOf } from './intent.ts';
import { namePieces } from './words.ts';

test.each([
  ['who has not paid us yet', 'knows'],
  ["what's in the basket", 'knows'],
  ['did the parcel arrive?', 'knows'],
  ['create an invoice for Acme', 'does'],
  ['could you please send the bill', 'does'],
  ['哪些客户还没付款', 'knows'],
  ['把账单发给客户', 'does'],
  ['invoice', 'either'],
  ['is it possible? 把它删了', 'does'],
] as const)('"%s" is from somebody who %s', (words, intent) => expect(intentOf(words)).toBe(intent));

test.each([
  ['create_invoice', 'does'],
  ['list_unpaid_invoices', 'knows'],
  ['docs_append_text', 'does'],
  ['getFileContents', 'knows'],
  ['flight_status', 'knows'],
  ['git_stash', 'either'],
  ['发布动态', 'does'],
  ['查看私信', 'knows'],
] as const)('%s is for somebody who %s', (name, bent) => expect(bentOf(namePieces(name))).toBe(bent));

test('who asks is told, and who orders is obeyed, where the words fit both', async () => {
  const tool = (name: string) =>
    toolItem(
      { name, original: name, slug: 'x', title: { en: name, 'zh-CN': name }, description: 'Invoices of customers.', input: {} },
      'Service',
    );
  const engine = await createEngine(openWordIndex);
  await engine.sync([tool('send_invoice'), tool('get_invoice')]);
  const first = async (words: string) => (await engine.find(words, { limit: 2, kinds: ['tool'] }))[0]?.id;
  expect(await first('which invoices have our customers got')).toBe('get_invoice');
  expect(await first('我们给客户开过哪些发票')).toBe('get_invoice');
  expect(await first('please mark the customer invoice')).toBe('send_invoice');
  engine.close();
});
