import type { Fact } from '../../../../src-shared/model/connection.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { Usage } from '../cloud/quota.ts';
import type { Region } from './hosts.ts';
import type { AccountReport } from './tools.ts';

const REGIONS: Record<Region, Text> = {
  cn: { en: 'China', 'zh-CN': '中国' },
  as: { en: 'Asia', 'zh-CN': '亚洲' },
  us: { en: 'America', 'zh-CN': '美洲' },
  eu: { en: 'Europe', 'zh-CN': '欧洲' },
};
const PUSH: Record<AccountReport['push'], Text> = {
  open: { en: 'Arrive by themselves', 'zh-CN': '实时推送' },
  away: { en: 'Do not arrive now; the line is opened again', 'zh-CN': '暂时中断，正在重新连接' },
  none: { en: 'Only from your own network', 'zh-CN': '仅来自本地网络' },
};
const grouped = (count: number): string => count.toLocaleString('en');

/** Other programs may ask with the same AppID: that the month is used up is the cloud's word, whatever was counted here. */
function usedOf({ used, of, stoppedUntil }: Usage): Text {
  const [mine, all] = [grouped(used), grouped(of)];
  if (stoppedUntil === undefined) return { en: `${mine} of ${all}`, 'zh-CN': `${mine} / ${all}` };
  const day = new Date(stoppedUntil).toISOString().slice(0, 10);
  return { en: `Used up until ${day} (${mine} by Switchboard)`, 'zh-CN': `已用完，${day} 恢复（本程序使用 ${mine} 次）` };
}

/** An account as a person reads it, the useful first. */
export function factsOf({ region, calls, push, things, on_network: near, withheld }: AccountReport): Fact[] {
  const facts: Fact[] = [
    { label: { en: 'Reports', 'zh-CN': '状态上报' }, value: PUSH[push] },
    {
      label: { en: 'In your network', 'zh-CN': '本地网络' },
      value: { en: `${near} of ${things} devices`, 'zh-CN': `${things} 个设备中的 ${near} 个` },
    },
  ];
  if (withheld > 0)
    facts.push({
      label: { en: 'Withheld by their brands', 'zh-CN': '品牌未开放' },
      value: { en: `${withheld} ${withheld === 1 ? 'device' : 'devices'}`, 'zh-CN': `${withheld} 个设备` },
    });
  if (region !== undefined) facts.push({ label: { en: 'Region', 'zh-CN': '区域' }, value: REGIONS[region] });
  if (calls)
    facts.push({
      label: { en: 'Calls this month', 'zh-CN': '本月调用次数' },
      value: usedOf(calls),
    });
  return facts;
}
