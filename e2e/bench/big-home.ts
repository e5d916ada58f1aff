import { startTold } from './told-process.ts';

export type BigHome = {
  url: string;
  token: string;
  burst(changes: number): Promise<void>;
  /** Changes of a state since it began. */
  said(): Promise<number>;
  states(): Promise<Map<string, string>>;
  stop(): Promise<void>;
};

/** Starts a demo home in another process. */
export async function startBigHome(entities: number, changesPerSecond = 0, faster = 1): Promise<BigHome> {
  const { ready, ask, stop } = await startTold('demo-process.ts', [entities, changesPerSecond, faster]);
  const { url, token } = ready as { url: string; token: string };
  return {
    url,
    token,
    burst: async (count) => void (await ask('burst', { count })),
    said: async () => Number(await ask('said')),
    states: async () => new Map((await ask('states')) as [string, string][]),
    stop,
  };
}

/** A seed file's text for a home. */
export const seedOf = ({ url, token }: { url: string; token: string }): string =>
  JSON.stringify({
    connections: [{ type: 'home-assistant', slug: 'big', name: 'Big home', config: { url, token: { set: token } } }],
  });
