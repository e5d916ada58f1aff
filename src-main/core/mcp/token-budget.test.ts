import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { HOME_TOOLS, listed } from './tool-table.ts';

const tokens = (value: unknown): number => encode(typeof value === 'string' ? value : JSON.stringify(value)).length;

let home: RunningCore;
beforeAll(async () => void (home = await runningCore()));
afterAll(() => home.close());

test('the whole list costs at most 3,000 tokens, in at most twelve tools', () => {
  const tools = HOME_TOOLS.map(listed);
  for (const tool of tools) console.log(`${String(tokens(tool)).padStart(5)}  ${tool.name}`);
  const all = tokens({ tools });
  console.log(`${String(all).padStart(5)}  tools/list`);
  expect(tools.length).toBeLessThanOrEqual(12);
  expect(all).toBeLessThanOrEqual(3_000);
  for (const { name, description, outputSchema, annotations } of tools) {
    expect(name).toMatch(/^[a-z][a-z0-9_-]{0,59}$/);
    expect(outputSchema.type).toBe('object');
    expect(description.length).toBeLessThan(400);
    expect(Object.keys(annotations)).toHaveLength(4);
  }
});
