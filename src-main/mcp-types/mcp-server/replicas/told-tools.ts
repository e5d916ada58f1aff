import type { LinkTool, Log } from '../../../kit/index.ts';
import type { Copy } from './copy.ts';

const MOST_REMARKS = 1_000;

/**
 * What several copies offer, as one. A person looked at what one of them said of a tool: whoever says something else of it gets no call of
 * it, and its words stand only once nobody says the old ones any more.
 */
export class ToldTools {
  readonly #copies: readonly Copy[];
  readonly #log: Pick<Log, 'warn'>;
  readonly #texts = new WeakMap<LinkTool, string>();
  readonly #remarked = new Set<string>();
  #told: ReadonlyMap<string, LinkTool> | undefined;

  constructor(copies: readonly Copy[], log: Pick<Log, 'warn'>) {
    this.#copies = copies;
    this.#log = log;
  }

  /** The tools of all of them, each once; undefined where they are as they were. */
  renew(): LinkTool[] | undefined {
    const next = new Map<string, LinkTool>();
    for (const copy of this.#copies)
      for (const tool of copy.tools) {
        const told = this.#told?.get(tool.name);
        if (!next.has(tool.name) || (told && this.#isSame(told, tool))) next.set(tool.name, tool);
      }
    const now = [...next.values()];
    const before = this.#told && [...this.#told.values()];
    const isNews = before?.length !== now.length || now.some((tool, at) => !this.#isSame(tool, before[at]));
    this.#told = next;
    return isNews ? now : undefined;
  }

  /** Whether a call of this tool may go to this copy. */
  fits(name: string, copy: Copy): boolean {
    const [told, said] = [this.#told?.get(name), copy.tool(name)];
    if (told && said && this.#isSame(told, said)) return true;
    if (told && said) this.#remark(copy, name);
    return false;
  }

  /** Whether it lacks some of them, or says something else of them. */
  differs(copy: Copy): boolean {
    return [...(this.#told ?? [])].some(([name, told]) => !this.#isSame(told, copy.tool(name)));
  }

  #isSame(a: LinkTool, b: LinkTool | undefined): boolean {
    return a === b || (b !== undefined && a.name === b.name && this.#textOf(a) === this.#textOf(b));
  }

  #textOf(tool: LinkTool): string {
    const known = this.#texts.get(tool);
    if (known !== undefined) return known;
    // Which pictures may be shown is a matter of where a copy is, and not of what it does.
    const text = JSON.stringify({ ...tool, more: { ...tool.more, icons: undefined } });
    this.#texts.set(tool, text);
    return text;
  }

  #remark({ id }: Copy, tool: string): void {
    const which = `${id} ${tool}`;
    if (this.#remarked.has(which) || this.#remarked.size >= MOST_REMARKS) return;
    this.#remarked.add(which);
    this.#log.warn('A copy says something else of a tool than the others, and gets no call of it', { copy: id, tool });
  }
}
