import { memo } from 'react';
import { useHome } from '../../hub/stores/home.ts';
import { toldOf } from '../../hub/stores/told.ts';
import { PartTile } from './part-tile.tsx';
import type { Placed } from './placed.ts';
import { asAsked } from './use-placed.ts';

type Props = { placed: Placed; onDetails(part: string): void };

/** A tile that follows its own part: of a thousand reports a second it draws only those about itself. */
export const LiveTile = memo(function LiveTile({ placed, onDetails }: Props) {
  const { device, room } = placed;
  const { id } = placed.part;
  const part = useHome(({ parts }) => parts[id]) ?? placed.part;
  // What was asked and not yet answered is a handful of entries at most.
  const waiting = useHome(({ pending }) => Object.keys(pending).some((key) => key.startsWith(`${id} `)));
  const pending = useHome((home) => (waiting ? home.pending : undefined));
  const told = useHome((home) => toldOf(home.told, id));
  return (
    <PartTile
      part={pending ? asAsked(part, pending) : part}
      device={device}
      room={room}
      waiting={waiting}
      told={told}
      onDetails={onDetails}
    />
  );
});
