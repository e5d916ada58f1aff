import type { Params } from '../world/rows.ts';

/**
 * What an answer becomes. A number: that error, in the words of the cloud. `html`: a page of the gateway. `status`: of HTTP. `stalled`: not done, not
 * answered. `lost`: done, not answered. `cut`: hangs up. `torn`: half of it. `empty`: nothing in it.
 */
export type Answering =
  | { error: number; msg?: string; data?: Params }
  | { status: number }
  | { wait: number }
  | 'html' | 'stalled' | 'lost' | 'cut' | 'torn' | 'wrong shape' | 'empty' | 'broken items'; // prettier-ignore

/** What the vendor says with each number, as far as it is known. */
const WORDS: Record<number, string> = {
  400: 'parameter error',
  401: 'cannot found access token info',
  402: 'access token expired',
  403: 'appid is unauthorized!',
  405: 'not found',
  406: 'no permission',
  407: 'path of request is not allowed with appid',
  412: 'appid call quota exceeded',
  500: 'server error',
  4002: 'device control failed',
  10001: 'password error',
  10003: 'user not exists',
  10004: 'account in other region',
  10014: 'password format error',
  30017: 'brand is not authorized',
  30018: 'device not exists',
  30022: 'device offline',
};
export const wordsOf = (error: number): string => WORDS[error] ?? 'error';

const ODD = [null, 7, {}, 'text', { itemType: 'x', itemData: 12, index: {} }];

/** Answers of chosen interfaces that go wrong, so many times. */
export class AnswerFaults {
  #how: { path: string | RegExp; how: Answering; left: number }[] = [];

  /** `path`: the beginning of one, or a pattern. */
  answers(path: string | RegExp, how: Answering, times = Infinity): void {
    this.#how.unshift({ path, how, left: times });
  }

  /** What becomes of the next answer of this interface. */
  next(path: string): Answering | undefined {
    const found = this.#how.find(({ path: one, left }) => left > 0 && (typeof one === 'string' ? path.startsWith(one) : one.test(path)));
    if (found) found.left -= 1;
    return found?.how;
  }

  calm(): void {
    this.#how = [];
  }
}

/** An answer that was right and is not any more. */
export function spoilt(how: Answering, data: Params): unknown {
  if (how === 'wrong shape') return 'this is no object';
  if (how === 'empty') return {};
  if (how !== 'broken items') return data;
  const broken = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((item: unknown, index) => (index % 3 === 1 ? ODD[index % ODD.length] : item)) : value;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, broken(value)]));
}
