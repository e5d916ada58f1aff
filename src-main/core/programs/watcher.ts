import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Outlives us by a moment: hears which programs run, and once our end of its pipe is closed – however we ended – ends them, first by
 * asking. A shell of a megabyte, in no need of anything of ours. `$1`: what the environment of all of them begins with.
 */
const SCRIPT = `
groups=""
while read -r sign group; do
  if [ "$sign" = "+" ]; then groups="$groups $group"; continue; fi
  left=""
  for one in $groups; do [ "$one" = "$group" ] || left="$left $one"; done
  groups="$left"
done
strays() { [ -d /proc/self ] && grep -lsaF -e "$1" /proc/[0-9]*/environ | while IFS=/ read -r _ _ pid _; do [ "$pid" = "$$" ] || kill "-$2" "$pid" 2>/dev/null; done; }
[ -n "$groups" ] || exit 0
for one in $groups; do kill -TERM "-$one" 2>/dev/null; done
strays "$1" TERM
sleep 1
for one in $groups; do kill -KILL "-$one" 2>/dev/null; done
strays "$1" KILL
`;

export type Watcher = { watch(group: number): () => void };

/** Programs end with us even where nobody has the time to end them. One watcher for all, only while there is something to watch. */
export function createWatcher(mark: string): Watcher {
  const groups = new Set<number>();
  let watcher: ChildProcess | undefined;
  const say = (line: string): void => void watcher?.stdin?.write(`${line}\n`);
  const begin = (): ChildProcess => {
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'switchboard-watcher', mark], {
      env: { PATH: '/usr/bin:/bin' },
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    // Where there is no shell, programs end with us by their closed input.
    child.once('error', () => undefined);
    child.stdin.on('error', () => undefined);
    child.unref();
    return child;
  };
  return {
    watch: (group) => {
      if (process.platform === 'win32') return () => undefined;
      groups.add(group);
      watcher ??= begin();
      say(`+ ${group}`);
      return () => {
        groups.delete(group);
        say(`- ${group}`);
        if (groups.size > 0) return;
        watcher?.stdin?.end();
        watcher = undefined;
      };
    },
  };
}
