import { startEwelink, type EwelinkDemo, type EwelinkOptions } from './ewelink/index.ts';
import { realClock, type DemoClock } from './clock.ts';
import { faultsOf, type Faults } from './faults/faults.ts';
import { Lines } from './faults/lines.ts';
import { bigHome } from './home/big-home.ts';
import { Home } from './home/home.ts';
import { HOUSE_TABLE } from './home/table.ts';
import { NEWEST, type Release } from './home/version.ts';
import { announce } from './http/announce.ts';
import { serve, type Serving } from './http/server.ts';
import { certificateOf, type Tls } from './http/tls.ts';
import { live } from './life/living.ts';
import { Past } from './life/past.ts';
import { IN_BOTH } from './in-both.ts';
import { householdOf, type Household, type Role } from './people/people.ts';
import { secret, Tokens } from './people/tokens.ts';
import { tie } from './tie.ts';

export { startEwelink, type EwelinkDemo, type EwelinkOptions };

export type DemoOptions = {
  clock?: DemoClock;
  /** 0: any free one. */
  port?: number;
  language?: string;
  seed?: number;
  /** Given: a made-up home of about this size instead of the hand-made one. */
  entities?: number;
  /** Given: so many sensors report every second, beside the ordinary life. */
  changesPerSecond?: number;
  /** Keeps a token across restarts. */
  token?: string;
  /** Announces itself over mDNS, on loopback only. */
  announce?: boolean;
  /** The release whose manners it has. */
  version?: Release;
  /** Serves https with such a certificate. */
  tls?: Tls;
  /** Asks for name and password on its sign-in page, as a real one does; otherwise it agrees at once. */
  signIn?: 'asks' | 'agrees';
  /** Given: an eWeLink cloud and its devices beside it. One plug stands in both. */
  ewelink?: EwelinkOptions;
};
/** `home` and what follows is for tests: what happens inside, without the wire. */
export type Demo = {
  homeAssistant: { url: string; token: string };
  home: Home;
  faults: Faults;
  tokens: Tokens;
  people: Household;
  /** A token of somebody who lives here. */
  tokenOf(role: Role): string;
  /** So many changes in one turn of the loop. */
  burst(changes: number): void;
  /** Shows another certificate to whoever connects from now on. */
  changeCertificate(tls: Tls): void;
  /** The certificate of the authority behind `private-ca`, as PEM. */
  authority: string | undefined;
  ewelink: EwelinkDemo | undefined;
  stop(): Promise<void>;
};

/** Starts the demo home: a Home Assistant on loopback that lives a little. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { clock = realClock, port = 0, language = 'en', seed = 7, entities, version = NEWEST, tls } = options;
  const ending = new AbortController();
  const table = entities === undefined ? HOUSE_TABLE : bigHome(entities, seed);
  const home = new Home(table, { clock, seed, language, version, asks: options.signIn === 'asks', signal: ending.signal });
  const household = householdOf(home.userId, home.random);
  const tokens = new Tokens(() => home.now());
  const key = tokens.longLived(household.owner, 'Demo', options.token ?? secret(32));
  const lines = new Lines();
  tokens.onRevoked((id) => lines.close(({ refresh }) => refresh === id));
  const open: { serving?: Serving } = {};
  const faults = faultsOf(home, {
    lines,
    close: (ms) => open.serving?.close(ms),
    revoke: (token = key) => void tokens.revokeId(tokens.holder(token)?.id ?? ''),
  });
  const certificate = tls && certificateOf(tls, clock.now());
  const door = { home, past: new Past(home), tokens, household, faults, lines };
  const serving = await serve(door, port, certificate);
  open.serving = serving;
  home.on(({ type }) => type === 'demo_restart' && void faults.house.restart());
  const rest = live(home, options.changesPerSecond);
  const beside = await startBeside(home, { clock, seed }, options.ewelink);
  const silence = options.announce ? announce(serving.port, version, key) : undefined;
  return {
    homeAssistant: { url: `${tls ? 'https' : 'http'}://127.0.0.1:${serving.port}`, token: key },
    home,
    faults,
    tokens,
    people: household,
    tokenOf: (role) => tokens.longLived(household[role], `test ${secret(4)}`),
    burst: (changes) => faults.house.burst(changes),
    changeCertificate: (next) => serving.certify(certificateOf(next, clock.now())),
    authority: certificate?.authority,
    ewelink: beside.ewelink,
    stop: async () => {
      rest();
      ending.abort();
      await beside.stop();
      await silence?.();
      await serving.stop();
    },
  };
}

type Beside = { ewelink: EwelinkDemo | undefined; stop(): Promise<void> };
/** An eWeLink in the same house, when one is wished for. */
async function startBeside(home: Home, shared: EwelinkOptions, wish: EwelinkOptions | undefined): Promise<Beside> {
  if (!wish) return { ewelink: undefined, stop: async () => undefined };
  const ewelink = await startEwelink({ ...shared, ...wish });
  const part = wish.devices === undefined && home.get(IN_BOTH.entity) ? tie(home, ewelink) : undefined;
  return {
    ewelink,
    stop: () => {
      part?.();
      return ewelink.stop();
    },
  };
}
