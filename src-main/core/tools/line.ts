/** Things in the order they came; whichever of them may leave, and nobody looks through the others for it. */
export interface Line<T> {
  size(): number;
  push(one: T): void;
  shift(): T | undefined;
  remove(one: T): void;
}

type Place<T> = { one: T; before: Place<T> | undefined; after: Place<T> | undefined };

export function createLine<T extends object>(): Line<T> {
  const places = new Map<T, Place<T>>();
  let first: Place<T> | undefined;
  let last: Place<T> | undefined;
  const remove = (one: T): void => {
    const place = places.get(one);
    if (!place) return;
    places.delete(one);
    if (place.before) place.before.after = place.after;
    else first = place.after;
    if (place.after) place.after.before = place.before;
    else last = place.before;
  };
  return {
    size: () => places.size,
    push: (one) => {
      const place: Place<T> = { one, before: last, after: undefined };
      if (last) last.after = place;
      else first = place;
      last = place;
      places.set(one, place);
    },
    shift: () => {
      const one = first?.one;
      if (one) remove(one);
      return one;
    },
    remove,
  };
}
