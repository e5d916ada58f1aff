import { z } from 'zod';
import { control, ControlInput, ControlOutput, sayResults } from './control.ts';
import { find, FindInput, FindOutput, sayFound } from './find.ts';
import { homeTool, type HomeTool } from './home-tool.ts';
import { overview, OverviewInput, OverviewOutput, sayOverview } from './overview.ts';

/** The tools of the whole home, whatever its size. */
export const HOME_TOOLS: readonly HomeTool[] = [
  homeTool(
    {
      name: 'overview',
      title: { en: 'Home at a glance', 'zh-CN': '家庭概览' },
      description: 'The home at a glance: rooms, what is on, what needs attention. Start here.',
      risk: 'read',
    },
    OverviewInput,
    OverviewOutput,
    (house, caller) => overview(house, caller),
    sayOverview,
  ),
  homeTool(
    {
      name: 'find',
      title: { en: 'Find devices', 'zh-CN': '查找设备' },
      description:
        'Finds parts (lights, plugs, sensors …) by name, room, kind or state, with their current state and the commands each one takes. "approval" says whether commands ask the person first.',
      risk: 'read',
    },
    FindInput,
    FindOutput,
    find,
    sayFound,
  ),
  homeTool(
    {
      name: 'control',
      title: { en: 'Control devices', 'zh-CN': '控制设备' },
      description:
        'Runs commands on parts, several at once. "confirmed" means the device reported the new state; "accepted" means it was sent but not reported. The person may be asked first: the call then waits for their answer.',
      risk: 'control',
    },
    ControlInput,
    ControlOutput,
    control,
    sayResults,
  ),
];

/** As `tools/list` sends it; made once. */
export const listed = (tool: HomeTool) => ({
  name: tool.name,
  title: tool.title.en,
  description: tool.description,
  inputSchema: jsonSchema(tool.input, 'input'),
  outputSchema: jsonSchema(tool.output, 'output'),
  annotations: { readOnlyHint: tool.risk === 'read', destructiveHint: false, idempotentHint: tool.risk === 'read', openWorldHint: false },
});

export function jsonSchema(schema: z.ZodObject, io: 'input' | 'output'): { type: 'object'; [key: string]: unknown } {
  const { $schema: _$schema, type: _type, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return { type: 'object', ...rest };
}
