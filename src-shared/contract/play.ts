import { z } from 'zod';
import { Sentence } from '../model/text.ts';
import { command, query, topic } from './define.ts';

/** One line of what the played assistant says and hears. */
export const PlayLine = z.object({ at: z.number(), text: Sentence, level: z.enum(['says', 'waits', 'good', 'bad']) });
export type PlayLine = z.infer<typeof PlayLine>;
export const Play = z.object({ running: z.boolean(), lines: z.array(PlayLine) });
export type Play = z.infer<typeof Play>;

/** The assistant that is played in the demo home: a real client of the endpoint, so that approval, journal and undo are seen. */
export const play = {
  'play.get': query(z.undefined(), Play),
  'play.start': command(z.undefined(), Play),
  'play.stop': command(z.undefined(), Play),
  'play.changed': topic(Play),
};
