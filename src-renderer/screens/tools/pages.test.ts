import { describe, expect, it } from 'vitest';
import { createPages, PAGE } from './pages.ts';

type Ask = { offset: number; answer(rows: string[], total: number): Promise<void>; fail(): Promise<void> };

function list() {
  const asked: Ask[] = [];
  const told: unknown[] = [];
  const pages = createPages<string>(
    (offset) =>
      new Promise((resolve, reject) => {
        asked.push({
          offset,
          answer: async (rows, total) => {
            resolve({ rows, total });
            await Promise.resolve();
          },
          fail: async () => {
            reject(new Error('gone'));
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    (error) => told.push(error),
  );
  return { pages, asked, told, last: () => asked.at(-1) };
}
const rows = (word: string) => Array.from({ length: PAGE }, (_, at) => `${word}${at}`);

describe('a list that is fetched by the page', () => {
  it('asks for what is looked at, once, and keeps it', async () => {
    const { pages, asked, last } = list();
    pages.look(0, 12);
    pages.look(0, 20);
    expect(asked.map(({ offset }) => offset)).toEqual([0]);
    await last()?.answer(rows('a'), 10_000);
    expect([pages.total(), pages.row(3), pages.row(PAGE)]).toEqual([10_000, 'a3', undefined]);
    pages.look(PAGE * 50 - 5, PAGE * 50 + 5);
    expect(asked.map(({ offset }) => offset)).toEqual([0, PAGE * 49, PAGE * 50]);
    pages.look(0, 5);
    expect(asked).toHaveLength(3);
  });

  it('asks for what comes next before one gets there, the way one goes, and draws nothing anew for it', async () => {
    const { pages, asked, told } = list();
    pages.look(0, 12);
    await asked[0]?.answer(rows('a'), 1_000);
    const drawn = told.length;
    pages.look(PAGE - 40, PAGE - 20);
    expect(asked.map(({ offset }) => offset)).toEqual([0, PAGE]);
    await asked[1]?.answer(rows('b'), 1_000);
    expect([told.length, pages.row(PAGE)]).toEqual([drawn, 'b0']);
    // Up again nothing is asked for that was there, and beyond the end nothing at all.
    pages.look(30, 50);
    pages.look(900, 950);
    pages.look(970, 999);
    expect(asked.map(({ offset }) => offset)).toEqual([0, PAGE, 900]);
    pages.look(940, 970);
    pages.look(920, 950);
    expect(asked.at(-1)?.offset).toBe(800);
    // Who is there already when it comes sees it come.
    pages.look(880, 890);
    await asked.at(-1)?.answer(rows('c'), 1_000);
    expect(told.length).toBe(drawn + 1);
  });

  it('shows the old rows until the new ones are there, and no answer from before a change', async () => {
    const { pages, asked } = list();
    pages.look(0, 5);
    const old = asked[0];
    pages.again();
    await old?.answer(rows('old'), 1);
    expect(pages.total()).toBeUndefined();
    await asked[1]?.answer(rows('a'), 500);
    pages.again();
    expect(pages.row(0)).toBe('a0');
    await asked[2]?.answer(rows('b'), 400);
    expect([pages.row(0), pages.total()]).toEqual(['b0', 400]);
  });

  it('forgets after a change what nobody looks at', async () => {
    const { pages, asked } = list();
    pages.look(0, 5);
    await asked[0]?.answer(rows('a'), 500);
    pages.look(PAGE, PAGE + 5);
    await asked[1]?.answer(rows('b'), 500);
    pages.again();
    expect([pages.row(0), pages.row(PAGE)]).toEqual([undefined, 'b0']);
    expect(pages.known()).toHaveLength(PAGE);
  });

  it('tells what went wrong, and asks again when looked at again', async () => {
    const { pages, asked, told } = list();
    pages.look(0, 5);
    await asked[0]?.fail();
    expect(told.at(-1)).toBeInstanceOf(Error);
    pages.look(0, 5);
    expect(asked).toHaveLength(2);
  });

  const turnedOff = (row: string) => (row === 'on' ? 'off' : row);
  const later = () => {
    let settle: (agreed: boolean) => Promise<void> = () => Promise.resolve();
    const agreed = new Promise<boolean>((resolve) => {
      settle = async (did) => {
        resolve(did);
        await agreed;
      };
    });
    return { agreed, settle };
  };

  it('shows a change at once, and nothing older while the core has not agreed', async () => {
    const { pages, asked, last } = list();
    pages.look(0, 5);
    await last()?.answer(['on', 'on'], 2);
    pages.again();
    const { agreed, settle } = later();
    pages.write(turnedOff, agreed);
    expect(pages.known()).toEqual(['off', 'off']);
    await last()?.answer(['on', 'on', 'on'], 3);
    expect(pages.known()).toEqual(['off', 'off', 'off']);
    // Asked before the core agreed: it may tell of the time before, and is asked again.
    pages.again();
    const before = last();
    await settle(true);
    expect(asked).toHaveLength(4);
    await before?.answer(['on', 'on', 'on'], 3);
    expect(pages.known()).toEqual(['off', 'off', 'off']);
    await last()?.answer(['off', 'off', 'on'], 3);
    expect(pages.known()).toEqual(['off', 'off', 'on']);
  });

  it('takes back what the core refused, and lets no older change cover a newer one', async () => {
    const { pages, last } = list();
    pages.look(0, 5);
    await last()?.answer(['on'], 1);
    const [first, second, third] = [later(), later(), later()];
    pages.write(() => 'ask', first.agreed);
    pages.write(() => 'allow', second.agreed);
    await second.settle(true);
    expect(pages.known()).toEqual(['allow']);
    await first.settle(true);
    expect(pages.known()).toEqual(['allow']);
    pages.write(() => 'off', third.agreed);
    await third.settle(false);
    expect(pages.known()).toEqual(['allow']);
  });
});
