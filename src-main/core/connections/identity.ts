import { randomBytes } from 'node:crypto';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { Slug } from '../../../src-shared/model/id.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** `c` and 12 random base32 letters. */
export const newConnectionId = (): string => `c${[...randomBytes(12)].map((byte) => LETTERS[byte % 32]).join('')}`;

/** The slug a person asked for, or one made from the name; unique either way. */
export function chooseSlug(wanted: string | undefined, name: string, type: string, taken: ReadonlySet<string>): string {
  if (wanted !== undefined) {
    if (!Slug.safeParse(wanted).success) throw new InputError({ slug: 'fields.problem.slug' });
    if (taken.has(wanted))
      throw new SwitchboardError('conflict', `The short name ${wanted} is taken`, {
        with: { name: wanted },
        fields: { slug: 'fields.problem.slugTaken' },
      });
    return wanted;
  }
  const base = [name, type].map(letters).find((word) => Slug.safeParse(word).success) ?? 'connection';
  const numbered = (number: number) => `${base.slice(0, 16 - String(number).length)}${number}`;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : numbered(number);
    if (!taken.has(slug)) return slug;
  }
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, 16);
