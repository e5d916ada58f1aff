import assert from 'node:assert/strict';
import { join } from 'node:path';
import { z } from 'zod';
import type { Lane } from './checks.ts';
import { NAME } from './house.ts';

/** It wants every entry to say its transport, as Claude Code’s do. */
const FILE = '.claude.json';
const Listed = z.object({ result: z.object({ tools: z.array(z.object({ name: z.string() })) }) });
const Called = z.object({ result: z.object({ structuredContent: z.record(z.string(), z.unknown()), isError: z.boolean().optional() }) });

/** The referee of everybody's servers, reading the settings that were written for somebody else. */
export async function inspector({ house, check, skip }: Lane): Promise<void> {
  const config = ['--cli', '--config', join(house.home, FILE), '--server', NAME, '--format', 'json', '-q'];
  const ask = async (...args: string[]) => {
    const { code, output, error } = await house.run('mcp-inspector', [...config, ...args]);
    assert.equal(code, 0, error || output);
    const answer: unknown = JSON.parse(output);
    return answer;
  };
  const ways = await house.ways('claude-code');
  for (const way of ['file', 'bridge'] as const) {
    if (!ways.includes(way)) {
      skip(`by ${way}`, 'this way is not there');
      continue;
    }
    const { id } = await house.connect('claude-code', way);
    const over = way === 'file' ? 'HTTP' : 'the bridge';
    for (const era of ['modern', 'legacy'] as const) {
      await check(`lists over ${over}, ${era}, and finds nothing to complain of`, async () => {
        const { result } = Listed.parse(await ask('--protocol-era', era, '--method', 'tools/list', '--strict'));
        assert.ok(result.tools.some(({ name }) => name === 'overview'));
      });
      await check(`calls over ${over}, ${era}`, async () => {
        const method = ['--method', 'tools/call', '--tool-name', 'overview', '--tool-args-json', '{}'];
        const { result } = Called.parse(await ask('--protocol-era', era, ...method));
        assert.ok(!result.isError && Object.keys(result.structuredContent).length > 0);
        assert.equal((await house.known(id))?.era, era);
      });
    }
  }
  await check('is told no after the person took it back', async () => {
    await house.connect('claude-code', 'file');
    const before = house.read(FILE) ?? '';
    await house.disconnect('claude-code');
    house.write(FILE, before);
    const { code, output, error } = await house.run('mcp-inspector', [...config, '--method', 'tools/list']);
    assert.notEqual(code, 0, output + error);
  });
}
