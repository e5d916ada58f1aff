import type { Region } from './hosts.ts';

/** Countries by the prefix of their telephone numbers; all others are `eu`. Australia is `us`; Turkey, India, Japan and Korea are `as`. */
const LISTS: Record<Exclude<Region, 'eu'>, string> = {
  us: '1 51-58 61 64 299 501-507 509 590-598 676 678 679 682 684 685 1242 1246 1264 1671 1758 1809 1868 1876',
  as: '60 62 63 65 66 81 82 84 90-95 98 374 382 599 670 673 675 687 689 852 853 855 856 880 886 960-968 970-977 992-996 998 1268 1340 1345 1441 1473 1649 1664 1767 1784 1869',
  cn: '86',
};
const TABLE: ReadonlyMap<string, Region> = new Map([...codes('us'), ...codes('as'), ...codes('cn')]);
function codes(region: Exclude<Region, 'eu'>): [string, Region][] {
  return LISTS[region].split(' ').flatMap((entry): [string, Region][] => {
    const [from = '', to = from] = entry.split('-');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => [String(Number(from) + at), region]);
  });
}

/** The region in which an account of this country most likely lives: `+49`, `0049` and `49` are the same. */
export const regionOf = (countryCode: string): Region => TABLE.get(countryCode.replace(/^(\+|00)/, '').replace(/\D/g, '')) ?? 'eu';
