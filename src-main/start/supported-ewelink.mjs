import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24, toolEnv } from './paths.mjs';
import { fail } from './steps.mjs';

/** `npm run supported:ewelink`: writes the pages that say which eWeLink devices are known, from the tables that know them. */
async function write() {
  await ensureInstalled('run');
  const script = inRoot('src-main/mcp-types/ewelink/models/testing/write-supported.ts');
  const child = spawn(node24(), [script], { stdio: 'inherit', env: toolEnv() });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await write().catch(fail);
