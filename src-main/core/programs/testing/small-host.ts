import { createKeeper } from '../keeper.ts';
import { runProgram } from '../run-program.ts';

/** A host in a few lines: runs the program of its arguments, within walls where `SHUT_IN` stands, says what it says, and goes on until it is killed. */
const [dataDir = '', program = '', ...args] = process.argv.slice(2);
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const running = await runProgram(
  { program, args, ...(process.env['SHUT_IN'] && { within: { folders: [], network: false } }) },
  { folder: dataDir, connection: 'ctest', keeper: createKeeper({ dataDir }), log: quiet, signal: new AbortController().signal },
);
running.onLine((line) => console.log(line));
setInterval(() => undefined, 1_000);
