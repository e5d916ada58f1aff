import type { Text } from '../../../src-shared/text/text.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';

/** Why a tool that a far server lists is not taken, in the order in which it is asked. */
const WHY = {
  strange: { en: 'not described as the protocol wants it', 'zh-CN': '描述不符合协议' },
  twice: { en: 'listed twice', 'zh-CN': '重复列出' },
  large: { en: 'too large, or too deep', 'zh-CN': '过大或嵌套过深' },
  headers: { en: 'asks for headers that there cannot be', 'zh-CN': '要求不可能的请求头' },
  many: { en: 'more than are kept of one server', 'zh-CN': '超过每个服务器保留的数量' },
} as const satisfies Record<string, Text>;
type Why = keyof typeof WHY;
const ORDER = ['strange', 'twice', 'large', 'headers', 'many'] as const satisfies readonly Why[];

const MOST_NAMED = 3;
const MOST_OF_NAME = 40;

/** What is left out of a list: how many for each reason, and the first of them by name. */
export class LeftOut {
  readonly #found = new Map<Why, { count: number; names: string[] }>();

  add(why: Why, name: unknown, count = 1): void {
    const known = this.#found.get(why) ?? { count: 0, names: [] };
    this.#found.set(why, known);
    known.count += count;
    if (typeof name === 'string' && name !== '' && known.names.length < MOST_NAMED) known.names.push(spelled(name));
  }

  get count(): number {
    return [...this.#found.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** `2 listed twice (echo, sum); 500 more than are kept of one server` */
  get words(): Text {
    return {
      en: this.#told(({ en }, count, names) => `${count} ${en}${names.length > 0 ? ` (${names.join(', ')})` : ''}`).join('; '),
      'zh-CN': this.#told((why, count, names) => `${count} 个${why['zh-CN']}${names.length > 0 ? `（${names.join('、')}）` : ''}`).join(
        '；',
      ),
    };
  }

  #told(tell: (why: Text, count: number, names: readonly string[]) => string): string[] {
    return ORDER.flatMap((why) => {
      const { count, names } = this.#found.get(why) ?? { count: 0, names: [] };
      const isMore = names.length > 0 && names.length < count;
      return count === 0 ? [] : tell(WHY[why], count, isMore ? [...names, '…'] : names);
    });
  }
}

/** A name is whatever a stranger wrote: with everything in it to be seen, and no longer than a name. */
const spelled = (name: string): string => {
  const letters = Array.from(name);
  return visibleLine(letters.slice(0, MOST_OF_NAME).join('')) + (letters.length > MOST_OF_NAME ? '…' : '');
};
