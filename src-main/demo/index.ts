import { realClock, type DemoClock } from './clock.ts';
import { bigHome } from './home/big-home.ts';
import { GROUND_FLOOR } from './home/ground-floor.ts';
import { Home } from './home/home.ts';
import { HOUSE, UPSTAIRS } from './home/upstairs.ts';
import { announce } from './http/announce.ts';
import { serve } from './http/server.ts';
import { secret, Tokens } from './http/tokens.ts';
import { live } from './life/living.ts';
import { Past } from './life/past.ts';

export type DemoOptions = {
  clock?: DemoClock;
  /** 0: any free one. */
  port?: number;
  language?: string;
  seed?: number;
  /** Given: a made-up home of about this size instead of the hand-made one. */
  entities?: number;
  /** Keeps a token across restarts. */
  token?: string;
  /** Announces itself over mDNS, on loopback only. */
  announce?: boolean;
};
/** `home` is for tests: what happens inside, without the wire. */
export type Demo = { homeAssistant: { url: string; token: string }; home: Home; stop(): Promise<void> };

/** Starts the demo home: a Home Assistant on loopback that lives a little. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { clock = realClock, port = 0, language = 'en', seed = 7, entities } = options;
  const ending = new AbortController();
  const table = entities === undefined ? { devices: [...GROUND_FLOOR, ...UPSTAIRS], helpers: HOUSE } : bigHome(entities, seed);
  const home = new Home(table, { clock, seed, language, signal: ending.signal });
  const key = options.token ?? secret(32);
  const tokens = new Tokens(() => clock.now());
  const user = { id: home.userId, name: 'Demo', admin: true };
  const door = {
    home,
    past: new Past(home),
    tokens,
    enter: (given: string) => (given === key || tokens.accepts(given) ? user : undefined),
    sign: (path: string, until: number) => tokens.sign(path, until),
    signed: (path: string, signature: string) => tokens.signed(path, signature),
  };
  const serving = await serve(door, port);
  const rest = live(home);
  const silence = options.announce ? announce(serving.port) : undefined;
  return {
    homeAssistant: { url: `http://127.0.0.1:${serving.port}`, token: key },
    home,
    stop: async () => {
      rest();
      ending.abort();
      await silence?.();
      await serving.stop();
    },
  };
}
