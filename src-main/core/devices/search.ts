import type { KINDS } from '../../../src-shared/model/device.ts';
import type { FoundPart } from '../areas.ts';

type Kind = (typeof KINDS)[number];
/** What people call a kind of thing, so that "lamp" and “灯” find a light. Matched, never shown. */
const WORDS: Record<Kind, string> = {
  light: 'light lamp bulb 灯 灯光',
  plug: 'plug socket outlet 插座 插头',
  switch: 'switch relay 开关',
  blind: 'blind shade curtain cover shutter 窗帘 百叶窗 卷帘',
  garage: 'garage door 车库 车库门',
  door: 'door 门',
  window: 'window 窗 窗户',
  thermostat: 'thermostat heating radiator climate heater ac 温控 暖气 空调 恒温器',
  fan: 'fan 风扇',
  lock: 'lock door 锁 门锁',
  alarm: 'alarm security 报警 警报',
  media: 'media player tv speaker music 电视 音箱 播放器 音乐',
  vacuum: 'vacuum robot cleaner 扫地机 吸尘器',
  mower: 'mower lawn 割草机',
  valve: 'valve water 阀门 水阀',
  siren: 'siren 警笛 警报器',
  button: 'button 按钮',
  camera: 'camera 摄像头 相机',
  sensor: 'sensor 传感器',
  motion: 'motion presence movement 人体 移动',
  meter: 'meter energy power 电表 电量',
  person: 'person people 人 家人',
  weather: 'weather forecast 天气',
  list: 'list todo shopping 清单 待办',
  calendar: 'calendar 日历',
  update: 'update firmware 更新',
  other: '',
};

/** One part as words; built once per change of name, not once per question. */
export type Searchable = { found: FoundPart; name: string[]; aliases: string[]; room: string[]; kind: string[] };

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // Chinese is written without spaces: it stays in one piece and is found by what it contains.
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export const searchable = (found: FoundPart, aliases: string[]): Searchable => ({
  found,
  name: wordsOf(found.part.name === found.device.name ? found.part.name : `${found.part.name} ${found.device.name}`),
  aliases: aliases.flatMap(wordsOf),
  room: wordsOf(found.room?.name ?? ''),
  kind: wordsOf(WORDS[found.part.kind]),
});

const FIELDS = [
  { field: 'name', weight: 1 },
  { field: 'aliases', weight: 0.95 },
  { field: 'room', weight: 0.7 },
  { field: 'kind', weight: 0.6 },
] as const;
/** Below this a match is a coincidence; still good enough for "did you mean". */
const WORTH_SHOWING = 0.2;

/** Best first. Every asked word looks for its best place; a whole name said exactly beats everything. */
export function search(all: Iterable<Searchable>, words: string, limit: number): FoundPart[] {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  const whole = asked.join(' ');
  return [...all]
    .map((item) => ({ item, score: scoreOf(item, asked, whole) }))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || a.item.found.part.name.localeCompare(b.item.found.part.name))
    .slice(0, limit)
    .map(({ item }) => item.found);
}

function scoreOf(item: Searchable, asked: string[], whole: string): number {
  const best = asked.map((word) => Math.max(...FIELDS.map(({ field, weight }) => weight * bestOf(item[field], word))));
  const mean = best.reduce((sum, score) => sum + score, 0) / asked.length;
  const exact = wordsOf(item.found.part.name).join(' ') === whole ? 1 : 0;
  // Of two parts that match equally the one with fewer words left over is meant.
  return mean + exact - Math.min(0.1, 0.01 * item.name.length);
}

function bestOf(words: string[], asked: string): number {
  let best = 0;
  for (const word of words) best = Math.max(best, likeness(word, asked));
  return best;
}

function likeness(word: string, asked: string): number {
  if (word === asked) return 1;
  if (word.startsWith(asked) || asked.startsWith(word)) return 0.85;
  if (word.includes(asked) || asked.includes(word)) return 0.75;
  if (Math.abs(word.length - asked.length) > 3) return 0;
  const apart = distance(word, asked) / Math.max(word.length, asked.length);
  return apart <= 0.5 ? 0.9 * (1 - apart) : 0;
}

/** Typing mistakes between two words: one letter more, less, other or swapped with its neighbour each count one. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
