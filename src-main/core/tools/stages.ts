import type { Allowance } from '../clients/allowance.ts';
import type { ToolsParts } from './tools.ts';
import type { Catalogue } from './catalogue.ts';
import type { Answers } from './answers.ts';
import type { Judge } from './judge.ts';
import { approve } from './stages/approve.ts';
import { BREAKER, breaker, type Breaker } from './stages/breaker.ts';
import { cache } from './stages/cache.ts';
import { confirm } from './stages/confirm.ts';
import { connector } from './stages/connector.ts';
import { identify, type Pause } from './stages/identify.ts';
import { journal } from './stages/journal.ts';
import { limit } from './stages/limit.ts';
import { queue, type Queue } from './stages/queue.ts';
import { retry } from './stages/retry.ts';
import { screen } from './stages/screen.ts';
import { resolve } from './stages/resolve.ts';
import { rule } from './stages/rule.ts';
import { turn } from './stages/turn.ts';
import { validate } from './stages/validate.ts';
import { stillStands } from './stands.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { createUnderWay } from './under-way.ts';
import type { WaysBack } from './ways-back.ts';
import type { Stage } from './work.ts';

export type StageParts = Pick<ToolsParts, 'devices' | 'connections' | 'clients' | 'activity' | 'clock' | 'settings'> & {
  catalogue: Catalogue;
  judge: Judge['work'];
  /** What a caller learned by a call that went through; without it nobody watches for leaks. */
  passed?: Judge['passed'];
  pause: Pause;
  waysBack: WaysBack;
  /** How often each client may act; without it the defaults hold. */
  allowance?: Pick<Allowance, 'act'>;
  /** What is kept of answers. */
  answers: Answers;
  /** Says of the rules what they are. */
  rulesMark(): string;
  traffic?: Traffic;
  /** Ends with the program. */
  life: AbortSignal;
};

/**
 * The one list. Each stage wraps those after it, so journal and confirm stand before what they watch: they begin before anything is sent
 * and end when everything is known.
 */
export function createStages({
  devices,
  connections,
  clients,
  activity,
  clock,
  settings,
  catalogue,
  judge,
  passed,
  pause,
  waysBack,
  life,
  allowance,
  answers,
  rulesMark,
  traffic = createTraffic(),
}: StageParts): {
  stages: Stage[];
  /** Those that only find out what is meant and how bad it could be: enough for saying what would happen. */
  understanding: Stage[];
  /** Those that ask whether something may be known; nothing is sent. */
  permission: Stage[];
  breaker: Breaker;
  queue: Queue;
} {
  const guard = breaker({ ...BREAKER, onChange: traffic.changed });
  const waiting = queue(connections);
  const underWay = createUnderWay();
  const stands = stillStands({ judge, catalogue, devices, connections });
  const asked = approve({
    approvals: activity.waiting,
    connections,
    clients,
    settings,
    stands,
  });
  const ruled = rule({ judge, passed, connections, stands });
  const stages = [
    journal(activity.journal, clock.now),
    identify(pause),
    resolve(devices, catalogue, connections),
    validate(underWay),
    screen({ devices, connections }),
    ruled,
    asked,
    limit({ connections, allowance }),
    cache({ answers, rulesMark, counted: traffic.cached }),
    confirm({ devices, clock, waitMs: () => settings.get().confirmMs, life }),
    guard,
    waiting,
    turn(devices, underWay, judge, guard),
    retry({ connections, clock, onRetry: traffic.retried, breaker: guard }),
    connector(connections, waysBack, { onTimeout: traffic.timedOut }),
  ];
  // A thought is under way to nothing: it has its own book of what is.
  const understanding = [
    identify(pause),
    resolve(devices, catalogue, connections),
    validate(createUnderWay()),
    screen({ devices, connections }),
  ];
  const permission = [journal(activity.journal, clock.now), identify(pause), ruled, asked];
  return { stages, understanding, permission, breaker: guard, queue: waiting };
}
