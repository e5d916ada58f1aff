import { describe, expect, it } from 'vitest';
import { boards as contract } from '../../../src-shared/contract/boards.ts';
import { runningCore } from '../testing/running-core.ts';

describe('boards', () => {
  it('are kept in the order the person gave them, and tell every panel', async () => {
    const { core, close } = await runningCore();
    const who = core.identifyPerson('test');
    const heard: string[][] = [];
    const off = core.topics.on('boards.changed', (boards) => heard.push(boards.map(({ name }) => name)));
    try {
      const { handlers } = core;
      const night = await handlers['boards.save']({ name: 'Night', pins: [{ kind: 'part', part: 'c1/d/main' }] }, who);
      const energy = await handlers['boards.save']({ name: 'Energy', pins: [] }, who);
      await handlers['boards.order']({ ids: [energy.id, night.id] }, who);
      await handlers['boards.save']({ id: night.id, name: 'Good night', pins: night.pins }, who);
      expect((await handlers['boards.list'](undefined, who)).map(({ name }) => name)).toEqual(['Energy', 'Good night']);
      await handlers['boards.remove']({ id: energy.id }, who);
      expect(heard.at(-1)).toEqual(['Good night']);
      await expect(handlers['boards.save']({ id: energy.id, name: 'x', pins: [] }, who)).rejects.toMatchObject({ problem: 'not.found' });
    } finally {
      off();
      await close();
    }
  });

  it('keep what is pinned while they are put in order, and stay away when they are taken away', async () => {
    const { core, close } = await runningCore();
    const who = core.identifyPerson('test');
    const { handlers } = core;
    try {
      const [first, second, third] = await Promise.all(
        ['A', 'B', 'C'].map(async (name) => handlers['boards.save']({ name, pins: [] }, who)),
      );
      const pins = [{ kind: 'part', part: 'c1/d/main' } as const];
      const ids = [third, second, first].map((board) => board?.id ?? '');
      await Promise.all([
        handlers['boards.order']({ ids }, who),
        handlers['boards.save']({ id: first?.id, name: 'A', pins }, who),
        handlers['boards.remove']({ id: third?.id ?? '' }, who),
        // One board cannot be taken away and saved: whichever comes first, it is not brought back.
        expect(handlers['boards.save']({ id: third?.id, name: 'C', pins }, who)).rejects.toMatchObject({ problem: 'not.found' }),
      ]);
      expect(await handlers['boards.list'](undefined, who)).toMatchObject([{ name: 'B' }, { name: 'A', pins }]);
    } finally {
      await close();
    }
  });

  it('are not lost because one of them was saved as nonsense', async () => {
    const { core, close } = await runningCore();
    const who = core.identifyPerson('test');
    try {
      await core.handlers['boards.save']({ name: 'Night', pins: [] }, who);
      await core.storage.notes.set('board', 'torn', { id: 'torn', name: 5 });
      expect((await core.handlers['boards.list'](undefined, who)).map(({ name }) => name)).toEqual(['Night']);
    } finally {
      await close();
    }
  });

  it('are a hundred at most', async () => {
    const { core, close } = await runningCore();
    const who = core.identifyPerson('test');
    const save = (name: string) => core.handlers['boards.save']({ name, pins: [] }, who);
    try {
      for (let n = 1; n <= 100; n++) await save(`Board ${n}`);
      await expect(save('One more')).rejects.toMatchObject({ problem: 'limit.reached' });
    } finally {
      await close();
    }
  });

  it.each([
    { name: 'Long', pins: [{ kind: 'part', part: 'x'.repeat(1001) }] },
    { name: 'Many', pins: Array.from({ length: 201 }, () => ({ kind: 'scene', scene: 's' })) },
    { name: 'Plot', pins: [{ kind: 'plot', part: 'p', trait: 't'.repeat(101), hours: 1 }] },
    { id: '', name: 'Nameless id', pins: [] },
  ])('are bounded: $name', (board) => {
    expect(contract['boards.save'].input.safeParse(board).success).toBe(false);
  });
});
