/** Words that mean to a shell what they mean to everybody: nothing is quoted, joined, set or looked up. */
const PLAIN = /^[\w@%+:,./=-]+$/;
/** A name that is looked for; in a path a space may belong to it. */
const NAME = /^[\w.+-]+$/;

/** A program and its arguments out of a command line as a page names it; nothing where its words could be meant otherwise. */
export function apart(text: string): { program: string; args: string[] } | undefined {
  const line = text.trim();
  const [program = '', ...args] = line.split(/ +/);
  return args.length > 0 && NAME.test(program) && args.every((word) => PLAIN.test(word)) ? { program, args } : undefined;
}
