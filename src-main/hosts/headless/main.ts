import { enableCompileCache } from 'node:module';

// Before anything else is loaded: half of a start is reading the program.
enableCompileCache();

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process.env, import.meta.url);
