import { memo, useMemo, useRef } from 'react';
import { useVocabulary } from '../../hub/stores/vocabulary.ts';
import { Roving } from '../../ui/roving.tsx';
import { LiveTile } from '../traits/live-tile.tsx';
import { isTall } from '../traits/part-tile.tsx';
import type { Placed } from '../traits/placed.ts';
import { LazyRows } from './lazy-rows.tsx';
import styles from './tiles.module.css';
import { useColumns } from './use-columns.ts';

type Props = {
  parts: readonly Placed[];
  label: string;
  /** Only the rows near what is seen are drawn: for homes of a size nobody scrolls through at once. */
  lazy?: boolean;
  onDetails(part: string): void;
};

/** Rows of tiles that are drawn and left out together. */
const ROWS = 2;
/** The heights of a tile and the gap below it, as the style sheet has them. */
const HEIGHT = { tall: 136, low: 88, gap: 8 };

/** Whether two lists show the same, tile by tile. */
export const sameParts = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const chunked = <T,>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

const Tiles = ({ parts, onDetails }: Pick<Props, 'parts' | 'onDetails'>) =>
  parts.map((placed) => <LiveTile key={placed.part.id} placed={placed} onDetails={onDetails} />);

/** Tiles as one tab stop; arrows, Home and End move among them. The tall ones stand together, so that rows stay even. */
export const TileGrid = memo(
  function TileGrid({ parts, label, lazy = false, onDetails }: Props) {
    const traits = useVocabulary((vocabulary) => vocabulary.traits);
    const box = useRef<HTMLDivElement>(null);
    const columns = useColumns(box, lazy);
    const { tall, low } = useMemo(() => {
      const { tall: high = [], low: flat = [] } = Object.groupBy(parts, ({ part }) => (isTall(part, traits) ? 'tall' : 'low'));
      return { tall: high, low: flat };
    }, [parts, traits]);
    if (!lazy)
      return (
        <Roving className={styles.grid} role="group" aria-label={label} data-tiles={parts.length}>
          <Tiles parts={[...tall, ...low]} onDetails={onDetails} />
        </Roving>
      );
    const rows = (['tall', 'low'] as const).flatMap((size) =>
      chunked(size === 'tall' ? tall : low, columns * ROWS).map((some) => ({
        some,
        height: Math.ceil(some.length / columns) * (HEIGHT[size] + HEIGHT.gap) - HEIGHT.gap,
      })),
    );
    return (
      <div ref={box}>
        <Roving className={styles.chunks} role="group" aria-label={label} data-tiles={parts.length}>
          {rows.map(({ some, height }) => (
            <LazyRows key={some[0]?.part.id} className={styles.grid} height={height}>
              <Tiles parts={some} onDetails={onDetails} />
            </LazyRows>
          ))}
        </Roving>
      </div>
    );
  },
  (before, now) =>
    before.label === now.label && before.lazy === now.lazy && before.onDetails === now.onDetails && sameParts(before.parts, now.parts),
);
