import { createHash } from 'node:crypto';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Connections } from '../areas.ts';
import type { Link, LinkEvent } from '../../kit/link.ts';
import { canonical } from '../storage/chain.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Notices } from '../system/notices.ts';
import type { Topics } from '../topics.ts';
import { createAnswers, type Answers } from './answers.ts';
import type { Rules } from './rules.ts';
import type { Breaker, BreakerView } from './stages/breaker.ts';
import type { Queue } from './stages/queue.ts';
import { createTraffic, type ConnectionTraffic, type Traffic } from './traffic.ts';

type GateFacts = BreakerView & ConnectionTraffic & { running: number; waiting: number };
/** How the way to the connections stands, for whoever looks at it. */
export interface GatewayView extends Pick<Traffic, 'onCall' | 'onChanged'> {
  of(connection: string): GateFacts;
  answers(): { entries: number; bytes: number };
  /** The person wants it called again, or asked again. */
  resetBreaker(connection: string): void;
  forgetAnswers(connection?: string): void;
}
export interface Gateway {
  answers: Answers;
  traffic: Traffic;
  rulesMark(): string;
  view(stages: { breaker: Breaker; queue: Queue }): GatewayView;
  heard(connection: string, event: LinkEvent): void;
  /** It leads somewhere else now. */
  moved(connection: string): void;
  /** Answers whether it has come back just now. */
  lives(connection: string, state: Health['state']): boolean;
  forget(connection: string): void;
  close(): Promise<void>;
}
type Parts = {
  storage: Partial<Pick<Storage, 'answers'>>;
  connections: Pick<Connections, 'link'>;
  rules: Pick<Rules, 'all'>;
  topics: Pick<Topics, 'on'>;
  clock: Clock;
  log: Log;
  notices?: Pick<Notices, 'raise' | 'clear'> | undefined;
};

/** What stands between the rules and the far ends: what is remembered of answers, and what is counted of calls. */
export function createGateway({ storage, connections, rules, topics, clock, log, notices }: Parts): Gateway {
  const traffic = createTraffic();
  const answers = createAnswers({ repository: storage.answers, clock, log, notices });
  const listed = new Set<string>();
  const watched = new WeakSet<Link>();
  const states = new Map<string, Health['state']>();
  let mark: string | undefined;
  const stop = topics.on('rules.changed', () => void (mark = undefined));
  const forgetAnswers = (connection?: string): void => {
    answers.forget(connection === undefined ? {} : { connection });
    traffic.changed();
  };

  return {
    answers,
    traffic,
    rulesMark: () => (mark ??= createHash('sha256').update(canonical(rules.all())).digest('base64url')),
    view: ({ breaker, queue }) => ({
      of: (connection) => ({ ...breaker.view(connection), ...queue.counts(connection), ...traffic.of(connection) }),
      answers: answers.read,
      resetBreaker: breaker.reset,
      forgetAnswers,
      onCall: traffic.onCall,
      onChanged: traffic.onChanged,
    }),
    heard: (connection, event) => {
      if (event.kind !== 'tools') return;
      // What it lists first is what it listed before the program was started anew, or is another tool by its words.
      if (listed.has(connection)) forgetAnswers(connection);
      listed.add(connection);
    },
    moved: forgetAnswers,
    lives: (connection, state) => {
      traffic.changed();
      const isBack = state === 'connected' && states.get(connection) !== 'connected';
      states.set(connection, state);
      const link = connections.link(connection);
      if (link && !watched.has(link)) {
        watched.add(link);
        link.relay?.()?.onChange(() => forgetAnswers(connection));
      }
      return isBack;
    },
    forget: (connection) => {
      listed.delete(connection);
      states.delete(connection);
      traffic.forget(connection);
      forgetAnswers(connection);
    },
    close: () => {
      stop();
      return answers.close();
    },
  };
}
