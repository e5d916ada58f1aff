/** The panel's own address of a still picture; where it comes from, and with which token, stays in the core. */
const PICTURES = '/pictures/';

/** The address of what a camera, an image or a player shows; `at` makes it another one whenever there is something new to see. */
export const pictureUrl = (part: string, trait: string, at: number): string =>
  `${PICTURES}${encodeURIComponent(part)}?trait=${encodeURIComponent(trait)}&at=${Math.round(at)}`;

/** What such an address asks for; undefined for every other one. */
export function pictureAsked(pathname: string, trait: string | null): { part: string; trait: string } | undefined {
  const [name = '', ...rest] = pathname.startsWith(PICTURES) ? pathname.slice(PICTURES.length).split('/') : [];
  if (name === '' || rest.length > 0 || !trait) return undefined;
  try {
    return { part: decodeURIComponent(name), trait };
  } catch {
    return undefined; // a broken percent sequence names nothing
  }
}
