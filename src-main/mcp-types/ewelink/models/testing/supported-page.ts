import { traitName } from '../../../../../src-shared/text/states/words.ts';
import { createTexts, type Texts } from '../../../../../src-shared/text/translate.ts';
import type { Language, Text } from '../../../../../src-shared/text/text.ts';
import { keyOf, type Told } from '../../abilities/ability.ts';
import { begin } from '../../record/known.ts';
import { tell } from '../../record/device-facts.ts';
import type { Model } from '../model.ts';
import { TABLES } from '../table.ts';
import { CHINESE } from './chinese-names.ts';
import { PLAUSIBLE } from './plausible.ts';

const WORDS = {
  title: { en: '# Supported eWeLink devices', 'zh-CN': '# 支持的易微联设备' },
  intro: {
    en: 'Made from the tables in `models/` by `npm run supported:ewelink`; do not edit. A device is known by its _uiid_, a number of the vendor that stands under its details. A device of a kind that is not listed shows its switches, its signal and raw numbers.',
    'zh-CN':
      '由 `npm run supported:ewelink` 根据 `models/` 中的表生成，请勿手动编辑。设备按 _uiid_（厂商编号，见设备详情）识别。未列出的设备类型会显示其开关、信号和原始数值。',
  },
  head: {
    en: '| uiid | Kind | Models | Reached | Does and measures | Settings |',
    'zh-CN': '| uiid | 类型 | 型号 | 途径 | 功能与读数 | 设置 |',
  },
  ignored: { en: 'left out: it belongs to another system', 'zh-CN': '不显示：属于其他系统' },
  among: { en: ', ', 'zh-CN': '、' },
} satisfies Record<string, Text>;

const WAYS: Record<Model['way'], Text> = {
  cloud: { en: 'cloud', 'zh-CN': '云端' },
  'cloud+lan': { en: 'network, cloud', 'zh-CN': '本地网络、云端' },
  gateway: { en: 'as its bridge', 'zh-CN': '经由网桥' },
};
const TITLES: Record<keyof typeof TABLES, Text> = {
  light: { en: 'Lights', 'zh-CN': '灯具' },
  switch: { en: 'Switches', 'zh-CN': '开关' },
  outlet: { en: 'Plugs and meters', 'zh-CN': '插座与电表' },
  cover: { en: 'Curtains and blinds', 'zh-CN': '窗帘与卷帘' },
  garage: { en: 'Garage doors', 'zh-CN': '车库门' },
  fan: { en: 'Fans', 'zh-CN': '风扇' },
  climate: { en: 'Thermostats and climate', 'zh-CN': '温控与空调' },
  humidifier: { en: 'Humidifiers and diffusers', 'zh-CN': '加湿器与香薰机' },
  valve: { en: 'Valves', 'zh-CN': '阀门' },
  sensor: { en: 'Sensors', 'zh-CN': '传感器' },
  button: { en: 'Buttons and remotes', 'zh-CN': '按钮与遥控器' },
  panel: { en: 'Panels', 'zh-CN': '面板' },
  gateway: { en: 'Bridges', 'zh-CN': '网桥' },
  matter: { en: 'Matter devices', 'zh-CN': 'Matter 设备' },
  other: { en: 'Others', 'zh-CN': '其他' },
};

/** Every row of the tables as a person reads it. */
export function supportedPage(language: Language): string {
  const texts = createTexts(language);
  const sections = Object.entries(TABLES).map(([name, rows]) =>
    [
      `## ${texts.of(isTable(name) ? TITLES[name] : { en: name, 'zh-CN': name })}`,
      '',
      texts.of(WORDS.head),
      '| ---: | --- | --- | --- | --- | --- |',
      ...rows.toSorted((a, b) => a.uiid - b.uiid).map((row) => line(row, texts)),
      '',
    ].join('\n'),
  );
  return [texts.of(WORDS.title), '', texts.of(WORDS.intro), '', ...sections].join('\n');
}
const isTable = (name: string): name is keyof typeof TABLES => Object.hasOwn(TITLES, name);

function line(row: Model, texts: Texts): string {
  const all = toldBy(row);
  const { of } = texts;
  const named = (some: Told[]) =>
    [...new Set(some.map((told) => traitName(texts, keyOf(told), { value: null, at: 0, ...pick(told) })))].join(of(WORDS.among));
  const called = of({ en: row.name, 'zh-CN': CHINESE[row.name] ?? row.name });
  const name = row.partly === undefined ? called : of({ en: `${called} (partly)`, 'zh-CN': `${called}（部分支持）` });
  const does = row.ignored ? of(WORDS.ignored) : named(all.filter(({ setting }) => !setting));
  const cells = [String(row.uiid), name, row.models.join(', '), of(WAYS[row.way]), does, named(all.filter(({ setting }) => setting))];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|') || '–').join(' | ')} |`;
}
const pick = ({ limits, label }: Told) => ({ ...(limits && { limits }), ...(label && { label }) });

/** What it can tell at all, whatever it happens to report. */
function toldBy(row: Model): Told[] {
  const all = PLAUSIBLE.flatMap((params) => tell(row, { ...begin({ uiid: row.uiid, params }).known, channels: row.channels ?? 1 }));
  return [...new Map(all.map((told) => [`${told.part} ${keyOf(told)}`, told])).values()];
}
