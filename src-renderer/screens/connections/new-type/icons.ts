/** Shapes a type of one's own can wear, on a 24 grid. */
export const SHAPES = {
  plug: 'M9 2v5M15 2v5M6 7h12v4a6 6 0 0 1-12 0zM12 17v5',
  terminal: 'M4 6l6 6-6 6M12 18h8',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  book: 'M4 5a2 2 0 0 1 2-2h14v18H6a2 2 0 0 1-2-2zM4 17h16',
  database: 'M4 6c0-4 16-4 16 0s-16 4-16 0zM4 6v12c0 4 16 4 16 0V6M4 12c0 4 16 4 16 0',
  folder: 'M3 6h6l2 3h10v10H3z',
  chat: 'M4 4h16v12H10l-6 5z',
  chart: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  calendar: 'M4 6h16v15H4zM4 11h16M8 3v5M16 3v5',
  cloud: 'M7 19a5 5 0 1 1 1-9.9A6 6 0 0 1 19.5 11 4 4 0 0 1 18 19z',
  star: 'M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z',
  heart: 'M12 20C3 14 3 9 4 7c2-4 7-3 8 0 1-3 6-4 8 0 1 2 1 7-8 13z',
} as const;
export type Shape = keyof typeof SHAPES;

/** Each reads well on the plate that icons stand on, in both themes. */
export const COLOURS = {
  ink: '#3b4252',
  blue: '#1d5fbf',
  teal: '#0b7a75',
  green: '#2e7d32',
  amber: '#9a6100',
  red: '#b3261e',
  wine: '#8e2457',
  violet: '#6244bb',
} as const;
export type Colour = keyof typeof COLOURS;

export const iconOf = (shape: Shape, colour: Colour): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${COLOURS[colour]}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${SHAPES[shape]}"/></svg>`;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>, isKey: (name: string) => name is K): K[] =>
  Object.keys(table).filter(isKey);
export const SHAPE_NAMES = keysOf(SHAPES, (name): name is Shape => Object.hasOwn(SHAPES, name));
export const COLOUR_NAMES = keysOf(COLOURS, (name): name is Colour => Object.hasOwn(COLOURS, name));

/** Which of the table an icon is; undefined: one of its own. */
export function pickedIn(svg: string | undefined): { shape: Shape; colour: Colour } | undefined {
  const found = SHAPE_NAMES.flatMap((shape) => COLOUR_NAMES.map((colour) => ({ shape, colour })));
  return found.find(({ shape, colour }) => iconOf(shape, colour) === svg);
}
