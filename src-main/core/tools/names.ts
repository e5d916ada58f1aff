import { createHash } from 'node:crypto';

/** Nothing is called by a longer name. */
export const MAX_NAME = 60;

/** A name as assistants can say it. */
export const sayable = (original: string): string => original.replace(/[^A-Za-z0-9_-]/g, '_');

/** `<slug>__` and the name; what assistants cannot say becomes `_`, what is too long is cut and told apart by its hash. */
export function publicName(slug: string, original: string): string {
  const name = `${slug}__${sayable(original)}`;
  // As long as a name that was cut is none that was not.
  return name.length < MAX_NAME ? name : marked(name, original);
}

/** The name with a mark of what it stands for. */
const marked = (name: string, of: string): string => `${name.slice(0, 53)}_${createHash('sha256').update(of).digest('hex').slice(0, 6)}`;

/** Under another name, for this one the person gave to another. */
export const aside = <T extends { name: string; original: string; plain?: string }>(tool: T): T => ({
  ...tool,
  name: marked(tool.name, tool.original),
  plain: tool.plain ?? tool.name,
});

/** `bare`: under its own name, without the short name of its connection. */
type Named = { name: string; slug: string; connection: string; original: string; bare?: boolean; relay?: string };

/**
 * Names that fall together are told apart. A name stays with the tool whose source spells it just so, for a rule knows nothing but the name;
 * where several do, or none, all of them take a hash. What has another name for that keeps the one it would have had in `plain`: whatever
 * the person forbade by it is forbidden.
 */
export function apart<T extends Named>(tools: T[], slugs: ReadonlySet<string>): (T & { plain?: string })[] {
  const keeps = new Set([...Map.groupBy(tools, ({ name }) => name).values()].flatMap((same) => keeperOf(same, slugs) ?? []));
  return tools.map((tool) => {
    if (keeps.has(tool)) return tool;
    const { name, relay = '', original, bare, connection } = tool;
    return { ...tool, name: marked(name, `${relay}${bare ? connection : ''}${original}`), plain: name };
  });
}

function keeperOf<T extends Named>(same: T[], slugs: ReadonlySet<string>): T | undefined {
  const named = same.filter(({ bare }) => !bare);
  // Without a short name of its own nobody speaks in the place of another connection.
  const [only, ...more] = named.length > 0 ? named : same.filter(({ name, slug }) => !isUnder(name, slugs, slug));
  if (only === undefined || more.length === 0) return only;
  const spelled = named.filter(({ name, slug, original }) => name === `${slug}__${original}`);
  return spelled.length === 1 ? spelled[0] : undefined;
}

function isUnder(name: string, slugs: ReadonlySet<string>, own: string): boolean {
  const end = name.indexOf('__');
  return end > 0 && name.slice(0, end) !== own && slugs.has(name.slice(0, end));
}
