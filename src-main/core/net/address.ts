import { BlockList, isIP, isIPv6 } from 'node:net';

/** What an IP address leads to. `never`: cloud metadata, link-local and addresses that are nobody's. */
export type Place = 'public' | 'private' | 'loopback' | 'never';

type Range = readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'];
const RANGES: Record<Exclude<Place, 'public'>, readonly Range[]> = {
  never: [
    ['0.0.0.0', 8, 'ipv4'],
    ['169.254.0.0', 16, 'ipv4'],
    ['100.100.100.200', 32, 'ipv4'],
    ['192.0.0.0', 24, 'ipv4'],
    ['224.0.0.0', 4, 'ipv4'],
    ['240.0.0.0', 4, 'ipv4'],
    ['::', 128, 'ipv6'],
    ['fe80::', 10, 'ipv6'],
    ['fec0::', 10, 'ipv6'],
    ['fd00:ec2::254', 128, 'ipv6'],
    ['ff00::', 8, 'ipv6'],
  ],
  loopback: [
    ['127.0.0.0', 8, 'ipv4'],
    ['::1', 128, 'ipv6'],
  ],
  private: [
    ['10.0.0.0', 8, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['100.64.0.0', 10, 'ipv4'],
    ['198.18.0.0', 15, 'ipv4'],
    ['192.0.2.0', 24, 'ipv4'],
    ['198.51.100.0', 24, 'ipv4'],
    ['203.0.113.0', 24, 'ipv4'],
    ['fc00::', 7, 'ipv6'],
    ['2001:db8::', 32, 'ipv6'],
  ],
};

const listOf = (ranges: readonly Range[]): BlockList => {
  const list = new BlockList();
  ranges.forEach(([network, prefix, family]) => list.addSubnet(network, prefix, family));
  return list;
};
const LISTS = [
  ['never', listOf(RANGES.never)],
  ['loopback', listOf(RANGES.loopback)],
  ['private', listOf(RANGES.private)],
] as const;

/** Sorts an address, an IPv4 one in IPv6 clothes by what it wears underneath. */
export function placeOf(address: string): Place {
  if (isIP(address) === 0) return 'never';
  const inner = isIPv6(address) ? embedded(address) : undefined;
  if (inner) return placeOf(inner);
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  return LISTS.find(([, list]) => list.check(address, family))?.[0] ?? 'public';
}

/** The IPv4 address inside `::ffff:a.b.c.d`, `::a.b.c.d`, NAT64 and 6to4 addresses. */
function embedded(address: string): string | undefined {
  const words = wordsOf(address);
  const dotted = (high = 0, low = 0) => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  const leads = (...start: number[]) => start.every((word, index) => words[index] === word);
  if (leads(0x2002)) return dotted(words[1], words[2]);
  if (leads(0, 0, 0, 0, 0, 0xffff) || leads(0, 0, 0, 0, 0xffff, 0) || leads(0x64, 0xff9b, 0, 0, 0, 0)) return dotted(words[6], words[7]);
  return leads(0, 0, 0, 0, 0, 0) && (words[6] !== 0 || (words[7] ?? 0) > 1) ? dotted(words[6], words[7]) : undefined;
}

function wordsOf(address: string): number[] {
  // The URL parser spells every form of an IPv6 address as hexadecimal words.
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]/`).hostname.slice(1, -1).split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((word) => parseInt(word, 16)));
  const front = numbers(head);
  const back = tail === undefined ? [] : numbers(tail);
  return [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
}
