import { setImmediate as nextTurn } from 'node:timers/promises';

/** So many members of a list are written in one turn. */
const SLICE = 100;

/** The JSON of a record of lists, a few members at a time: writing down a home of thousands of things keeps no single report waiting. */
export async function slicedJson(document: Record<string, readonly unknown[]>): Promise<string> {
  const lists: string[] = [];
  for (const [name, members] of Object.entries(document)) {
    const slices: string[] = [];
    for (let at = 0; at < members.length; at += SLICE) {
      if (at > 0) await nextTurn();
      slices.push(JSON.stringify(members.slice(at, at + SLICE)).slice(1, -1));
    }
    lists.push(`${JSON.stringify(name)}:[${slices.join(',')}]`);
  }
  return `{${lists.join(',')}}`;
}
