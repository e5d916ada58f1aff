import { useEffect, useRef } from 'react';

/** Rows come and go under the person's hands: the focus goes to the row that came, or to what is left where one went. */
export function useRowFocus() {
  const list = useRef<HTMLUListElement>(null);
  const wish = useRef<number>(undefined);
  useEffect(() => {
    if (wish.current === undefined) return;
    const rows = list.current?.children;
    const row = rows?.[Math.min(wish.current, rows.length - 1)];
    wish.current = undefined;
    // Below the list stands the button that adds a row.
    const place =
      row?.querySelector<HTMLElement>('input:enabled') ??
      row?.querySelector('button') ??
      list.current?.nextElementSibling?.querySelector('button');
    place?.focus();
  });
  return { list, goTo: (row: number) => void (wish.current = row) };
}
