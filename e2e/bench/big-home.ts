import { fork } from 'node:child_process';
import { join } from 'node:path';

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
  const child = fork(join(import.meta.dirname, 'demo-process.ts'), [String(entities), String(changesPerSecond), String(faster)], {
    execArgv: [],
  });
  const told = (ask: string): Promise<unknown> =>
    new Promise((found, failed) => {
      const listen = (message: { ask: string; answer: unknown }) => {
        if (message.ask !== ask) return;
        child.off('message', listen);
        found(message.answer);
      };
      child.on('message', listen);
      child.once('exit', (code) => failed(new Error(`the demo home ended with ${code}`)));
    });
  const ask = (what: string, count?: number): Promise<unknown> => {
    const answer = told(what);
    child.send({ ask: what, count });
    return answer;
  };
  const { url, token } = (await told('ready')) as { url: string; token: string };
  return {
    url,
    token,
    burst: async (count) => void (await ask('burst', count)),
    said: async () => Number(await ask('said')),
    states: async () => new Map((await ask('states')) as [string, string][]),
    stop: async () => {
      const gone = new Promise((exit) => child.once('exit', exit));
      child.disconnect();
      await gone;
    },
  };
}

/** A seed file's text for a home. */
export const seedOf = ({ url, token }: { url: string; token: string }): string =>
  JSON.stringify({
    connections: [{ type: 'home-assistant', slug: 'big', name: 'Big home', config: { url, token: { set: token } } }],
  });
