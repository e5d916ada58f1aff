import { z } from 'zod';
import type { FieldOption } from '../../../../src-shared/forms/kinds.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { World } from '../../../kit/world.ts';
import type { Commands } from '../wire/commands.ts';
import { openConnection } from '../wire/connection.ts';
import { tolerant } from '../wire/refused.ts';
import type { Access } from './access.ts';

type Home = { url: string; access: Access };
const Area = z.object({ area_id: z.string(), name: z.string() });
const State = z.object({ entity_id: z.string(), attributes: z.object({ friendly_name: z.string().optional().catch(undefined) }) });
const text = z.string().nullish().catch(undefined);
const Entry = z.object({ entity_id: z.string(), hidden_by: text, entity_category: text });
const Exposed = z.object({ exposed_entities: z.record(z.string(), z.record(z.string(), z.unknown())) });
/** They are run or stood in, not looked at or switched. */
const NO_THINGS = /^(?:automation|script|scene|zone|conversation|tts|stt|wake_word)\./;
const NAMED = 8;

/** The rooms of a home that is being added. */
export const roomChoices = (world: World, home: Home): Promise<FieldOption[]> =>
  asking(world, home, async ({ call }) =>
    each(Area, await call('config/area_registry/list')).map(({ area_id, name }) => ({ value: area_id, label: same(name) })),
  );

/**
 * What assistants may see at first. Where Home Assistant does not say what it shows to Assist, a proposal takes its place; everything is
 * never on offer.
 */
export const exposureChoices = (world: World, home: Home): Promise<FieldOption[]> =>
  asking(world, home, async ({ call }) => {
    const [states, entries, exposed] = await Promise.all([
      call('get_states'),
      call('config/entity_registry/list'),
      call('homeassistant/expose_entity/list'),
    ]);
    const names = new Map(each(State, states).map((one) => [one.entity_id, one.attributes.friendly_name ?? one.entity_id]));
    const set = new Set(each(Entry, entries).flatMap((one) => (one.hidden_by || one.entity_category ? [one.entity_id] : [])));
    const things = [...names.keys()].filter((id) => !NO_THINGS.test(id));
    const shown = Exposed.safeParse(exposed).data?.exposed_entities;
    const toAssist = things.filter((id) => shown?.[id]?.['conversation'] === true);
    const proposed = things.filter((id) => !set.has(id));
    const named = (ids: string[]) => preview(ids.map((id) => names.get(id) ?? id));
    return [
      ...(shown ? [{ value: 'assist', label: WORDS.assist, hint: named(toAssist) }] : []),
      { value: 'proposed', label: WORDS.proposed, hint: named(proposed) },
      { value: 'none', label: WORDS.none, hint: WORDS.noneHint },
    ];
  });

const WORDS = {
  assist: { en: 'What Home Assistant shows to Assist', 'zh-CN': 'Home Assistant 向 Assist 公开的内容' },
  proposed: { en: 'Everything but hidden things and their settings', 'zh-CN': '除隐藏项和设置项以外的内容' },
  none: { en: 'Nothing yet', 'zh-CN': '暂时什么都不公开' },
  noneHint: { en: 'You choose later, thing by thing, under Devices.', 'zh-CN': '稍后在“设备”中逐项选择。' },
} satisfies Record<string, Text>;

function preview(names: string[]): Text {
  const some = names.slice(0, NAMED);
  const rest = names.length - some.length;
  const count = names.length;
  return {
    en: count === 0 ? 'Nothing at the moment' : `${count}: ${some.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    'zh-CN': count === 0 ? '目前没有内容' : `${count} 项：${some.join('、')}${rest > 0 ? ` 等` : ''}`,
  };
}

type Ask = { call(type: string): ReturnType<Commands['call']> };
async function asking<T>(world: World, { url, access }: Home, work: (ask: Ask) => Promise<T>): Promise<T> {
  const connection = await openConnection(world, url, access, world.signal);
  try {
    return await work({ call: (type) => tolerant(connection.commands.call(type, {}, { signal: world.signal })) });
  } finally {
    connection.close();
  }
}

const same = (name: string): Text => ({ en: name, 'zh-CN': name });
const each = <T>(item: z.ZodType<T>, list: unknown): T[] =>
  Array.isArray(list) ? list.flatMap((raw) => item.safeParse(raw).data ?? []) : [];
