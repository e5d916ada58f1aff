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
export async function inspector({ house, check }: Lane): Promise<void> {
  const { id } = await house.connect('claude-code', 'file');
  const config = ['--config', join(house.home, FILE), '--server', NAME];
  const ask = async (era: string, ...args: string[]) => {
    const { code, output, error } = await house.run('mcp-inspector', [
      '--cli',
      ...config,
      '--protocol-era',
      era,
      ...args,
      '--format',
      'json',
      '-q',
    ]);
    assert.equal(code, 0, error || output);
    const answer: unknown = JSON.parse(output);
    return answer;
  };
  for (const era of ['modern', 'legacy'] as const) {
    await check(`lists over HTTP, ${era}, and finds nothing to complain of`, async () => {
      const { result } = Listed.parse(await ask(era, '--method', 'tools/list', '--strict'));
      assert.ok(result.tools.some(({ name }) => name === 'overview'));
    });
    await check(`calls over HTTP, ${era}`, async () => {
      const { result } = Called.parse(await ask(era, '--method', 'tools/call', '--tool-name', 'overview', '--tool-args-json', '{}'));
      assert.ok(!result.isError && Object.keys(result.structuredContent).length > 0);
      assert.equal((await house.known(id))?.era, era);
    });
  }
  await check('is told no after the person took it back', async () => {
    const before = house.read(FILE) ?? '';
    await house.disconnect('claude-code');
    house.write(FILE, before);
    const { code, output, error } = await house.run('mcp-inspector', [
      '--cli',
      ...config,
      '--method',
      'tools/list',
      '--format',
      'json',
      '-q',
    ]);
    assert.notEqual(code, 0, output + error);
  });
}
