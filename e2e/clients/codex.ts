import assert from 'node:assert/strict';
import type { Lane } from './checks.ts';
import { converse } from './conversation.ts';

const FILE = '.codex/config.toml';
const BEFORE = '# mine\nmodel = "gpt-5"   # fast\n\n[mcp_servers.docs]\ncommand = "true"\nenabled = false\n\n[tui]\nnotifications = true\n';

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
    await check(`its model is offered our tools and calls one (${way})`, async () => {
      const { id } = await house.connect('codex', way);
      await converse(house, id, ({ url }) => {
        const provider = [`name="stand-in"`, `base_url="${url}/v1"`, `wire_api="responses"`].map(
          (pair) => `model_providers.standin.${pair}`,
        );
        const settings = [...provider, 'model_provider="standin"', 'model="stand-in"'].flatMap((pair) => ['-c', pair]);
        return house.run('codex', ['exec', '--skip-git-repo-check', ...settings, 'What is on at home?']);
      });
    });
    await check(`disconnected again, its file is what it was (${way})`, async () => {
      assert.equal(await house.disconnect('codex'), 'restored');
      assert.equal(house.read(FILE), BEFORE);
    });
  }
}
