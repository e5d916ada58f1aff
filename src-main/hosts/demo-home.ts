import { languageOf } from '../../src-shared/text/translate.ts';
import type { Seed } from '../core/host/seed-file.ts';

export type DemoHome = { seed: Seed; stop(): Promise<void> };

/** Starts the servers of the demo home and says how to connect to them. The servers are loaded only here. */
export async function startDemoHome(language: string): Promise<DemoHome> {
  const { startDemo } = await import('../demo/index.ts');
  const demo = await startDemo({ language: languageOf(language) });
  const { url, token } = demo.homeAssistant;
  return {
    seed: {
      connections: [
        { type: 'home-assistant', slug: 'demo', name: languageOf(language) === 'zh-CN' ? '演示之家' : 'Demo home', config: { url, token } },
      ],
      clients: [],
      rules: [],
      settings: {},
    },
    stop: () => demo.stop(),
  };
}
