import type { Params } from './ability.ts';
import { numberIn } from './read.ts';

const THREE = ['7 Color', 'RGB', 'YCP'];
const bothWays = (name: string, first: string, second: string): string[] =>
  THREE.flatMap((colours) => [`${colours} ${name}${first}`, `${colours} ${name}${second}`]);
const run = (from: number, names: readonly string[]): [string, number][] => names.map((name, index) => [name, from + index]);

/** Effects by what their maker calls them, with their numbers. */
export const EFFECTS: Readonly<Record<string, number>> = Object.fromEntries([
  ...run(7, ['Magic Forward', 'Magic Back']),
  ...run(
    10,
    THREE.map((colours) => `${colours} Jump`),
  ),
  ...run(
    13,
    THREE.map((colours) => `${colours} Strobe`),
  ),
  ...run(
    16,
    ['7 Color', 'RY', 'RP', 'GC', 'GY', 'BP'].map((colours) => `${colours} Gradual`),
  ),
  ...run(
    22,
    ['Red', 'Green', 'Blue', 'Yellow', 'Cyan', 'Purple', 'White'].map((colour) => `${colour} Marquee`),
  ),
  ...run(29, bothWays('Race', '', ' Back')),
  ...run(35, bothWays('Wave', '', ' Back')),
  ...run(41, bothWays('Flush', '', ' Back')),
  ...run(47, bothWays('Flush', ' Close', ' Open')),
]);
export const MUSIC: readonly string[] = ['Classic Music', 'Soft Music', 'Dynamic Music', 'Disco Music'];
export const MUSIC_MODE = 4;

/** Each effect keeps a speed and a brightness of its own. */
export function playing(mode: number, params: Params): Params {
  const number = String(mode).padStart(2, '0');
  const [speed, bright] = [`speed${number}`, `bright${number}`];
  return { [speed]: numberIn(params, speed) ?? 50, [bright]: numberIn(params, bright) ?? 100 };
}
