import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A far end in a process of its own, asked over its channel. */
export type ToldProcess = {
  /** What it said of itself when it was ready. */
  ready: unknown;
  ask(what: string, about?: { count?: number; id?: string }): Promise<unknown>;
  stop(): Promise<void>;
};

/** Starts a program beside this one and waits until it says that it is ready. */
export async function startTold(program: string, args: readonly number[]): Promise<ToldProcess> {
  const child = fork(join(import.meta.dirname, program), args.map(String), { execArgv: [] });
  const told = (ask: string): Promise<unknown> =>
    new Promise((found, failed) => {
      const listen = (message: { ask: string; answer: unknown }) => {
        if (message.ask !== ask) return;
        child.off('message', listen);
        found(message.answer);
      };
      child.on('message', listen);
      child.once('exit', (code) => failed(new Error(`${program} ended with ${code}`)));
    });
  return {
    ready: await told('ready'),
    ask: (what, about) => {
      const answer = told(what);
      child.send({ ask: what, ...about });
      return answer;
    },
    stop: async () => {
      const gone = new Promise((exit) => child.once('exit', exit));
      child.disconnect();
      await gone;
    },
  };
}
