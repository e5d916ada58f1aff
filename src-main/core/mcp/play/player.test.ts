import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Play } from '../../../../src-shared/contract/play.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { systemClock } from '../../host/clock.ts';
import { runningCore, type RunningCore } from '../../testing/running-core.ts';
import { memoryStorage, quietLog } from '../../tools/fake-home.ts';
import { createPlayer, type Player } from './player.ts';

describe('an assistant that is played', () => {
  let home: RunningCore;
  let player: Player;
  const { notes } = memoryStorage();
  const who = () => home.core.identifyPerson('play');
  const list = async (): Promise<Client[]> => home.core.handlers['clients.list'](undefined, who());
  const start = async (isDemo = true): Promise<Player> => {
    let known = await list();
    home.core.topics.on('clients.changed', (clients) => void (known = clients));
    return createPlayer({
      ...{ isDemo, notes, topics: home.core.topics, clock: systemClock, log: quietLog, who: who() },
      url: () => home.url,
      clients: { list: () => known, handlers: home.core.handlers },
      say: async () => 'Demo assistant',
    });
  };
  const says = async (): Promise<string[]> => (await play('play.get')).lines.map(({ text }) => text.key.replace('demo.play.', ''));
  const play = async (name: 'play.get' | 'play.start' | 'play.stop'): Promise<Play> => player.handlers[name](undefined, who());
  const decide = async (decision: 'once' | 'deny') => {
    const [asked] = await until(
      () => home.core.handlers['approvals.list'](undefined, who()),
      (all) => all.length > 0,
    );
    await home.core.handlers['approvals.decide']({ id: asked?.id ?? '', decision }, who());
    return asked;
  };
  beforeEach(async () => {
    home = await runningCore();
    player = await start();
  });
  afterEach(async () => {
    await player.close();
    await home.close();
  });

  it('dims a lamp when it may, asks for the door, and takes no for an answer', async () => {
    await play('play.start');
    expect((await decide('once'))?.what.key).toBe('traits.level.do.set');
    expect((await decide('deny'))?.risk).toBe('danger');
    await until(
      () => play('play.get'),
      ({ running }) => !running,
    );
    expect(await says()).toEqual(['hello', 'dim.wish', expect.stringMatching(/^dim\./), 'unlock.wish', 'unlock.denied', 'end']);
    expect(await list()).toMatchObject([{ name: 'Demo assistant', calls: expect.any(Number), era: 'modern' }]);
  });

  it('has one entry however often it is played, also after a restart', async () => {
    await play('play.start');
    await decide('deny');
    await play('play.stop');
    await play('play.start');
    await decide('deny');
    await player.close();
    expect(await list()).toHaveLength(1);
    player = await start();
    await play('play.start');
    await decide('deny');
    expect((await list()).filter(({ revokedAt }) => revokedAt === undefined)).toHaveLength(1);
  });

  it('is not played outside the demo home', async () => {
    const real = await start(false);
    expect(() => real.handlers['play.start'](undefined, who())).toThrow(SwitchboardError);
  });
});

async function until<T>(look: () => T | Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const seen = await look();
    if (holds(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not become so');
}
