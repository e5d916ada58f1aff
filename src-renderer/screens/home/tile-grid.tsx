import { navigate } from '../../hub/router.ts';
import { Roving } from '../../ui/roving.tsx';
import { PartTile } from '../../widgets/traits/part-tile.tsx';
import type { Placed } from '../../widgets/traits/placed.ts';
import styles from './home.module.css';

const openDetails = (part: string): void => navigate({ screen: 'home', id: part, query: showing() });
/** Details open over whatever is shown: the filter stays. */
const showing = (): Record<string, string> => Object.fromEntries(new URLSearchParams(window.location.hash.split('?')[1] ?? ''));

/** Tiles as one tab stop; arrows, Home and End move among them. */
export const TileGrid = ({ parts, waiting, label }: { parts: readonly Placed[]; waiting: ReadonlySet<string>; label: string }) => (
  <Roving className={styles.grid} role="group" aria-label={label}>
    {parts.map(({ part, device, room }) => (
      <PartTile key={part.id} part={part} device={device} room={room} waiting={waiting.has(part.id)} onDetails={openDetails} />
    ))}
  </Roving>
);
