import assert from 'node:assert/strict';
import type { Lane } from './checks.ts';
import { converse } from './conversation.ts';

const FILE = '.gemini/settings.json';
const BEFORE = '{\n  // mine\n  "security": { "auth": { "selectedType": "gemini-api-key" } } // for now\n}\n';

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
      assert.equal((await house.known(id))?.era, 'legacy');
    });
    await check(`its model is offered our tools and calls one (${way})`, async () => {
      const { id } = await house.connect('gemini-cli', way);
      await converse(house, id, ({ url }) =>
        house.run('gemini', ['-p', 'What is on at home?', '--approval-mode', 'yolo', '-m', 'gemini-2.5-flash'], {
          GOOGLE_GEMINI_BASE_URL: url,
          GEMINI_API_KEY: 'none',
        }),
      );
    });
    await check(`disconnected again, its file is what it was (${way})`, async () => {
      await house.disconnect('gemini-cli');
      assert.equal(house.read(FILE), BEFORE);
    });
  }
}
