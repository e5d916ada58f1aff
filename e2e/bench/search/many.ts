import type { RelevanceSet } from './set.ts';

type Tools = RelevanceSet['tools'];

/** As many tools as asked for: the set over and over, each time by another firm that names and describes them a little otherwise. */
export function manyTools(tools: Tools, count: number): Tools {
  return Array.from({ length: count }, (_, at) => {
    const tool = tools[at % tools.length]!;
    const round = Math.floor(at / tools.length);
    if (round === 0) return tool;
    const firm = FIRMS[round % FIRMS.length]!;
    const slug = `${tool.slug.slice(0, 10)}${round}`;
    return {
      ...tool,
      slug,
      name: `${slug}.${tool.original}`,
      connection: `${firm} ${tool.connection} ${round}`,
      description: `${tool.description} ${EXTRAS[(at * 7 + round) % EXTRAS.length]} ${firm}.`,
    };
  });
}

const FIRMS = [
  'Northwind',
  'Bluebird',
  'Granite',
  'Harvest',
  'Orbit',
  'Lantern',
  'Saffron',
  'Meadow',
  'Cobalt',
  'Juniper',
  'Tundra',
  'Willow',
];
const EXTRAS = [
  'Answers at most a hundred at once, the newest first.',
  'Needs a token with the right to write.',
  'Waits for at most thirty seconds.',
  'Works on the account that is signed in, of',
  'Use it only when nothing else fits.',
  'Returns JSON with an id and a link.',
  'Rate limited to sixty a minute by',
  'Paging goes by a cursor.',
];
