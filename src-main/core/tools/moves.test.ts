import { describe, expect, it } from 'vitest';
import type { Round, Yes } from '../areas.ts';
import { claude } from './fake-home.ts';
import { act, LAMP, LOCK, never, start } from './testing/start-tools.ts';

const ELSEWHERE = { address: 'http://home-b' };
const problem = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'done',
    (thrown: { problem?: string }) => thrown.problem,
  );
type Home = Awaited<ReturnType<typeof start>>;
const asked = async ({ activity }: Home): Promise<string> => {
  await expect.poll(() => activity.approvals().length).toBe(1);
  return activity.approvals()[0]?.id ?? '';
};
const unlock = ({ tools, report }: Home) => {
  report('lock', 'lock', 'locked');
  return problem(tools.act(act(LOCK, 'lock', 'unlock'), claude, never));
};

describe('a home that another home is put in the place of', () => {
  it('is not opened by the hour that was allowed at the first', async () => {
    const home = await start();
    const first = unlock(home);
    await home.activity.decide(await asked(home), 'hour');
    expect(await first).toBe('done');
    expect(home.activity.waiting.permits()).toHaveLength(1);
    home.lead(ELSEWHERE);
    expect(home.activity.waiting.permits()).toEqual([]);
    const second = unlock(home);
    await home.activity.decide(await asked(home), 'deny');
    expect(await second).toBe('approval.denied');
    expect(home.link.asked).toHaveLength(1);
  });

  it('is not opened by a question that was asked about the first: it ends with no answer', async () => {
    const home = await start();
    const first = unlock(home);
    await asked(home);
    home.lead(ELSEWHERE);
    expect([await first, home.activity.approvals(), home.link.asked]).toEqual(['policy.denied', [], []]);
  });

  it('keeps its hours when only its secret, its name or a choice of yes and no is another', async () => {
    const home = await start();
    home.lead({ address: 'http://home-a', token: { saved: true, at: 1 }, quiet: false });
    const first = unlock(home);
    await home.activity.decide(await asked(home), 'hour');
    expect(await first).toBe('done');
    home.lead({ address: 'http://home-a', token: { saved: true, at: 2 }, quiet: true });
    expect(home.activity.waiting.permits()).toHaveLength(1);
    expect(await unlock(home)).toBe('done');
  });

  it('is asked about anew by a call that comes back for another round', async () => {
    const home = await start();
    let yes: Yes | undefined;
    const round = (): Round => ({ ...(yes && { before: yes }), allowed: (said) => void (yes = said) });
    const once = () => problem(home.tools.act(act(LAMP, 'power', 'on'), claude, never, { round: round() }));
    const first = once();
    await home.activity.decide(await asked(home), 'once');
    expect(await first).toBe('done');
    // It was lost on the way: the same round again needs no second yes.
    home.report('lamp', 'power', false);
    expect(await once()).toBe('done');
    home.report('lamp', 'power', false);
    home.lead(ELSEWHERE);
    const there = once();
    await home.activity.decide(await asked(home), 'deny');
    expect(await there).toBe('approval.denied');
  });

  it('has nothing left of its hours when it is removed', async () => {
    const home = await start();
    const first = unlock(home);
    await home.activity.decide(await asked(home), 'hour');
    await first;
    home.remove();
    expect(home.activity.waiting.permits()).toEqual([]);
  });
});
