import type { Account } from './account.ts';
import { pick } from './merge.ts';
import type { GroupRow, Params } from './rows.ts';

const SHARED = ['switch', 'switches', 'state', 'ltype', 'white', 'color', 'bright', 'brightness'];
export type Group = GroupRow & { owner: Account; homeId: string; params: Params };

/** Devices that obey one command together. */
export class Groups {
  readonly all = new Map<string, Group>();

  /** `like`: what its main device is now. */
  add(row: GroupRow, owner: Account, homeId: string, like: Params = {}): Group {
    const group = { ...row, members: [...row.members], owner, homeId, params: pick(like, SHARED) };
    this.all.set(row.id, group);
    return group;
  }

  /** The device others of the group are like. */
  static mainOf(group: Group): string {
    return group.members[0] ?? '';
  }
}
