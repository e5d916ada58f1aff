import { dirname } from 'node:path';
import { holds } from '../../../../src-shared/forms/confinement.ts';
import type { Grants } from './grants.ts';
import type { Way } from './ways.ts';

/** Services of the system without which no program of any language runs; none of them opens or starts anything. */
const ALWAYS = [
  'com.apple.bsd.dirhelper', 'com.apple.logd', 'com.apple.PowerManagement.control', 'com.apple.system.logger', 'com.apple.system.notification_center',
  'com.apple.system.opendirectoryd.libinfo', 'com.apple.system.opendirectoryd.membership',
]; // prettier-ignore
/** Names and certificates. */
const NETWORK = [
  'com.apple.networkd', 'com.apple.ocspd', 'com.apple.SecurityServer', 'com.apple.SystemConfiguration.configd',
  'com.apple.SystemConfiguration.DNSConfiguration', 'com.apple.trustd', 'com.apple.trustd.agent',
]; // prettier-ignore

const services = (names: readonly string[]): string => `(allow mach-lookup ${names.map((name) => `(global-name "${name}")`).join(' ')})`;

/** Every place stands in a parameter: a folder's name is never read as a rule. What comes last wins. */
function profileOf({ own, system, read, write, hidden, links, network }: Grants): { profile: string; parameters: string[] } {
  const parameters: string[] = [];
  const named = (places: readonly string[]): string =>
    places.map((place) => `(subpath (param "P${parameters.push(`P${parameters.length}=${place}`) - 1}"))`).join(' ');
  const readable = [...system, ...read, ...links.map(({ at }) => at), ...write];
  const above = [...new Set(readable.flatMap(parentsOf))];
  // Listed to be read, though what it lies in may be changed; and what may be changed within it all the same.
  const onlyRead = read.filter((place) => write.some((one) => one !== place && holds(one, place)));
  const within = write.filter((place) => onlyRead.some((one) => holds(one, place)));
  const lines = [
    '(version 1)',
    '(deny default)',
    '(allow process-exec process-fork)',
    '(allow signal process-info* (target same-sandbox))',
    '(allow sysctl-read)',
    '(allow ipc-posix-sem ipc-posix-shm)',
    '(allow pseudo-tty)',
    services(ALWAYS),
    // Whether a place is there, on the way to what was given; not what else lies in it.
    `(allow file-read-metadata (literal "/") (literal "/etc") (literal "/tmp") (literal "/var") ${literals(above, parameters)})`,
    `(allow file-read* (literal "/") ${named(readable)})`,
    `(allow file-write* ${named(write)})`,
    ...(onlyRead.length > 0 ? [`(deny file-write* ${named(onlyRead)})`] : []),
    ...(within.length > 0 ? [`(allow file-write* ${named(within)})`] : []),
    '(allow file-write-data file-ioctl (literal "/dev/null") (literal "/dev/zero") (literal "/dev/tty") (literal "/dev/dtracehelper"))',
    ...(hidden.length > 0 ? [`(deny file-read* file-write* ${named(hidden)})`, `(allow file-read* file-write* ${named([own])})`] : []),
    ...(network
      ? [
          // Sockets that are files are doors to other programs, as a container’s or an agent’s of keys: only its own, and where names are asked for.
          '(allow network-outbound (remote ip) (literal "/private/var/run/mDNSResponder"))',
          '(allow network-inbound network-bind (local ip))',
          `(allow network-outbound network-inbound network-bind ${named([own])})`,
          ...['(allow system-socket)', services(NETWORK)],
        ]
      : ['(deny network*)']),
  ];
  return { profile: lines.join('\n'), parameters };
}

const literals = (places: readonly string[], parameters: string[]): string =>
  places.map((place) => `(literal (param "P${parameters.push(`P${parameters.length}=${place}`) - 1}"))`).join(' ');

function parentsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === '/' || parent === path ? [] : [parent, ...parentsOf(parent)];
}

/** What macOS itself shuts programs in with. It becomes the program: signals and the tree are as without it. */
export const SANDBOX_EXEC: Way = {
  program: 'sandbox-exec',
  hasWalls: false,
  trial: ['-p', '(version 1)(allow default)', '/usr/bin/true'],
  shut: ({ grants, path, args }) => {
    const { profile, parameters } = profileOf(grants);
    return { args: [...parameters.flatMap((one) => ['-D', one]), '-p', profile, path, ...args] };
  },
};
