import { LRUCache } from 'lru-cache';
import { canonical } from '../../storage/chain.ts';
import { answer, type Stage, type Work } from '../work.ts';

const MAX_ANSWERS = 500;

/** Answers a tool that only reads from memory, where the tool itself said for how long that is true. Nothing private is kept. */
export function cache(): Stage {
  const kept = new LRUCache<string, { result: unknown }>({ max: MAX_ANSWERS });
  return {
    name: 'cache',
    run: async (work, next) => {
      const ttl = cacheMs(work);
      if (ttl === 0) return next();
      const key = `${work.target.tool} ${canonical(work.args)}`;
      const known = kept.get(key);
      if (known) return answer(work, 'done', { result: known.result });
      const answered = await next();
      if (answered.status === 'done') kept.set(key, { result: answered.result }, { ttl });
      return answered;
    },
  };
}

const cacheMs = ({ found, risk }: Work): number => (found?.kind === 'tool' && risk === 'read' ? (found.tool.cacheMs ?? 0) : 0);
