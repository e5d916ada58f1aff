import { z } from 'zod';
import type { Usage } from '../cloud/quota.ts';
import type { Region } from './hosts.ts';
import { tool } from '../../../kit/tool.ts';
import type { Link } from '../../../kit/link.ts';

/** How the account stands: what was asked of it, and by which ways its things are reached. */
export type AccountReport = {
  region?: Region;
  calls?: Usage;
  push: 'open' | 'away' | 'none';
  things: number;
  on_network: number;
  withheld: number;
};
/** What the tools of this type ask a link for. */
export interface ReportingLink extends Link {
  report(signal: AbortSignal): Promise<AccountReport>;
  record(device: string): { uiid: number; name: string; [more: string]: unknown };
}

/** What a person or an assistant may ask of the account itself, beside driving its devices. */
export const accountTools = {
  account_status: tool({
    title: { en: 'How the account stands', 'zh-CN': '账户状态' },
    description:
      'Calls used this month and how many the vendor allows, the region, whether the push is open, how many things are reached over the local network, and how many are withheld by their brands.',
    risk: 'read',
    input: z.object({}),
    run: async (link: ReportingLink, _none, signal) => ({ result: await link.report(signal) }),
  }),
  device_record: tool({
    title: { en: 'What is known of a device', 'zh-CN': '设备的原始信息' },
    description:
      'The raw state of one device as the vendor words it, without keys or names of networks, and what the local network knows of it: to find a fault, or to report a device that is not supported. `device` is its eWeLink id.',
    risk: 'private',
    input: z.object({ device: z.string().min(1).max(64) }),
    subject: 'device',
    about: (_link: ReportingLink, { device }) => [{ device }],
    run: async (link: ReportingLink, { device }) => ({ result: link.record(device) }),
  }),
};
