import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Link, Picture } from '../../kit/link.ts';
import type { Clock } from '../../kit/world.ts';
import type { Devices, FoundPart } from '../areas.ts';

/** Several tiles and windows ask for one camera at once: for this long they share an answer. */
const FRESH_MS = 1_000;
const PATIENCE_MS = 10_000;
const MAX_BYTES = 8_000_000;

export interface Pictures {
  /** A still picture of what a part shows. Whoever asks while another one waits gets the same. */
  take(part: string, trait: string): Promise<Picture>;
  close(): void;
}

type With = { part(id: string): FoundPart | undefined; route: Devices['route']; link(connection: string): Link | undefined; clock: Clock };

/** Pictures out of the home: fetched by the link, held against what a picture is, kept for a moment. */
export function createPictures({ part: find, route, link: linkOf, clock }: With): Pictures {
  const flights = new Map<string, Promise<Picture>>();
  const closing = new AbortController();

  const fetched = async (part: string, trait: string): Promise<Picture> => {
    const found = find(part);
    if (!found?.part.traits[trait]) throw new NotFound('part', `${part} ${trait}`);
    const way = route(part, trait);
    const link = linkOf(way.connection);
    if (!link) throw new SwitchboardError('device.offline', `The source of ${found.part.name} is not connected`);
    if (!link.picture) throw new SwitchboardError('not.supported', `${found.part.name} has no picture`);
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const { bytes } = await link.picture({ device: way.source, part: way.part, trait: way.trait }, signal);
    return { type: typeOf(bytes), bytes };
  };

  return {
    take: (part, trait) => {
      const key = `${part} ${trait}`;
      const known = flights.get(key);
      if (known) return known;
      const flight = fetched(part, trait);
      flights.set(key, flight);
      const forget = () => void flights.delete(key);
      // A failure is forgotten at once; closing forgets the rest.
      flight.then(() => clock.sleep(FRESH_MS, closing.signal)).then(forget, forget);
      return flight;
    },
    close: () => closing.abort(new SwitchboardError('channel.closed', 'Switchboard is closing')),
  };
}

const SIGNATURES: { type: string; at: number; bytes: number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** What the bytes are, whatever was said of them. SVG is a program and no picture. */
function typeOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new SwitchboardError('remote.strange', `The picture is larger than ${MAX_BYTES / 1e6} MB`);
  const found = SIGNATURES.find(({ at, bytes: wanted }) => wanted.every((byte, index) => bytes[at + index] === byte));
  if (!found) throw new SwitchboardError('remote.strange', 'What came is not a picture');
  return found.type;
}
