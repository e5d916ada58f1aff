import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { HttpAnswer } from '../../../kit/world.ts';
import { neverArrived } from '../../../kit/never-arrived.ts';
import type { RestRequest } from '../sign-in/rest.ts';
import type { HomeAccess } from './access.ts';
import { hashOf, pathOf, storedBody, withoutId, type Kind } from './items.ts';
import { spelledFor, type Body } from './spelling.ts';

/** What became of a write: what stands there now, and what a person must know. `unsure`: nobody can say whether it happened. */
export type Written = { hash?: string; note?: string; unsure?: true };
export type Writing = {
  kind: Kind;
  key: string;
  body: Body;
  /** What stood there before; undefined where there was nothing. */
  before: Body | undefined;
  /** In the spelling it has, as when something is brought back. */
  exact: boolean;
};

const Message = z.object({ message: z.string() });
const LOSES = new Set(['remote.unreachable', 'remote.timeout', 'remote.strange']);

/**
 * Writes a whole body under its key: what is left out is gone. Once the home may have taken it this no longer fails: what was written must
 * stay undoable, so trouble after that is only told.
 */
export async function writeBody(access: HomeAccess, { kind, key, body, before, exact }: Writing, signal: AbortSignal): Promise<Written> {
  const own = withoutId(kind, body);
  const sent = exact ? own : spelledFor(access.version, own);
  const answer = await sendTo(access, { path: pathOf(kind, key), method: 'POST', body: sent }, signal);
  const no = refusalOf(answer);
  if (no) throw refused(kind, 'writing', no);
  const asSent = hashOf(kind, sent);
  const stands = await look(access, kind, key, signal);
  const now = stands?.body && hashOf(kind, stands.body);
  if (answer?.status === 200)
    return now === undefined ? { hash: asSent, note: 'It was written, but could not be read back' } : { hash: now };
  if (now === asSent) return { hash: now, note: `It was written, although ${trouble(answer)}` };
  const isAsBefore = stands !== undefined && now === (before && hashOf(kind, before));
  if (answer && isAsBefore) throw refused(kind, 'writing', answer);
  return { hash: asSent, ...unsure(answer) };
}

/** Deletes what is kept under a key; tells trouble as writing does. */
export async function deleteBody(access: HomeAccess, kind: Kind, key: string, signal: AbortSignal): Promise<Written> {
  const answer = await sendTo(access, { path: pathOf(kind, key), method: 'DELETE' }, signal);
  if (answer?.status === 200) return {};
  const no = refusalOf(answer);
  if (no) throw refused(kind, 'deleting', no);
  const stands = await look(access, kind, key, signal);
  if (stands && !stands.body) return { note: `It was deleted, although ${trouble(answer)}` };
  if (answer && stands) throw refused(kind, 'deleting', answer);
  return unsure(answer);
}

/** Undefined: it was sent, and its answer was lost. */
async function sendTo({ rest }: HomeAccess, request: RestRequest, signal: AbortSignal): Promise<HttpAnswer | undefined> {
  try {
    return await rest(request, signal);
  } catch (thrown) {
    // Where the door was not even found, nothing was said to the home.
    if (signal.aborted || !(thrown instanceof SwitchboardError) || !LOSES.has(thrown.problem) || neverArrived(thrown)) throw thrown;
    return undefined;
  }
}

/** What stands under a key now; undefined where that cannot be seen. */
async function look(access: HomeAccess, kind: Kind, key: string, signal: AbortSignal): Promise<{ body: Body | undefined } | undefined> {
  try {
    return { body: await storedBody(access, kind, key, signal) };
  } catch (thrown) {
    // The deed is done: to fail now would be a lie.
    if (thrown instanceof SwitchboardError) return undefined;
    throw thrown;
  }
}

/** With 500 and more a home may have done it and stumbled afterwards. */
const refusalOf = (answer: HttpAnswer | undefined): HttpAnswer | undefined =>
  answer && answer.status !== 200 && answer.status < 500 ? answer : undefined;
const trouble = (answer: HttpAnswer | undefined): string => (answer ? `the home answered ${answer.status}` : 'its answer was lost');
const unsure = (answer: HttpAnswer | undefined): Written => ({
  unsure: true,
  note: `It is not known whether it happened: ${trouble(answer)}, and what stands there now does not tell. Look before trying again`,
});
const refused = (kind: Kind, doing: string, { status, text }: HttpAnswer): SwitchboardError =>
  status === 400
    ? new InputError({ config: messageOf(text) })
    : new SwitchboardError('remote.refused', `Home Assistant answered ${status} to ${doing} the ${kind}: ${messageOf(text)}`);

function messageOf(text: string): string {
  try {
    return Message.parse(JSON.parse(text)).message;
  } catch {
    return text.slice(0, 300); // the home's own words, whatever they are
  }
}
