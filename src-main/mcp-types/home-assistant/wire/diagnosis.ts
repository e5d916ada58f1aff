import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { HttpAnswer, World } from '../../../kit/world.ts';

type Verdict = { problem: Problem; message: string };
const STARTING: Verdict = { problem: 'remote.starting', message: 'Home Assistant is starting' };
const ELSEWHERE: Verdict = { problem: 'remote.not-found', message: 'Something answers there, but it is not Home Assistant' };
const NO_SOCKETS: Verdict = { problem: 'remote.not-found', message: 'Home Assistant answers there, but lets no WebSocket through' };
/** What an HTTP status in front of the socket means for a Home Assistant. */
const BY_STATUS: Record<number, Verdict> = {
  401: { problem: 'auth.required', message: 'Something in front of Home Assistant asks for a sign-in of its own' },
  403: { problem: 'remote.banned', message: 'Home Assistant has banned this computer after failed sign-ins' },
  404: NO_SOCKETS,
  502: STARTING,
  503: STARTING,
  504: STARTING,
};
/** These say enough by themselves; looking again would only take time. */
const CLEAR: readonly Problem[] = ['reach.blocked', 'remote.no-such-host'];
/** So does a certificate somebody has looked at; TLS that breaks before may be no TLS at all. */
const isClear = ({ problem, details }: SwitchboardError): boolean =>
  CLEAR.includes(problem) || (problem === 'remote.certificate' && details.with?.['fingerprint'] !== undefined);

/** Turns "the socket did not open" into what the person can do something about, by asking the same address over HTTP. */
export async function diagnose(world: World, http: string, thrown: unknown, signal: AbortSignal): Promise<unknown> {
  if (signal.aborted || !(thrown instanceof SwitchboardError) || isClear(thrown)) return thrown;
  if (thrown.problem === 'remote.scheme') return wrongScheme(http, thrown);
  const answer = await ask(world, http, signal);
  if (signal.aborted) return thrown;
  if (!(answer instanceof Error)) return judged(world, http, answer, thrown, signal);
  if (HANGS_UP.includes(answer.problem) && (await speaksOther(world, http, signal))) return wrongScheme(http, thrown);
  // No answer over HTTP either: its reason (refused, certificate, time) is the true one.
  return answer;
}

/** Something answers over HTTP. */
async function judged(
  world: World,
  http: string,
  answer: HttpAnswer,
  thrown: SwitchboardError,
  signal: AbortSignal,
): Promise<SwitchboardError> {
  const said = ({ problem, message }: Verdict): SwitchboardError => new SwitchboardError(problem, message, {}, { cause: thrown });
  const upgrade = Number(thrown.details.with?.['status']);
  const known = BY_STATUS[answer.status] ?? BY_STATUS[upgrade];
  if (isHomeAssistant(answer)) return isMoved(upgrade) ? wrongScheme(http, thrown) : known ? said(known) : thrown;
  if (known && known !== NO_SOCKETS) return said(known);
  return (await speaksOther(world, http, signal)) ? wrongScheme(http, thrown) : said(ELSEWHERE);
}

/** What a server says to somebody who speaks the other of http and https. */
const HANGS_UP: readonly Problem[] = ['remote.unreachable', 'remote.strange', 'remote.certificate'];
const isMoved = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
const other = (http: string): string => (http.startsWith('https:') ? http.replace('https:', 'http:') : http.replace('http:', 'https:'));

function wrongScheme(http: string, cause: unknown): SwitchboardError {
  const scheme = other(http).startsWith('https:') ? 'https://' : 'http://';
  return new SwitchboardError('remote.scheme', `Home Assistant answers to ${scheme} there`, { with: { scheme } }, { cause });
}

async function speaksOther(world: World, http: string, signal: AbortSignal): Promise<boolean> {
  const answer = await ask(world, other(http), signal);
  // A certificate nobody trusts is still a certificate: something speaks https there.
  return answer instanceof Error ? other(http).startsWith('https:') && answer.problem === 'remote.certificate' : isHomeAssistant(answer);
}

async function ask(world: World, http: string, signal: AbortSignal): Promise<HttpAnswer | SwitchboardError> {
  try {
    return await world.http({ url: `${http}/manifest.json`, timeoutMs: 5000, maxBytes: 256 * 1024, signal });
  } catch (thrown) {
    return SwitchboardError.from(thrown);
  }
}

/** The manifest of its front end names it. */
export const isHomeAssistant = (answer: HttpAnswer): boolean => answer.status === 200 && /home\s*assistant/i.test(answer.text);
