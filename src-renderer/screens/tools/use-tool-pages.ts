import { useEffect, useReducer, useState } from 'react';
import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import { hub } from '../../hub/hub.ts';
import type { Asked } from './asked.ts';
import { createPages, type Pages } from './pages.ts';

export type Counted = Omit<Output<Switchboard, 'tools.page'>, 'tools'>;
type Shown = { pages: Pages<ToolRow>; asked: string };

/** More rows than any window shows at first. */
const FIRST_LOOK = 40;
/** Servers that change their tools every second are not redrawn more often than this. */
const BREATH_MS = 400;

/**
 * The rows for what is asked, fetched as one scrolls. While another question is on its way the old rows stay: nothing jumps.
 * `counted` is of the newest answer; `round` counts what there is to draw, `news` what happened to tools since one looks.
 */
export function useToolPages(asked: Asked) {
  const key = JSON.stringify(asked);
  const [shown, setShown] = useState<Shown>();
  const [counted, setCounted] = useState<Counted>();
  const [error, setError] = useState<unknown>();
  const [round, redraw] = useReducer((before: number) => before + 1, 0);
  const [news, tellNews] = useReducer((before: number) => before + 1, 0);
  useEffect(() => {
    let [asking, counting] = [0, -1];
    const pages = createPages<ToolRow>(
      async (offset, limit) => {
        const mine = asking;
        const { tools, ...rest } = await hub.call('tools.page', { ...asked, offset, limit });
        // Another page of the same list counts the same: nothing above the table has to be drawn, or even compared, for it.
        if (mine > counting) {
          counting = mine;
          setCounted((now) => (JSON.stringify(now) === JSON.stringify(rest) ? now : rest));
        }
        return { total: rest.total, rows: tools };
      },
      (thrown) => {
        setError(thrown);
        if (thrown === undefined) setShown((now) => (now?.pages === pages ? now : { pages, asked: key }));
        redraw();
      },
    );
    pages.look(0, FIRST_LOOK);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () =>
      void (timer ??= setTimeout(() => {
        timer = undefined;
        asking += 1;
        pages.again();
        tellNews();
      }, BREATH_MS));
    const searched = () => {
      if (asked.search !== undefined) again();
    };
    const stops = [
      hub.on('tools.changed', again),
      hub.on('tools.searchable', searched),
      hub.on('rules.changed', again),
      hub.onReconnect(again),
    ];
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
      pages.close();
    };
    // `key` stands for `asked`.
  }, [key]);
  return { pages: shown?.pages, isCurrent: shown?.asked === key, counted, error, round, news };
}
