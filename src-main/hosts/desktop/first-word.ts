/** Switches of ours whose value stands behind them. */
const TAKE_NEXT = ['--data', '--port', '--seed', '--restore', '--listen', '--tls-cert', '--tls-key'];

/** What the program is asked to be: the first word that is neither a switch nor the value of one. Where there is an app's path, it comes before. */
export function firstWord(args: readonly string[], isPackaged: boolean): string | undefined {
  const given = isPackaged ? args : args.slice(args.findIndex((arg) => !arg.startsWith('-')) + 1);
  const at = given.findIndex((arg) => !arg.startsWith('-'));
  const before = given[at - 1];
  return before !== undefined && TAKE_NEXT.includes(before) ? undefined : given[at];
}
