import { memo, useMemo } from 'react';
import { currentRoute, navigate } from '../../hub/router.ts';
import { useVocabulary } from '../../hub/stores/vocabulary.ts';
import { Roving } from '../../ui/roving.tsx';
import { isTall, PartTile } from '../../widgets/traits/part-tile.tsx';
import type { Placed } from '../../widgets/traits/placed.ts';
import styles from './home.module.css';

/** Details open over whatever is shown: the filter stays. */
const openDetails = (part: string): void => navigate({ screen: 'home', id: part, query: currentRoute().query });

type Props = { parts: readonly Placed[]; waiting: ReadonlySet<string>; label: string };

/** Whether two lists show the same, tile by tile. */
export const sameParts = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
const sameWaiting = ({ parts, waiting }: Props, now: ReadonlySet<string>): boolean =>
  waiting === now || parts.every(({ part }) => waiting.has(part.id) === now.has(part.id));

/** Tiles as one tab stop; arrows, Home and End move among them. The tall ones stand together, so that rows stay even. */
export const TileGrid = memo(
  function TileGrid({ parts, waiting, label }: Props) {
    const traits = useVocabulary((vocabulary) => vocabulary.traits);
    const ordered = useMemo(() => {
      const { tall = [], low = [] } = Object.groupBy(parts, ({ part }) => (isTall(part, traits) ? 'tall' : 'low'));
      return [...tall, ...low];
    }, [parts, traits]);
    return (
      <Roving className={styles.grid} role="group" aria-label={label}>
        {ordered.map(({ part, device, room }) => (
          <PartTile key={part.id} part={part} device={device} room={room} waiting={waiting.has(part.id)} onDetails={openDetails} />
        ))}
      </Roving>
    );
  },
  (before, now) => before.label === now.label && sameParts(before.parts, now.parts) && sameWaiting(before, now.waiting),
);
