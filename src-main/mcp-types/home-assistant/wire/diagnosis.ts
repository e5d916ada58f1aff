import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { HttpAnswer, World } from '../../../kit/world.ts';

/** What an HTTP status in front of the socket means for a Home Assistant. */
const BY_STATUS: Record<number, { problem: Problem; message: string }> = {
  401: { problem: 'auth.refused', message: 'Home Assistant asks for a sign-in before the door' },
  403: { problem: 'remote.banned', message: 'Home Assistant has banned this computer after failed sign-ins' },
  404: { problem: 'remote.not-found', message: 'Something answers there, but it is not Home Assistant or it lets no WebSocket through' },
  502: { problem: 'remote.starting', message: 'Home Assistant is starting' },
  503: { problem: 'remote.starting', message: 'Home Assistant is starting' },
};
/** These say enough by themselves; looking again would only take time. */
const CLEAR: readonly Problem[] = ['remote.certificate', 'reach.blocked'];

/** Turns "the socket did not open" into what the person can do something about, by asking the same address over HTTP. */
export async function diagnose(world: World, http: string, thrown: unknown, signal: AbortSignal): Promise<unknown> {
  if (signal.aborted) return thrown;
  if (thrown instanceof SwitchboardError && CLEAR.includes(thrown.problem)) return thrown;
  let answer: HttpAnswer;
  try {
    answer = await world.http({ url: `${http}/manifest.json`, timeoutMs: 5000, maxBytes: 256 * 1024, signal });
  } catch (second) {
    // No answer over HTTP either: its reason (DNS, refused, certificate, time) is the true one.
    return second instanceof SwitchboardError ? second : thrown;
  }
  const known = BY_STATUS[answer.status];
  if (known) return new SwitchboardError(known.problem, known.message, {}, { cause: thrown });
  if (!isHomeAssistant(answer))
    return new SwitchboardError('remote.not-found', 'Something answers there, but it is not Home Assistant', {}, { cause: thrown });
  return thrown;
}

/** The manifest of its front end names it. */
export const isHomeAssistant = (answer: HttpAnswer): boolean => answer.status === 200 && /home\s*assistant/i.test(answer.text);
