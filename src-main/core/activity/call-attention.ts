import type { LiveSettings } from '../areas.ts';
import type { Ports } from '../ports.ts';
import type { Topics } from '../topics.ts';

type With = { topics: Topics; settings: Pick<LiveSettings, 'get'>; ports: Pick<Ports, 'notify'> };

/** Tells the person once of every card that waits for them, wherever the host can reach them; the click leads to it and decides nothing. */
export function callAttention({ topics, settings, ports }: With): () => void {
  let told = new Set<string>();
  return topics.on('approvals.changed', (waiting) => {
    const news = [...Map.groupBy(waiting, ({ batch }) => batch)]
      .filter(([batch]) => !told.has(batch))
      .flatMap(([, [first]]) => first ?? []);
    told = new Set(waiting.map(({ batch }) => batch));
    if (!settings.get().notifications) return;
    for (const { caller, what } of news) ports.notify({ key: 'activity.notify.title', with: { who: caller.name } }, what, '#/activity');
  });
}
