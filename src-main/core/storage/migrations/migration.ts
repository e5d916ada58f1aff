import type { Database } from 'better-sqlite3';

/** One step forward. Its place in the list is its number; a released one is never edited, only followed by another. */
export type Migration = { name: string; sql: string };

export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** Brings a database to the newest version, each step in a transaction of its own together with its number. */
export function migrate(db: Database, migrations: Migration[]): void {
  migrations.slice(versionOf(db)).forEach((migration) => {
    const number = migrations.indexOf(migration) + 1;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${number}`);
    }).immediate();
  });
}
