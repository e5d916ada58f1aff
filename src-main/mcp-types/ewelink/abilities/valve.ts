import type { Ability } from './ability.ts';
import { cover } from './cover.ts';
import { switchIn } from './read.ts';

/** A water valve: open or closed. Water runs where nobody looks, so opening asks first. */
export const valve = ({ param = 'switch', channel }: { param?: string; channel?: string } = {}): Ability =>
  cover({
    trait: 'valve',
    ...(channel !== undefined && { key: channel }),
    writes: [param],
    now: ({ params }) => {
      const open = switchIn(params, param);
      return open === undefined ? {} : { position: open ? 100 : 0 };
    },
    open: { [param]: true },
    close: { [param]: false },
    danger: true,
  });
