import type { WayIn } from './cloud/account.ts';
import type { LanKey } from './home/lan-key.ts';

/** What a connection to eWeLink is made of. */
export type EwelinkConfig = {
  way: WayIn | { kind: 'lan'; keys: readonly LanKey[] };
  /** By room id: null leaves a room out, a text renames it. */
  rooms?: Readonly<Record<string, string | null>> | undefined;
  /** Addresses of devices that do not announce themselves here, by device id. */
  hosts?: Readonly<Record<string, string>> | undefined;
  exposure?: 'proposed' | 'none' | undefined;
  /** The last day of the AppID, `2027-06-07`, where the person named it. */
  expires?: string | undefined;
};
