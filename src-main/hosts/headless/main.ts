import { pathToFileURL } from 'node:url';
import { keepCompiled } from '../../core/host/compiled.ts';
import { startLean } from '../../core/host/lean-start.ts';

// Before anything else is loaded.
keepCompiled(process.env);
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
