import { describe, expect, it } from 'vitest';
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
});
