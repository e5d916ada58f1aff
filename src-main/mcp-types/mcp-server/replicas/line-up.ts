import { InputError } from '../../../../src-shared/errors/errors.ts';
import type { Link, World } from '../../../kit/index.ts';
import type { Answers, Place } from '../config.ts';
import { McpServerLink } from '../link.ts';
import { ReplicatedLink } from './replicated-link.ts';

/** The link to a far server: to the one there is, or to its copies – several processes of a program, or several addresses. */
export function lineUp(place: Place, { copies = 1, addresses = [], sticky, prefix, believed }: Answers, world: World): Link {
  const make = (one: Place) => () => new McpServerLink(one, prefix !== false, world, believed);
  const places = place.kind === 'program' ? Array.from({ length: copies }, () => place) : [place, ...furtherOf(place, addresses)];
  return places.length === 1 ? make(place)() : new ReplicatedLink({ makes: places.map(make), names: places.map(addressOf), world, sticky });
}

/** Without its query: that may hold a key. */
function addressOf(place: Place): string | undefined {
  if (place.kind !== 'address' || !URL.canParse(place.url)) return undefined;
  const { host, pathname } = new URL(place.url);
  return `${host}${pathname}`;
}

function furtherOf(place: Extract<Place, { kind: 'address' }>, addresses: readonly string[]): Place[] {
  if (addresses.some((address) => !isAddress(address))) throw new InputError({ addresses: 'fields.problem.url' });
  const isSealed = URL.parse(place.url)?.protocol === 'https:' && Object.keys(place.headers).length > 0;
  if (isSealed && addresses.some(isOverheard)) throw new InputError({ addresses: 'fields.problem.encrypted' });
  // A sign-in is for the one server it was granted for; the headers are the person's, who sends them to each.
  const { access: _signIn, ...shared } = place;
  return [...new Set(addresses)].filter((url) => url !== place.url).map((url) => ({ ...shared, url }));
}

function isAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:\/\//.test(address) && url.username === '' && url.password === '';
}

/** Whoever is on the way reads along; this machine is not on any way. */
function isOverheard(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
