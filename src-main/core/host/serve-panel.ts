import type { Channel } from '../../../src-shared/contract/channel.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { serve } from '../../../src-shared/contract/server.ts';
import type { Log } from '../../kit/world.ts';
import type { Core } from '../core.ts';

/** Puts one window's channel to work: its calls are answered, it hears every topic. Gives back how to stop; ends by itself with the channel. */
export function servePanel(core: Core, channel: Channel, session: string, log: Log): () => void {
  serve(contract, core.handlers, channel, core.identifyPerson(session), (error, call) => {
    if (error.problem === 'bug')
      log.error('A call failed', { call, cause: error.cause instanceof Error ? error.cause.stack : String(error.cause) });
    else log.debug('A call was refused', { call, problem: error.problem });
  });
  const stop = core.topics.subscribe((topic, payload) => channel.send(JSON.stringify({ topic, payload })));
  channel.onClose(stop);
  return stop;
}
