import type { World } from '../../../kit/world.ts';
import type { Params } from '../abilities/ability.ts';
import type { Lan } from '../lan/facts.ts';
import { createLan } from '../lan/lan.ts';
import { thingOnNetwork } from '../record/diy.ts';
import type { AccountHome } from './account-home.ts';

export type NetworkFacts = {
  world: World;
  home: AccountHome;
  hosts?: Readonly<Record<string, string>> | undefined;
  remembered?: Readonly<Record<string, string>> | undefined;
  /** Its key does not fit any more, or a child has left. */
  onOutdated(): void;
};

/** The devices on the network at home, and what follows for the picture when one speaks, comes or goes. */
export function openNetwork({ world, home, hosts, remembered, onOutdated }: NetworkFacts): Lan {
  /** A key alone does not tell what a device is; what it says of itself does. */
  const recognise = (source: string, local: string, params: Params): void => {
    const member = home.get(source);
    if (!member || member.thing.known.uiid !== 0 || member.standing.size > 0) return;
    const { row, known, model, maker } = thingOnNetwork(source, local, params);
    home.meet({ ...member.thing, row, known, ...(model !== undefined && { model }), ...(maker !== undefined && { maker }) });
    home.tellAgain(source);
  };
  return createLan({
    world,
    thing: (source) => home.get(source)?.thing,
    ...(hosts && { hosts }),
    ...(remembered && { remembered }),
    onReport: (source, report, local) => {
      recognise(source, local, report.params);
      home.report(source, report);
    },
    onReach: (source, reachable) => home.reach(source, reachable),
    // A device without an account, heard for the first time.
    onStranger: ({ source, local, params }) => {
      const { stranger, ...thing } = thingOnNetwork(source, local, params);
      const isNamed = hosts !== undefined && Object.hasOwn(hosts, source);
      home.meet({ ...thing, ...(stranger && !isNamed && { stranger }) });
      home.reach(source, true);
      home.tellAgain(source);
    },
    onOutdated,
  });
}
