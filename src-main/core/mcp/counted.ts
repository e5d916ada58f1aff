import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { OwnCall } from '../insights/gateway.ts';
import { isDenial } from '../tools/stages/journal.ts';
import type { ToolAnswer } from './home-tool.ts';
import type { House } from './house.ts';

/** Runs a tool of ours and counts the call. What it passes on is counted on the one way, and not once more here. */
export async function counted(
  house: House,
  caller: Caller,
  args: unknown,
  run: (house: House) => Promise<ToolAnswer>,
): Promise<ToolAnswer> {
  let isPassedOn = false;
  const { tools } = house;
  const watched: House = {
    ...house,
    tools: {
      ...tools,
      act: (...asked) => {
        isPassedOn = true;
        return tools.act(...asked);
      },
      undo: (...asked) => {
        isPassedOn = true;
        return tools.undo(...asked);
      },
    },
  };
  const tell = (went: OwnCall['went'], letters: number): void => {
    if (!isPassedOn) house.called(caller.id, { args, letters, went });
  };
  try {
    const answered = await run(watched);
    tell(answered.failed ? 'failed' : 'done', answered.text.length);
    return answered;
  } catch (thrown) {
    tell(isDenial(SwitchboardError.from(thrown).problem) ? 'refused' : 'failed', 0);
    throw thrown;
  }
}
