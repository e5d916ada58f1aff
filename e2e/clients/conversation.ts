import assert from 'node:assert/strict';
import type { House, Ran } from './house.ts';
import { startModel, type Model } from './model.ts';

/** A conversation without an account: the program offers our tools to its model, and runs the one that the model asks for. */
export async function converse(house: House, id: string, talk: (model: Model) => Promise<Ran>): Promise<void> {
  const model = await startModel(/overview/);
  try {
    const { code, output, error } = await talk(model);
    assert.equal(code, 0, error || output);
    // The whole home in its twelve tools or fewer, however it names them.
    const own = new Set(model.offered.filter((name) => /switchboard.demo/.test(name)));
    assert.ok(own.size > 3 && own.size <= 12, `offered: ${[...own].join(', ')}`);
    assert.match(model.answered.join(), /Living room/);
    assert.equal((await house.known(id))?.calls, 1);
  } finally {
    await model.close();
  }
}
