import assert from 'node:assert/strict';
import type { Lane } from './checks.ts';

const FILE = '.codex/config.toml';
const BEFORE = '# mine\nmodel = "gpt-5"   # fast\n\n[mcp_servers.docs]\ncommand = "true"\n\n[tui]\nnotifications = true\n';

/** Its settings are TOML; its own command takes no header, so the table is written. */
export async function codex({ house, check, skip }: Lane): Promise<void> {
  house.write(FILE, BEFORE);
  const ways = await house.ways('codex');
  for (const way of ['file', 'bridge'] as const) {
    if (!ways.includes(way)) {
      skip(`by ${way}`, 'this way is not there');
      continue;
    }
    await check(`connected by ${way}, it reads what was written, and its own servers too`, async () => {
      await house.connect('codex', way);
      const { state, words } = await house.verify('codex');
      assert.equal(state, 'listed', words);
      const { output } = await house.run('codex', ['mcp', 'list', '--json']);
      assert.match(output, /"docs"/);
    });
    await check(`disconnected again, its file is what it was (${way})`, async () => {
      assert.equal(await house.disconnect('codex'), 'restored');
      assert.equal(house.read(FILE), BEFORE);
    });
  }
}
