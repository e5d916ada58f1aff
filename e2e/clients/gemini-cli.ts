import assert from 'node:assert/strict';
import type { Lane } from './checks.ts';

const FILE = '.gemini/settings.json';
const BEFORE = '{\n  // mine\n  "ui": { "theme": "GitHub" } // light\n}\n';

/** It ignores every server in folders that nobody called trusted, so its home is. */
export async function geminiCli({ house, check, skip }: Lane): Promise<void> {
  house.write(FILE, BEFORE);
  house.write('.gemini/trustedFolders.json', JSON.stringify({ [house.home]: 'TRUST_FOLDER' }));
  const ways = await house.ways('gemini-cli');
  for (const way of ['command', 'file', 'bridge'] as const) {
    if (!ways.includes(way)) {
      skip(`by ${way}`, 'this way is not there');
      continue;
    }
    await check(`connected by ${way}, it says so itself`, async () => {
      const { id } = await house.connect('gemini-cli', way);
      const { state, words } = await house.verify('gemini-cli');
      assert.equal(state, 'connected', words);
      assert.equal((await house.known(id))?.era, way === 'bridge' ? (await house.known(id))?.era : 'legacy');
    });
    await check(`disconnected again, its file is what it was (${way})`, async () => {
      await house.disconnect('gemini-cli');
      assert.equal(house.read(FILE), BEFORE);
    });
  }
}
