import type { AccountRow, AppRow, HomeRow, Region } from './rows.ts';

/** Somebody with an eWeLink account. */
export class Account {
  readonly row: AccountRow;
  password: string;
  nickname: string;
  currentHome: string;
  /** Homes of others they are a member of. */
  readonly guestOf = new Set<string>();

  constructor(row: AccountRow) {
    this.row = row;
    this.password = row.password;
    this.nickname = row.name;
    this.currentHome = row.homes[0]?.id ?? '';
  }

  get apikey(): string {
    return this.row.apikey;
  }

  get region(): Region {
    return this.row.region;
  }
}

export type App = AppRow;
export type Home = Omit<HomeRow, 'devices' | 'groups' | 'scenes'> & { owner: Account };
