import { bigHome } from './home/big-home.ts';
import { realClock, type DemoClock } from './clock.ts';
import { GROUND_FLOOR } from './home/ground-floor.ts';
import { Home } from './home/home.ts';
import { HOUSE, UPSTAIRS } from './home/upstairs.ts';
import { serve } from './http/server.ts';
import { hex, seeded } from './random.ts';

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
};
export type Demo = { homeAssistant: { url: string; token: string }; home: Home; stop(): Promise<void> };

/** Starts the demo home: a Home Assistant on loopback that lives a little. */
export async function startDemo({
  clock = realClock,
  port = 0,
  language = 'en',
  seed = 7,
  entities,
  token,
}: DemoOptions = {}): Promise<Demo> {
  const ending = new AbortController();
  const table = entities === undefined ? { devices: [...GROUND_FLOOR, ...UPSTAIRS], helpers: HOUSE } : bigHome(entities, seed);
  const home = new Home(table, { clock, seed, language, signal: ending.signal });
  const key = token ?? hex(64, seeded(seed + clock.now()));
  const user = { id: home.userId, name: 'Demo', admin: true };
  const serving = await serve({ home, enter: (given) => (given === key ? user : undefined) }, port);
  return {
    homeAssistant: { url: `http://127.0.0.1:${serving.port}`, token: key },
    home,
    stop: async () => {
      ending.abort();
      await serving.stop();
    },
  };
}
