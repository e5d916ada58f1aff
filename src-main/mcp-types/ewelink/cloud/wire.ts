import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Secret } from '../../../kit/secret.ts';
import type { HttpAnswer, World } from '../../../kit/world.ts';
import type { Region } from '../account/hosts.ts';
import { quotaRefusal, refusal } from '../account/problems.ts';
import { nonce, queryText, sign } from '../account/signing.ts';
import { parsedJson } from './json.ts';
import { paceOf } from './limits.ts';
import { Quota } from './quota.ts';

/** The AppID somebody registered with the vendor. */
export type App = { id: string; secret: Secret };
export type Question = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
  timeoutMs?: number;
};
/** Who asks: whoever knows the app's secret, or whoever is signed in. */
export type Proof = { kind: 'sign' } | { kind: 'bearer'; token: string };
/** One question to a region, one answer: its data, or the refusal as a problem. */
export type Wire = {
  ask(region: Region, question: Question, proof: Proof, signal: AbortSignal): Promise<unknown>;
  quota: Quota;
  /** The AppID. */
  app: string;
};

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;
const Envelope = z.object({ error: z.number(), msg: z.string().catch(''), data: z.unknown().optional() });

export function createWire(world: World, app: App): Wire {
  const pace = paceOf(world.clock);
  const quota = new Quota(world, app.id);
  return {
    quota,
    app: app.id,
    ask: (region, question, proof, signal) =>
      pace(question.path, signal, async () => {
        await quota.take(region);
        try {
          return opened(await send(world, app, region, question, proof, signal), question.path, await quota.isNearlyUsed(region));
        } catch (thrown) {
          if (thrown instanceof SwitchboardError && thrown.problem === 'account.quota') throw await quota.usedUp(region);
          throw thrown;
        }
      }),
  };
}

async function send(world: World, app: App, region: Region, question: Question, proof: Proof, signal: AbortSignal): Promise<HttpAnswer> {
  const { method, path, query = {}, body, timeoutMs = TIMEOUT_MS } = question;
  // What is signed is what is sent, byte for byte.
  const text = body === undefined ? undefined : JSON.stringify(body);
  const authorization = proof.kind === 'bearer' ? `Bearer ${proof.token}` : `Sign ${sign(app.secret.reveal(), text ?? queryText(query))}`;
  const asked = new URLSearchParams(query).toString();
  return world.http({
    url: `${world.endpoint(`rest.${region}`)}${path}${asked === '' ? '' : `?${asked}`}`,
    method,
    headers: {
      'X-CK-Appid': app.id,
      'X-CK-Nonce': nonce(),
      Authorization: authorization,
      'Content-Type': 'application/json; charset=utf-8',
    },
    ...(text !== undefined && { body: text }),
    timeoutMs,
    maxBytes: MAX_BYTES,
    once: true,
    stays: true,
    signal,
  });
}

/** What is in the envelope. A page of words, an empty body or half of one is no answer of the cloud. */
function opened({ status, text }: HttpAnswer, path: string, isNearlyUsed: boolean): unknown {
  const { data: envelope } = Envelope.safeParse(parsedJson(text));
  if (envelope && envelope.error !== 0) throw refusal(envelope.error, { told: envelope.msg, data: envelope.data, where: path });
  if (envelope) return envelope.data ?? {};
  // The gateway says so when the month is used up; so do filters on the way, and whoever shuts an address out.
  if (status === 403 && isNearlyUsed) throw quotaRefusal(path);
  if (status === 403) throw new SwitchboardError('remote.forbidden', `Something before eWeLink refused (HTTP 403, ${path})`);
  if (status >= 500) throw new SwitchboardError('remote.busy', `eWeLink is in trouble (HTTP ${status}, ${path})`);
  throw new SwitchboardError('remote.strange', `eWeLink did not answer as it does (HTTP ${status}, ${path})`, {
    with: { host: 'eWeLink' },
  });
}
