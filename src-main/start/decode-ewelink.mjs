import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24, toolEnv } from './paths.mjs';
import { fail } from './steps.mjs';

/** `npm run -s decode:ewelink`: what the product makes of recorded things and messages (stdin), as JSON (stdout). */
async function decode() {
  await ensureInstalled('run');
  const child = spawn(node24(), [inRoot('src-main/mcp-types/ewelink/decode/main.ts')], { stdio: 'inherit', env: toolEnv() });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await decode().catch(fail);
