/**
 * What is under way at this moment, in the order it came. A map or a set alone would do, were it not for what it leaves behind: once it has grown
 * old, every table it outgrew is tied to the next, and whatever stood in them when they were left – calls, with all that they hold – stays
 * until the next large collection (measured with 16 calls at once: 10 kB a call, carried along by every small one). Here a place is emptied
 * when it is left, and keys are only names.
 * A key that is set again comes last; `undefined` is nobody.
 */
export class Passing<K extends string | number, T> {
  readonly #places = new Map<K, { one: T | undefined }>();

  get size(): number {
    return this.#places.size;
  }

  has(key: K): boolean {
    return this.#places.has(key);
  }

  get(key: K): T | undefined {
    return this.#places.get(key)?.one;
  }

  set(key: K, one: T): void {
    this.delete(key);
    this.#places.set(key, { one });
  }

  delete(key: K): void {
    const place = this.#places.get(key);
    if (!place) return;
    place.one = undefined;
    this.#places.delete(key);
  }

  clear(): void {
    for (const key of [...this.#places.keys()]) this.delete(key);
  }

  /** All of them, as they are now: whoever goes meanwhile stays in the list. */
  all(): T[] {
    return [...this.#places.values()].flatMap(({ one }) => (one === undefined ? [] : [one]));
  }
}
