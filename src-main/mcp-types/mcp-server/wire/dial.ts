import { Client, StreamableHTTPClientTransport, type ConnectOptions, type Transport } from '@modelcontextprotocol/client';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
import type { World } from '../../../kit/index.ts';
import { nameOf, type Place } from '../config.ts';
import { isLost, problemOf } from './problem.ts';
import { lineTransport } from './line-transport.ts';
import { readVerdict, writeVerdict } from './verdict.ts';

/** A server that is silent to a question of the current revision is taken for an older one. */
const PROBE_MS = 8_000;
const GREETING_MS = 45_000;

/** What far servers know us by. */
export const IDENTITY = { name: 'switchboard', title: 'Switchboard', version: '1' };
/** What callers of ours may be able to do; an older server learns it once, a current one with every call. */
const CAPABILITIES = { elicitation: { form: {}, url: {} }, sampling: {}, roots: {} };

/** Opens the line to a far server and greets it, in the era it speaks. `lost` is called once when the line breaks by itself. */
export async function dial(place: Place, world: World, signal: AbortSignal): Promise<Client> {
  const known = await readVerdict(world);
  const prior: Pick<ConnectOptions, 'prior'> = known === 'legacy' ? { prior: { kind: 'legacy' } } : {};
  const client = await greeted(place, world, signal, prior).catch(async (thrown: unknown) => {
    // Some older programs end at the first word they do not know: the next one is spoken to as they expect it.
    if (place.kind !== 'program' || known === 'legacy' || signal.aborted || !isLost(problemOf(thrown, nameOf(place)))) throw thrown;
    return greeted(place, world, signal, { prior: { kind: 'legacy' } });
  });
  await writeVerdict(world, client.getProtocolEra() ?? 'legacy');
  return client;
}

async function greeted(place: Place, world: World, signal: AbortSignal, prior: Pick<ConnectOptions, 'prior'>): Promise<Client> {
  const client = new Client(IDENTITY, {
    capabilities: CAPABILITIES,
    versionNegotiation: { mode: 'auto', probe: { timeoutMs: PROBE_MS } },
    inputRequired: { autoFulfill: false },
    // An interpreter: nobody's schema becomes code here.
    jsonSchemaValidator: new CfWorkerJsonSchemaValidator(),
  });
  const transport = await open(place, world);
  try {
    await client.connect(transport, { signal, timeout: GREETING_MS, ...prior });
    return client;
  } catch (thrown) {
    await transport.close();
    throw thrown;
  }
}

async function open(place: Place, world: World): Promise<Transport> {
  if (place.kind === 'address')
    return new StreamableHTTPClientTransport(new URL(place.url), { fetch: world.fetch, requestInit: { headers: place.headers } });
  const { program, args, cwd } = place.command;
  return lineTransport(await world.run({ program, args, env: place.env, ...(cwd !== undefined && { cwd }) }));
}
