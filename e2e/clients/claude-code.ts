import assert from 'node:assert/strict';
import type { Lane } from './checks.ts';
import { converse } from './conversation.ts';
import { NAME } from './house.ts';

const FILE = '.claude.json';

/** Through its own command, through its file, and through the bridge; it checks the health of a server by really connecting. */
export async function claudeCode({ house, check, skip }: Lane): Promise<void> {
  // It makes its file when it first runs.
  await house.run('claude', ['mcp', 'list']);
  const ways = await house.ways('claude-code');
  for (const way of ['command', 'file', 'bridge'] as const) {
    if (!ways.includes(way)) {
      skip(`by ${way}`, 'this way is not there');
      continue;
    }
    await check(`connected by ${way}, it says so itself`, async () => {
      const { id } = await house.connect('claude-code', way);
      const { state, words } = await house.verify('claude-code');
      assert.equal(state, 'connected', words);
      const known = await house.known(id);
      assert.equal(known?.era, 'modern');
      assert.match(known.version ?? '', /claude/i);
    });
    await check(`its model is offered our tools and calls one (${way})`, async () => {
      const { id } = await house.connect('claude-code', way);
      await converse(house, id, ({ url }) =>
        house.run('claude', ['-p', 'What is on at home?', '--allowedTools', `mcp__${NAME}__overview`], {
          ANTHROPIC_BASE_URL: url,
          ANTHROPIC_API_KEY: 'none',
          CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
          // With a model of its maker's it would look tools up by itself.
          ENABLE_TOOL_SEARCH: 'false',
        }),
      );
    });
    await check(`disconnected again, it lists nothing (${way})`, async () => {
      await house.disconnect('claude-code');
      const { output, error } = await house.run('claude', ['mcp', 'list']);
      assert.doesNotMatch(output + error, /switchboard/);
      assert.doesNotMatch(house.read(FILE) ?? '', /switchboard|sb_/);
    });
  }
}
