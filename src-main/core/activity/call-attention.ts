import type { Approval } from '../../../src-shared/model/journal.ts';
import { higherRisk, type Risk } from '../../../src-shared/model/risk.ts';
import type { LiveSettings } from '../areas.ts';
import type { Ports } from '../ports.ts';
import type { Topics } from '../topics.ts';

type With = { topics: Topics; settings: Pick<LiveSettings, 'get'>; ports: Pick<Ports, 'notify'> };

/**
 * Tells the person of every card that waits for them, wherever the host can reach them: the worst on it, and again when a worse one joins.
 * The click leads to it and decides nothing.
 */
export function callAttention({ topics, settings, ports }: With): () => void {
  let told = new Map<string, Risk>();
  return topics.on('approvals.changed', (waiting) => {
    const worst = [...Map.groupBy(waiting, ({ batch }) => batch).values()].map((card) => card.reduce(worse));
    const news = worst.filter(({ batch, risk }) => {
      const known = told.get(batch);
      return known === undefined || higherRisk(known, risk) !== known;
    });
    told = new Map(worst.map(({ batch, risk }) => [batch, higherRisk(told.get(batch) ?? risk, risk)]));
    if (!settings.get().notifications) return;
    for (const { caller, what } of news) ports.notify({ key: 'activity.notify.title', with: { who: caller.name } }, what, '#/activity');
  });
}

/** Of two equals the one that came first. */
const worse = (a: Approval, b: Approval): Approval => (higherRisk(a.risk, b.risk) === a.risk ? a : b);
