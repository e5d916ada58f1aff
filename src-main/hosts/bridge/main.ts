import { keepCompiled } from '../../core/host/compiled.ts';
import { defaultDataDir } from '../../core/host/data-dir.ts';
import { runBridge } from './bridge.ts';

// What reads it is a program: nothing but messages may ever stand on its output.
keepCompiled(process.env);

const given = process.argv.slice(2);
// The word by which a program with other things to do is told to be this one.
const args = given[0] === 'mcp' ? given.slice(1) : given;
const valueOf = (flag: string): string | undefined => {
  const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return at < 0 ? undefined : args[at]?.startsWith(`${flag}=`) ? args[at].slice(flag.length + 1) : args[at + 1];
};

// Who reads us is gone: so are we.
process.stdout.on('error', () => process.exit(0));
const dataDir = valueOf('--data') ?? process.env['SWITCHBOARD_DATA'] ?? defaultDataDir(process.env);
await runBridge({ where: { dataDir, tokenFile: valueOf('--token-file') }, input: process.stdin, output: process.stdout });
process.exit(0);
