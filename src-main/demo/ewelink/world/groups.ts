import type { Account } from './account.ts';
import type { GroupRow, Params } from './rows.ts';

export type Group = GroupRow & { owner: Account; homeId: string; params: Params };

/** Devices that obey one command together. */
export class Groups {
  readonly all = new Map<string, Group>();

  add(row: GroupRow, owner: Account, homeId: string): Group {
    const group = { ...row, members: [...row.members], owner, homeId, params: {} };
    this.all.set(row.id, group);
    return group;
  }

  /** The device others of the group are like. */
  static mainOf(group: Group): string {
    return group.members[0] ?? '';
  }
}
