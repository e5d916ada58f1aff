import { z } from 'zod';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { TraitState } from '../../../../src-shared/model/device.ts';
import type { SeenPart } from '../../clients/sight.ts';
import { quoted, stated } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import { opened, roomOf, show, told, type House } from '../house.ts';
import { nameOf } from '../wording.ts';
import { meantPart, sayNear } from './named-part.ts';
import { isoOf } from './when.ts';

const Input = z.object({
  parts: z.array(z.string().min(1).max(300)).min(1).max(20).describe('ids or names'),
  settings: z.boolean().optional().describe('also how parts are set up'),
  private: z.boolean().optional().describe('ask the person for what is withheld'),
});
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const ReadPart = z.object({
  id: z.string(),
  name: z.string().optional(),
  room: z.string().optional(),
  kind: z.string().optional(),
  device: z.string().optional(),
  online: z.boolean().optional(),
  state: z
    .array(
      z.object({ key: z.string(), value: Value, at: z.string().optional(), assumed: z.boolean().optional(), raw: z.unknown().optional() }),
    )
    .optional(),
  commands: z.array(z.string()).optional(),
  message: z.string().optional(),
  didYouMean: z.array(z.string()).optional(),
});
type ReadPart = z.infer<typeof ReadPart>;
const Output = z.object({ ok: z.boolean(), parts: z.array(ReadPart) });

export const read = homeTool(
  {
    name: 'read',
    title: { en: 'Read devices', 'zh-CN': '读取设备状态' },
    description:
      'The state of parts in full: every value with the time it was reported, device, online, commands; settings on request. "withheld": the person keeps it private.',
    risk: 'read',
  },
  Input,
  Output,
  async (house, caller, { parts, settings, private: wantsPrivate }, context) => {
    const answers: ReadPart[] = [];
    for (const wanted of parts) {
      const meant = await meantPart(house, caller, wanted, context.ask);
      const seen = 'seen' in meant && wantsPrivate ? await opened(house, caller, meant.seen, context) : undefined;
      answers.push('seen' in meant ? readPart(house, caller, seen ?? meant.seen, settings ?? false) : { id: wanted, ...meant });
    }
    return { ok: answers.every(({ message }) => message === undefined), parts: answers };
  },
  ({ parts }) => parts.map(sayPart).join('\n'),
);

function readPart(house: House, caller: Caller, seen: SeenPart, settings: boolean): ReadPart {
  const { device, part } = seen;
  const { commands } = show(house, caller, seen, settings);
  const room = roomOf(house.devices, seen)?.name;
  return {
    id: part.id,
    name: part.name,
    ...(room !== undefined && { room }),
    kind: part.kind,
    device: [device.name, device.maker, device.model].filter(Boolean).join(', '),
    online: device.online,
    state: Object.entries(part.traits)
      .filter(([, state]) => settings || !state.setting)
      .map(([key, state]) => readState(seen, key, state)),
    commands,
  };
}

/** What a word leaves out of a value with several fields is told besides. */
function readState(seen: SeenPart, key: string, state: TraitState) {
  const { value } = state;
  const isWithheld = seen.withheld.includes(key);
  const hasMore =
    !isWithheld && typeof value === 'object' && value !== null && Object.values(value).filter((one) => one !== null).length > 1;
  return {
    key: nameOf(key, state),
    value: told(seen, key, state),
    ...(!isWithheld && state.at > 0 && { at: isoOf(state.at) }),
    ...(state.assumed && { assumed: true }),
    ...(hasMore && { raw: value }),
  };
}

const MAX_RAW = 600;
const sayPart = ({ id, name, room, kind, device, online, state = [], commands = [], message, didYouMean = [] }: ReadPart): string =>
  message !== undefined
    ? [`- ${message}.`, ...sayNear(didYouMean)].join(' ')
    : [
        `- ${quoted(name ?? id)}${room ? ` in ${quoted(room)}` : ''} [${kind ?? ''}${online ? '' : ', offline'}] id ${id}; device ${quoted(device ?? '', 160)}`,
        ...state.map(
          ({ key, value, at, assumed, raw }) =>
            `  ${stated(key)}=${stated(value)}${assumed ? ' (assumed)' : ''}${raw === undefined ? '' : ` ${quoted(JSON.stringify(raw), MAX_RAW)}`}${at ? ` since ${at}` : ''}`,
        ),
        ...(commands.length > 0 ? [`  can: ${commands.join(', ')}`] : []),
      ].join('\n');
