import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { geminiCli } from './gemini-cli.ts';
import { startHouse, BIN } from './house.ts';
import { inspector } from './inspector.ts';
import { sdkV1 } from './sdk-v1.ts';

/**
 * Assistants that nobody here wrote, in their real versions, against the running product: each is connected with one click, reads what was
 * written, lists and – with a model of ours in the place of its maker's – calls; then it is disconnected and its settings are what they were.
 */
const LANES = [
  { name: 'SDK v1', program: undefined, run: sdkV1 },
  { name: 'MCP Inspector', program: 'mcp-inspector', run: inspector },
  { name: 'Claude Code', program: 'claude', run: claudeCode },
  { name: 'Codex CLI', program: 'codex', run: codex },
  { name: 'Gemini CLI', program: 'gemini', run: geminiCli },
];

const told = checks();
for (const { name, program, run } of LANES) {
  if (program !== undefined && !existsSync(join(BIN, program))) {
    told.skip(name, 'it is not installed: npm run test:clients installs it');
    continue;
  }
  const house = await startHouse();
  try {
    await run({
      house,
      check: (what, story) => told.check(`${name}: ${what}`, story),
      skip: (what, why) => told.skip(`${name}: ${what}`, why),
    });
  } finally {
    await house.close();
  }
}
process.exitCode = told.end();
