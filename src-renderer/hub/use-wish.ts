import { useLayoutEffect, useState } from 'react';
import { answered, heard, type Wish } from './wish.ts';

/**
 * What the core says, or what the person picked since: shown at once, so that a second press starts from the first and not from before it.
 * `deed` answers whether the core agreed. `news`: what is another with everything the core says, where the value alone is not.
 */
export function useWish<V>(said: V, deed: (value: V) => Promise<boolean>, news: unknown = said): readonly [V, (value: V) => void] {
  const [wish, setWish] = useState<Wish<V>>();
  useLayoutEffect(() => setWish(heard), [news]);
  const pick = (value: V) => {
    const mine = { value, agreed: false };
    setWish(mine);
    void deed(value).then((did) => setWish(answered(mine, did)));
  };
  return [wish ? wish.value : said, pick];
}
