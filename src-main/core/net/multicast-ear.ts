import type { Bonjour, Browser, ServiceConfig } from 'bonjour-service';
import { z } from 'zod';

/** A service as it stands now, put together from everything that was heard of it. */
export type Advertised = { fqdn: string; name: string; host: string; port: number; addresses: string[]; txt: Record<string, string> };
/** Listening on one network. */
export type Ear = { ask(): void; close(): void };
type Hears = { tell(found: Advertised): void; gone(fqdn: string): void; failed(thrown: unknown): void };
type Wanted = { type: string; protocol: 'tcp' | 'udp' };

const Rr = z.object({ type: z.string(), name: z.string(), ttl: z.number().catch(1), data: z.unknown().optional() });
const Packet = z.object({ answers: z.array(Rr).catch([]), additionals: z.array(Rr).catch([]) });
const Place = z.object({ target: z.string(), port: z.number() });
const Facts = z.array(z.instanceof(Uint8Array));
type Told = z.infer<typeof Rr>;
const ASK_MS = 30_000;
/** No network has more of one kind; who announces thousands means to keep us busy, with each packet for each of them. */
const MOST = 1000;

/**
 * Hears services on the network of one interface. Measured: it needs the interface for the questions and the wildcard address to hear the
 * answers. The library notices only what comes with the name of the service; many devices say what changed and nothing else.
 */
export function createEar(Library: typeof Bonjour, address: string, wanted: Wanted, { tell, gone, failed }: Hears): Ear {
  const options: Partial<ServiceConfig> & { interface: string; bind: string } = { interface: address, bind: '0.0.0.0' };
  const bonjour = new Library(options, failed);
  const wire = wireOf(bonjour);
  const known = new Map<string, Advertised>();
  const asked = new Map<string, number>();
  const take = (found: Advertised): void => {
    known.set(found.fqdn, found);
    // Who does not say where it is, is asked, but not in answer to each answer.
    if (found.addresses.length === 0 && Date.now() - (asked.get(found.fqdn) ?? 0) > ASK_MS) {
      asked.set(found.fqdn, Date.now());
      wire?.query(found.host, 'A');
    }
    tell(found);
  };
  const browser = bonjour.find(wanted);
  const heard = ({ fqdn, name, host, port, addresses = [], rawTxt }: Heard): void => {
    const before = known.get(fqdn);
    if (!before && known.size >= MOST) return forget(browser, fqdn);
    const there = addresses.length === 0 && before?.host === host ? before.addresses : addresses;
    take({ fqdn, name, host, port, addresses: there, txt: factsOf(Facts.catch([]).parse(rawTxt)) });
  };
  browser.on('up', heard);
  browser.on('txt-update', heard);
  browser.on('srv-update', heard);
  browser.on('down', ({ fqdn }) => {
    known.delete(fqdn);
    asked.delete(fqdn);
    gone(fqdn);
  });
  wire?.on('response', (packet) => {
    const { data } = Packet.safeParse(packet);
    const all = data ? [...data.answers, ...data.additionals].filter(({ ttl }) => ttl > 0) : [];
    const records = Map.groupBy(all, ({ name }) => name.toLowerCase());
    for (const one of [...known.values()]) {
      const now = changed(one, records);
      if (now) take(now);
    }
  });
  return {
    ask: () => browser.update(),
    close: () => {
      browser.stop();
      bonjour.destroy();
    },
  };
}

type Heard = { fqdn: string; name: string; host: string; port: number; addresses?: string[]; rawTxt?: unknown };

/** What records say anew of a service; undefined: nothing. */
function changed(one: Advertised, records: Records): Advertised | undefined {
  const place = Place.safeParse(about(records, 'SRV', one.fqdn).at(-1)).data;
  const facts = Facts.safeParse(about(records, 'TXT', one.fqdn).at(-1)).data;
  const host = place?.target ?? one.host;
  const addresses = about(records, 'A', host).filter((address) => typeof address === 'string');
  if (!place && !facts && addresses.length === 0) return undefined;
  return {
    ...one,
    host,
    port: place?.port ?? one.port,
    txt: facts ? factsOf(facts) : one.txt,
    addresses: addresses.length > 0 ? addresses : host === one.host ? one.addresses : [],
  };
}
type Records = ReadonlyMap<string, readonly Told[]>;
const about = (records: Records, type: string, name: string): unknown[] =>
  (records.get(name.toLowerCase()) ?? []).filter((record) => record.type === type).map(({ data }) => data);

/** The library keeps whatever it found, and looks through all of it with each packet. */
function forget(browser: Browser, fqdn: string): void {
  const at = browser.services.findLastIndex((service) => service.fqdn === fqdn);
  if (at >= 0) browser.services.splice(at, 1);
  const names: unknown = Reflect.get(browser, 'serviceMap');
  if (typeof names === 'object' && names !== null) Reflect.deleteProperty(names, fqdn);
}

/** `key=value`, each in a piece of its own. */
function factsOf(pieces: readonly Uint8Array[]): Record<string, string> {
  const texts = pieces.map((piece) => Buffer.from(piece).toString('utf8')).filter((text) => text !== '');
  return Object.fromEntries(texts.map((text) => (text.includes('=') ? splitOnce(text) : [text, 'true'])));
}
const splitOnce = (text: string): [key: string, value: string] => {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
};

type Wire = { query(name: string, type: string): void; on(event: 'response', listener: (packet: unknown) => void): void };
/** The multicast socket of the library, which keeps it to itself. */
function wireOf(bonjour: object): Wire | undefined {
  const server: unknown = Reflect.get(bonjour, 'server');
  const wire: unknown = typeof server === 'object' && server !== null ? Reflect.get(server, 'mdns') : undefined;
  return isWire(wire) ? wire : undefined;
}
const isWire = (wire: unknown): wire is Wire =>
  typeof wire === 'object' &&
  wire !== null &&
  'query' in wire &&
  typeof wire.query === 'function' &&
  'on' in wire &&
  typeof wire.on === 'function';
