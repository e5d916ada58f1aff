import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { startLean } from '../../core/host/lean-start.ts';

// Before anything else is loaded: half of a start is reading the program.
enableCompileCache();
startLean();

if (process.argv[2] === 'mcp') {
  const { findProgram } = await import('./program.ts');
  const { bridge } = findProgram(import.meta.url);
  if (bridge === undefined) process.exitCode = 1;
  else await import(/* @vite-ignore */ pathToFileURL(bridge).href);
} else {
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), process.env, import.meta.url);
}
