import { z } from 'zod';
import type { LinkScene } from '../../../kit/link.ts';
import { isRefusal } from '../account/problems.ts';
import { each } from './families.ts';
import type { Requests } from './requests.ts';

const Pages = { num: 0, beginIndex: -9_999_999 };
const List = z.object({ manualScenes: z.array(z.unknown()).catch([]), conditionScenes: z.array(z.unknown()).catch([]) });
const Scene = z.object({
  id: z.string().min(1),
  name: z.string().catch(''),
  condition: z.object({ disable: z.boolean().optional() }).catch({}),
});

const listed = (requests: Requests, home: string, signal: AbortSignal): Promise<z.output<typeof List>> =>
  requests.read(List, { method: 'POST', path: '/v2/smartscene2/list', body: { familyid: home, manual: Pages, condition: Pages } }, signal);

/** The scenes of a home; undefined where this AppID may not see them, which is no fault. */
export async function listScenes(requests: Requests, home: string, signal: AbortSignal): Promise<LinkScene[] | undefined> {
  try {
    const { manualScenes, conditionScenes } = await listed(requests, home, signal);
    return [
      ...each(Scene, manualScenes).map(({ id, name }): LinkScene => ({ source: id, name, kind: 'scene' })),
      ...each(Scene, conditionScenes).map(({ id, name, condition }): LinkScene => ({
        source: id,
        name,
        kind: 'automation',
        enabled: condition.disable !== true,
      })),
    ];
  } catch (thrown) {
    if (isRefusal(thrown, 'never', 'fail', 'gone')) return undefined;
    throw thrown;
  }
}

const Doing = z.object({ id: z.string(), operations: z.array(z.unknown()) });

/** What a scene does, as its home has it now; undefined where no home tells. */
export async function operationsOf(
  requests: Requests,
  homes: readonly { id: string }[],
  scene: string,
  signal: AbortSignal,
): Promise<unknown[] | undefined> {
  for (const { id } of homes) {
    const { manualScenes, conditionScenes } = await listed(requests, id, signal);
    const found = each(Doing, [...manualScenes, ...conditionScenes]).find((one) => one.id === scene);
    if (found) return found.operations;
  }
  return undefined;
}

export async function runScene(requests: Requests, id: string, signal: AbortSignal): Promise<void> {
  await requests.ask({ method: 'POST', path: '/v2/smartscene2/execute', body: { id } }, signal);
}
