import type { Secret } from '../../../kit/secret.ts';
import { parseThing, type Thing } from '../record/thing.ts';

/** A key somebody pasted or imported, and what else is known of its device. */
export type LanKey = { id: string; key: Secret; name?: string; uiid?: number };

/** A device of which nothing is known but its key, as a list of an account would hold it. */
export const lanThing = ({ id, key, name, uiid }: LanKey): Thing | undefined =>
  parseThing({
    itemType: 1,
    itemData: { deviceid: id, devicekey: key.reveal(), ...(name !== undefined && { name }), extra: { uiid: uiid ?? 0 }, online: false },
  });
