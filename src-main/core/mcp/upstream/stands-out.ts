import { randomUUID } from 'node:crypto';
import type { FarWords } from '../../../../src-shared/contract/far-words.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import type { Clock } from '../../../kit/world.ts';
import type { Relay } from '../../../kit/link.ts';
import type { Journal } from '../../activity/journal.ts';
import { CODES, type Params } from '../lane/rpc.ts';
import type { AllowedWords } from './allowed-words.ts';
import { listsOf, readList } from './far-lists.ts';
import { findingsIn } from './far-words.ts';

type List = FarWords['unread'][number];
type At = { connection: Pick<Connection, 'id' | 'slug'>; relay: Relay; words: AllowedWords };

/** All that stands out in what a far server says beside its tools, for the person who looks at its connection. */
export async function farWords({ connection: { id }, relay, words }: At): Promise<FarWords> {
  const { instructions } = relay.about;
  const unread: List[] = [];
  const allowed = await words.of(id);
  const lists = await Promise.all(
    listsOf(relay).map(async (list) => {
      try {
        return (await readList(relay, list, () => undefined)).map((item) => {
          const findings = findingsIn(item);
          const mark = findings.some(({ grave }) => grave) ? words.markOf(id, list, item) : undefined;
          const held = mark !== undefined && { mark, allowed: allowed.has(mark), whole: JSON.stringify(item, null, 2) };
          return { of: list, name: nameIn(item), findings, ...held };
        });
      } catch (thrown) {
        if (!hasNone(list, thrown)) unread.push(list);
        return [];
      }
    }),
  );
  const introduced = instructions === undefined ? [] : findingsIn({ name: 'instructions', description: instructions });
  const said = [{ of: 'instructions' as const, name: '', findings: introduced }, ...lists.flat()];
  return { said: said.filter(({ findings }) => findings.length > 0), unread: unread.sort() };
}

type Shown = { of: List; mark: string };
type Book = { journal: Pick<Journal, 'append'>; clock: Pick<Clock, 'now'>; caller: Caller };

/** The person agrees to what it says there now; `mark` is of what they were shown. */
export async function allowWords({ connection, relay, words }: At, shown: Shown, book: Book): Promise<null> {
  const { id, slug } = connection;
  const item = await itemOf({ connection, relay, words }, shown);
  if (!item) throw new SwitchboardError('conflict.changed', `${slug} says something else now`, { with: { name: slug } });
  if ((await words.of(id)).has(shown.mark)) return null;
  await words.allow(id, shown.mark);
  try {
    await write(connection, { allowed: true, of: shown.of, name: nameIn(item) }, book);
  } catch (thrown) {
    // What cannot be written down is not done.
    await words.withdraw(id, shown.mark);
    throw thrown;
  }
  return null;
}

type Perhaps = Omit<At, 'relay'> & { relay: Relay | undefined };
/** The person takes that back. It is done before the far server is asked what these words were: whether it answers is all one. */
export async function withdrawWords({ connection, relay, words }: Perhaps, shown: Shown, book: Book): Promise<null> {
  if (!(await words.of(connection.id)).has(shown.mark)) return null;
  await words.withdraw(connection.id, shown.mark);
  const item = relay && (await itemOf({ connection, relay, words }, shown).catch(() => undefined));
  await write(connection, { allowed: false, of: shown.of, ...(item && { name: nameIn(item) }) }, book);
  return null;
}

async function itemOf({ connection: { id }, relay, words }: At, { of, mark }: Shown): Promise<Params | undefined> {
  const found = listsOf(relay).includes(of) ? await readList(relay, of, () => undefined) : [];
  return found.find((one) => words.markOf(id, of, one) === mark);
}

/** `name`: missing where the far server does not say these words any more. */
async function write(
  { id, slug }: At['connection'],
  { allowed, of, name }: { allowed: boolean; of: List; name?: string },
  { journal, clock, caller }: Book,
): Promise<void> {
  await journal.append({
    ...{ id: randomUUID(), at: clock.now(), caller, target: { connection: id }, command: 'connections.allowWords', risk: 'control' },
    ...{ outcome: 'done', args: { of, allowed, ...(name !== undefined && { name }) }, undoable: false },
    what: {
      key: allowed ? `activity.what.words.${of}` : `activity.what.wordsBack.${name === undefined ? 'gone' : of}`,
      with: { connection: slug, ...(name !== undefined && { name: name.slice(0, 80) }) },
    },
  });
}

const nameIn = ({ name }: Record<string, unknown>): string => (typeof name === 'string' ? name : '');

/** Templates are declared with resources, so whoever has only these does not know the question. */
const hasNone = (list: List, thrown: unknown): boolean =>
  list === 'templates' && thrown instanceof SwitchboardError && Number(thrown.details.with?.code) === CODES.method;
