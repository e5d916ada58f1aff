import { Client, ProtocolError, ProtocolErrorCode, type ConnectOptions, type Transport } from '@modelcontextprotocol/client';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
import type { World } from '../../../kit/index.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { nameOf, requestOf, type Place } from '../config.ts';
import { AddressLine } from './address-line.ts';
import { isLost } from './lost.ts';
import { isUnknownWay, problemOf } from './problem.ts';
import { LineTransport } from './line-transport.ts';
import { OlderLine } from './older-line.ts';
import { readVerdict, writeVerdict, type Line, type Verdict } from './verdict.ts';

/** A server that is silent to a question of the current revision is taken for an older one. */
const PROBE_MS = 8_000;
const GREETING_MS = 45_000;

type Prior = Pick<ConnectOptions, 'prior'>;
const LEGACY: Prior = { prior: { kind: 'legacy' } };

/** What far servers know us by. */
export const IDENTITY = { name: 'switchboard', title: 'Switchboard', version: '1' };
/** What callers of ours may be able to do; an older server learns it once, a current one with every call. */
const CAPABILITIES = { elicitation: { form: {}, url: {} }, sampling: {}, roots: { listChanged: true } };

/** Opens the line to a far server and greets it, in the era it speaks. `lost` is called once when the line breaks by itself. */
export async function dial(place: Place, world: World, signal: AbortSignal): Promise<Client> {
  const known = await readVerdict(world);
  const { client, line } = await reached(place, world, signal, known);
  await writeVerdict(world, { era: client.getProtocolEra() ?? 'legacy', line });
  return client;
}

type Reached = { client: Client; line: Line };

async function reached(place: Place, world: World, signal: AbortSignal, known: Verdict | undefined): Promise<Reached> {
  const older = () => overOlderLine(place, world, signal);
  // Who has moved on since is met again on the usual way.
  const first = known?.line === 'older' ? await older().catch(() => undefined) : undefined;
  if (first) return first;
  signal.throwIfAborted();
  const prior: Prior = known?.era === 'legacy' ? LEGACY : {};
  try {
    return { client: await greeted(place, world, signal, prior), line: 'usual' };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    // Some older programs end at the first word they do not know: the next one is spoken to as they expect it.
    if (place.kind === 'program') {
      if (known?.era === 'legacy' || !isLost(problemOf(thrown, nameOf(place)))) throw thrown;
      return { client: await greeted(place, world, signal, LEGACY), line: 'usual' };
    }
    if (!isUnknownWay(thrown)) throw thrown;
    return older().catch((second: unknown) => {
      // That there is nothing either is no news: what was said first is said.
      throw second instanceof SwitchboardError && second.problem.startsWith('auth.') ? second : thrown;
    });
  }
}

/** Servers from before there was one address for all. */
async function overOlderLine(place: Place, world: World, signal: AbortSignal): Promise<Reached> {
  if (place.kind === 'program') throw new SwitchboardError('not.supported', 'A program has one line only');
  return { client: await greetedOver(new OlderLine(place, world), signal, LEGACY), line: 'older' };
}

const greeted = async (place: Place, world: World, signal: AbortSignal, prior: Prior): Promise<Client> =>
  greetedOver(await open(place, world), signal, prior);

async function greetedOver(transport: Transport, signal: AbortSignal, prior: Prior): Promise<Client> {
  const client = new Client(IDENTITY, {
    capabilities: CAPABILITIES,
    versionNegotiation: { mode: 'auto', probe: { timeoutMs: PROBE_MS } },
    inputRequired: { autoFulfill: false },
    // An interpreter: nobody's schema becomes code here.
    jsonSchemaValidator: new CfWorkerJsonSchemaValidator(),
  });
  // Some ask as soon as they were greeted, before anybody is there who could call: nobody opens a folder to them.
  client.fallbackRequestHandler = async ({ method }) => {
    if (method === 'roots/list') return { roots: [] };
    throw new ProtocolError(ProtocolErrorCode.MethodNotFound, `Nobody is calling who could answer ${method}`);
  };
  try {
    await client.connect(transport, { signal, timeout: GREETING_MS, ...prior });
    return client;
  } catch (thrown) {
    await transport.close();
    throw (transport instanceof LineTransport && transport.reason) || thrown;
  }
}

const open = async (place: Place, world: World): Promise<Transport> =>
  place.kind === 'address' ? new AddressLine(place, world) : new LineTransport(await world.run(requestOf(place)), nameOf(place));
