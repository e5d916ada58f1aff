import { enableCompileCache } from 'node:module';
import { startLean } from '../../core/host/lean-start.ts';

// Before anything else is loaded: half of a start is reading the program.
enableCompileCache();
startLean();

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process.env, import.meta.url);
