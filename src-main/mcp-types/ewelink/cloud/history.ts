import { z } from 'zod';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { Params } from '../abilities/ability.ts';
import { isRefusal } from '../account/problems.ts';
import { listIn, numberIn, textIn } from '../abilities/read.ts';
import { parsedJson } from './json.ts';
import { each } from './families.ts';
import type { Requests } from './requests.ts';

const MOST = 30;
const List = z.object({ histories: z.array(z.unknown()).catch([]) });
const Entry = z.object({ request: z.string().catch(''), opsTime: z.number(), userAgent: z.string().catch('') });
/** What the cloud wrote down: when something was switched, from where, and which of the channels. */
type Operation = { at: number; text: Text };
/** `outlet`: only what was done to this channel. */
type Asked = { device: string; from: number; to: number; outlet?: number | undefined };

/** The last operations of a stretch of time; none where this AppID may not see them. */
export async function listOperations(requests: Requests, { device, from, to, outlet }: Asked, signal: AbortSignal): Promise<Operation[]> {
  const query = { deviceid: device, from: String(to), num: String(MOST) };
  try {
    const { histories } = await requests.read(List, { method: 'GET', path: '/v2/device/history', query }, signal);
    return each(Entry, histories)
      .filter(({ opsTime }) => opsTime >= from && opsTime <= to)
      .flatMap(({ opsTime, userAgent, request }) => {
        const what = inWords(Request.parse(parsedJson(request)), outlet);
        return what.length === 0
          ? []
          : { at: opsTime, text: line(BY[userAgent === 'app' || userAgent === 'device' ? userAgent : 'other'], what) };
      });
  } catch (thrown) {
    if (isRefusal(thrown, 'never', 'fail', 'gone')) return [];
    throw thrown;
  }
}

/** From where: the words of the wire are nobody's, and say more than anybody here needs to know. */
const BY = {
  app: { en: 'An app', 'zh-CN': '应用' },
  device: { en: 'The device itself', 'zh-CN': '设备自身' },
  other: { en: 'Another way', 'zh-CN': '其他方式' },
} satisfies Record<string, Text>;
const STATES: Readonly<Record<string, Text>> = { on: { en: 'on', 'zh-CN': '开' }, off: { en: 'off', 'zh-CN': '关' } };
const ELSE: Text = { en: 'something else was set', 'zh-CN': '更改了其他设置' };
const channel = (number: number, { en, 'zh-CN': zh }: Text): Text => ({ en: `channel ${number} ${en}`, 'zh-CN': `通道 ${number} ${zh}` });
const line = (by: Text, what: readonly Text[]): Text => ({
  en: `${by.en}: ${what.map(({ en }) => en).join(', ')}`,
  'zh-CN': `${by['zh-CN']}：${what.map((text) => text['zh-CN']).join('、')}`,
});

const Request = z.record(z.string(), z.unknown()).catch({});
/** What was asked, in words: `on`, `channel 2 off`, or that it was about something else. Of several channels only the one that is meant. */
function inWords(params: Params, only: number | undefined): Text[] {
  const { switches: _all, switch: _one, ...others } = params;
  const single = stateOf(textIn(params, 'switch'));
  const channels = listIn(params, 'switches').flatMap((entry) => {
    const outlet = numberIn(entry, 'outlet') ?? 0;
    const state = stateOf(textIn(entry, 'switch'));
    return only === undefined ? state.map((text) => channel(outlet + 1, text)) : only === outlet ? state : [];
  });
  return [...single, ...channels, ...(only === undefined && Object.keys(others).length > 0 ? [ELSE] : [])];
}
const stateOf = (state = ''): Text[] => (Object.hasOwn(STATES, state) && STATES[state] ? [STATES[state]] : []);
