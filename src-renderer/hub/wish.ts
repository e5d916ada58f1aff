/** What the person picked, before the core has said it. */
export type Wish<V> = { value: V; agreed: boolean };

/** The core has answered: what it refused is shown no longer, and whatever was picked since stands. */
export const answered =
  <V>(mine: Wish<V>, did: boolean) =>
  (now: Wish<V> | undefined): Wish<V> | undefined =>
    now === mine ? (did ? { ...mine, agreed: true } : undefined) : now;

/** The core says something: from now on that is shown, unless it may tell of the time before the last pick. */
export const heard = <V>(now: Wish<V> | undefined): Wish<V> | undefined => (now?.agreed ? undefined : now);
