import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import insights from '../../../src-shared/text/en/insights.json' with { type: 'json' };
import { claude } from './fake-home.ts';
import { build, type Home, power, level, tool, problemOf, aMoment, allowAll } from './testing/stages-home.ts';

/**
 * Each stage is proven by removing it: with the stage its story holds, without it the story breaks. A story throws or answers false when
 * it does not hold.
 */

const STORIES: { stage: string; story: string; holds: (home: Home) => Promise<boolean> }[] = [
  {
    stage: 'identify',
    story: 'a paused assistant gets nothing done',
    holds: async (home) => {
      await allowAll(home);
      home.pause(Date.now() + 60_000);
      return (await problemOf(home.send(power('on'), claude))) === 'paused' && home.link.asked.length === 0;
    },
  },
  {
    stage: 'resolve',
    story: 'a name said by a person finds its lamp',
    holds: async (home) => {
      home.obey();
      const answered = await home.send({ target: { kind: 'part', part: 'floor lamp', trait: 'power', command: 'on' }, args: {} });
      return answered.status === 'confirmed' && home.link.asked[0]?.device === 'lamp';
    },
  },
  {
    stage: 'validate',
    story: 'a level of 200 never reaches the lamp',
    holds: async (home) => (await problemOf(home.send(level(200)))) === 'input.invalid' && home.link.asked.length === 0,
  },
  {
    stage: 'screen',
    story: 'what would unlock the door later is asked about like unlocking it',
    holds: async (home) => {
      await allowAll(home);
      home.link.onEffects = async () => [{ device: 'lock', part: 'main', trait: 'lock', command: 'unlock' }];
      const sent = problemOf(home.send(power('on'), claude));
      await aMoment();
      const [question] = home.activity.approvals();
      if (question) await home.activity.decide(question.id, 'deny');
      return (
        question?.risk === 'danger' && question.effects?.[0]?.what.key === 'traits.lock.do.unlock' && (await sent) === 'approval.denied'
      );
    },
  },
  {
    stage: 'rule',
    story: 'what a rule switched off stays off',
    holds: async (home) => {
      await home.rules.save({ verdict: 'off', client: claude.id });
      return (await problemOf(home.send(power('on'), claude))) === 'policy.denied' && home.link.asked.length === 0;
    },
  },
  {
    stage: 'approve',
    story: 'an assistant waits for a yes before it acts',
    holds: async (home) => {
      home.obey();
      const sent = home.send(power('on'), claude);
      await aMoment();
      const [question] = home.activity.approvals();
      if (!question || home.link.asked.length > 0) return false;
      await home.activity.decide(question.id, 'once');
      return (await sent).status === 'confirmed';
    },
  },
  {
    stage: 'limit',
    story: 'an assistant in a loop is stopped',
    holds: async (home) => {
      await allowAll(home);
      home.obey();
      const attempts = await Promise.all(Array.from({ length: 125 }, (_, index) => problemOf(home.send(level(index % 100), claude))));
      return attempts.includes('limit.reached') && home.link.asked.length <= 120;
    },
  },
  {
    stage: 'cache',
    story: 'the same question to a tool that allows it is asked once',
    holds: async (home) => {
      const first = await home.send(tool('look', { at: 'hall' }), claude);
      const second = await home.send(tool('look', { at: 'hall' }), claude);
      await home.send(tool('peek'), claude);
      await home.send(tool('peek'), claude);
      return JSON.stringify(first.result) === JSON.stringify(second.result) && home.link.ran.join() === 'look,peek,peek';
    },
  },
  {
    stage: 'confirm',
    story: 'only the device says that it is done, and the report before the receipt counts',
    holds: async (home) => {
      home.obey();
      const done = await home.send(power('on'));
      home.link.onAct = async () => ({ accepted: true });
      const silent = await home.send(power('off'));
      return done.status === 'confirmed' && done.value === true && silent.status === 'accepted';
    },
  },
  {
    stage: 'breaker',
    story: 'a connection that keeps failing is left alone',
    holds: async (home) => {
      home.link.onAct = () => Promise.reject(new SwitchboardError('remote.unreachable', 'gone'));
      for (let attempt = 0; attempt < 5; attempt++) await problemOf(home.send(level(attempt)));
      return (await problemOf(home.send(level(9)))) === 'breaker.open' && home.link.asked.length === 5;
    },
  },
  {
    stage: 'retry',
    story: 'a question that failed in passing is asked again, a command never',
    holds: async (home) => {
      let fails = 2;
      home.link.onTool = async () => {
        if (fails-- > 0) throw new SwitchboardError('remote.busy', 'later', { retryAfterMs: 1 });
        return 'seen';
      };
      const { result } = await home.send(tool('peek'), claude);
      home.link.onAct = () => Promise.reject(new SwitchboardError('remote.unreachable', 'gone', { retryAfterMs: 1 }));
      await problemOf(home.send(power('on')));
      return result === 'seen' && home.link.ran.length === 3 && home.link.asked.length === 1;
    },
  },
  {
    stage: 'queue',
    story: 'commands to one device keep their order',
    holds: async (home) => {
      const told: unknown[] = [];
      let slow = 60;
      home.link.onAct = async ({ args }) => {
        await aMoment((slow -= 15));
        told.push(args['level']);
        return { accepted: true };
      };
      await Promise.all([home.send(level(10)), home.send(level(20)), home.send(level(30))]);
      return told.join() === '10,20,30';
    },
  },
  {
    stage: 'turn',
    story: 'a yes that comes after the lamp went on by itself sends nothing',
    holds: async (home) => {
      const sent = home.send(power('on'), claude);
      await aMoment();
      home.report('lamp', 'power', true);
      await home.activity.decide(home.activity.approvals()[0]?.id ?? '', 'once');
      return (await sent).status === 'unchanged' && home.link.asked.length === 0;
    },
  },
  {
    stage: 'connector',
    story: 'the lamp is told',
    holds: async (home) => {
      await problemOf(home.send(power('on')));
      return home.link.asked.length === 1;
    },
  },
  {
    stage: 'journal',
    story: 'what is sent was announced on disk before, and what became of it stands there after',
    holds: async (home) => {
      home.obey();
      const announced: number[] = [];
      const obedient = home.link.onAct;
      home.link.onAct = (request) => {
        announced.push(home.storage.journal.opened.length);
        return obedient(request);
      };
      const { entry } = await home.send(power('on'));
      const written = home.storage.journal.written.find(({ id }) => id === entry);
      return (
        announced[0] === 1 && written?.outcome === 'confirmed' && written.before === false && written.after === true && written.undoable
      );
    },
  },
];

const held = (home: Home, holds: (home: Home) => Promise<boolean>): Promise<boolean> => holds(home).catch(() => false);

describe('the one way through', () => {
  it('has a story for every stage', async () => {
    const { pipeline } = await build();
    expect(STORIES.map(({ stage }) => stage).sort()).toEqual(
      pipeline
        .stages()
        .map(({ stage }) => stage)
        .sort(),
    );
  });

  it('has a name and a sentence for every stage', async () => {
    const { stageNames, stageWords } = insights.screen;
    const stages = (await build()).pipeline.stages().map(({ stage }) => stage);
    expect(stages.filter((stage) => !Object.hasOwn(stageNames, stage) || !Object.hasOwn(stageWords, stage))).toEqual([]);
  });

  it.each(STORIES)('$stage: $story', async ({ holds }) => {
    expect(await held(await build(), holds)).toBe(true);
  });

  it.each(STORIES)('without $stage it is not so that $story', async ({ stage, holds }) => {
    expect(await held(await build(stage), holds)).toBe(false);
  });

  it('counts what passed and what was stopped, stage by stage', async () => {
    const home = await build();
    home.obey();
    await home.send(power('on'));
    await problemOf(home.send(level(200)));
    const counted = Object.fromEntries(home.pipeline.stages().map((one) => [one.stage, [one.passed, one.stopped]]));
    expect(counted).toMatchObject({ journal: [2, 0], resolve: [2, 0], validate: [1, 1], rule: [1, 0], connector: [1, 0] });
  });
});
