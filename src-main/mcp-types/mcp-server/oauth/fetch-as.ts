import type { Exchange, Exchanged, World } from '../../../kit/index.ts';
import { wordsOf } from '../wire/whole.ts';
import type { Access } from './access.ts';

/** Nobody reads a refusal that is longer than this. */
const MOST_REFUSAL = 1024 * 1024;

/** `fetch` that proves for whom it asks: at this server and nowhere else, and once more where a renewed proof is worth a try. */
export function fetchAs(world: Pick<World, 'fetch'>, server: string, access: Access | undefined): typeof globalThis.fetch {
  if (!access) return world.fetch;
  const home = new URL(server).origin;
  return async (input, init) => {
    if (new URL(input instanceof Request ? input.url : input).origin !== home) return world.fetch(input, init);
    const ask = async (): Promise<{ response: Response; sent: string | undefined; again: boolean }> => {
      const sent = await access.authorization();
      const headers = new Headers(init?.headers);
      if (sent !== undefined) headers.set('authorization', sent);
      const response = await world.fetch(input, { ...init, headers });
      const { status } = response;
      if (status !== 401 && status !== 403) return { response, sent, again: false };
      const again = await access.refused({ status, challenge: response.headers.get('www-authenticate') ?? undefined, sent });
      return { response, sent, again };
    };
    const first = await ask();
    if (!first.again) return first.response;
    await first.response.body?.cancel();
    return (await ask()).response;
  };
}

/** The same for an exchange. Who has nothing to prove waits for nothing but the answer. */
export const exchangeAs = ({ exchange }: Pick<World, 'exchange'>, access: Access | undefined, request: Exchange): Promise<Exchanged> =>
  access ? proven(exchange, access, request) : exchange(request);

async function proven(exchange: World['exchange'], access: Access, request: Exchange): Promise<Exchanged> {
  // What was typed once does not stand beside what a sign-in brought.
  const others = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization');
  const ask = async (): Promise<{ answer: Exchanged; again: boolean }> => {
    const sent = await access.authorization();
    const headers = sent === undefined ? request.headers : { ...Object.fromEntries(others), Authorization: sent };
    const answer = await exchange({ ...request, ...(headers && { headers }) });
    const { status } = answer;
    if (status !== 401 && status !== 403) return { answer, again: false };
    // Its words are heard before a new proof is fetched, which may take long: nothing comes in meanwhile that nobody reads.
    const said = await wordsOf(answer, MOST_REFUSAL);
    const again = await access.refused({ status, challenge: answer.headers['www-authenticate'], sent });
    return { answer: { ...answer, text: async () => said, each: async (hear) => hear(said) }, again };
  };
  const first = await ask();
  return first.again ? (await ask()).answer : first.answer;
}
