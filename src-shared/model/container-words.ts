/** Programs that start what stands in a container. */
export const isContainer = (program: string): boolean => /^(?:docker|podman|nerdctl)$/.test(program);

/** Options that stand alone; every other one brings a value, in the same word or in the next. */
const ALONE =
  /^--(?:|rm|rmi|init|interactive|tty|detach|privileged|read-only(?:-tmpfs)?|publish-all|quiet|no-healthcheck|oom-kill-disable|sig-proxy|disable-content-trust|help|replace|tls|tlsverify|tls-verify|no-hosts|no-hostname|rootfs|passwd|env-host|http-proxy|unsetenv-all|debug|no-deps|no-TTY|no-tty|build|remove-orphans|use-aliases|service-ports|latest)$/;
const VERB = /^(?:run|exec|container|compose|create)$/;

/** An option with the value it brings; `at`: the word that the value stands in, `from`: where it begins there. */
export type ContainerOption = { name: string; value: string; at: number; from: number };

/** The words of such a command: its options, and which word names the image or the container; -1 where none does. */
export function containerWords(args: readonly string[]): { options: ContainerOption[]; target: number } {
  const options: ContainerOption[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (!word.startsWith('-') && !VERB.test(word)) return { options, target: at };
    if (!word.startsWith('-') || ALONE.test(word)) continue;
    const { name, from } = optionIn(word);
    if (name === '') continue;
    if (from < word.length) options.push({ name, value: word.slice(from), at, from });
    else options.push({ name, value: args[++at] ?? '', at, from: 0 });
  }
  return { options, target: -1 };
}

/** `--env=A`, `-e`, `-eA`, `-ie=A`: the option, and where its value begins. Letters that stand alone may stand before it. */
function optionIn(word: string): { name: string; from: number } {
  const [long, name] = /^(--[^=]+)=?/.exec(word) ?? [];
  if (long !== undefined && name !== undefined) return { name, from: long.length };
  const [short = '', letter = ''] = /^-[dDitPqT]*([^=]?)=?/.exec(word) ?? [];
  return { name: letter === '' ? '' : `-${letter}`, from: short.length };
}
