import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { HomeAccess, ManagedLink } from './access.ts';
import { entitiesOf, nameOf, type Kind } from './items.ts';
import type { Body } from './spelling.ts';

const MOST = 60;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);

/** A deed and what it is about: “Read an entity: Desk lamp”. */
export const of = (deed: Text, what: string | undefined): Text =>
  what === undefined ? deed : { en: `${deed.en}: ${what}`, 'zh-CN': `${deed['zh-CN']}：${what}` };
/** Whether it is one or the other. */
export const either = (is: boolean, yes: Text, no: Text): Text => (is ? yes : no);

/** What a person calls it: by its entity id, or by the key it is kept under. What nobody knows keeps the word it was given. */
export function calls(link: ManagedLink, given: string, kind?: Kind): string {
  const access = lent(link);
  const entity = access && (access.entity(given) ?? (kind && ofKey(access, kind, given)));
  return cut(entity ? nameOf(entity) : given);
}

/** Several, of which the first few are named. */
export const callsAll = (link: ManagedLink, given: readonly string[]): string =>
  given.slice(0, 3).map((id) => calls(link, id)).join(', ') + (given.length > 3 ? ` +${given.length - 3}` : ''); // prettier-ignore

/** The name a body gives itself. */
export function titleOf(body: Body): string | undefined {
  const name = body['alias'] ?? body['name'];
  return typeof name === 'string' && name !== '' ? cut(name) : undefined;
}

/** From one name to another, where they differ. */
export const turns = (was: string, is: string | undefined): string => (is === undefined || is === was ? was : `${was} → ${is}`);

const ofKey = (access: HomeAccess, kind: Kind, key: string) =>
  kind === 'script' ? access.entity(`script.${key}`) : entitiesOf(access, kind).find(({ attributes }) => attributes['id'] === key);

function lent(link: ManagedLink): HomeAccess | undefined {
  try {
    return link.access;
  } catch (thrown) {
    // A home that is away lends nothing; whether it may be called is not decided by words.
    if (thrown instanceof SwitchboardError) return undefined;
    throw thrown;
  }
}
