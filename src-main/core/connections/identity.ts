import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { Slug } from '../../../src-shared/model/id.ts';
import { addressName, NO_NAME, programName } from '../../../src-shared/model/server-name.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** `c` and 12 random base32 letters. */
export const newConnectionId = (): string => `c${[...randomBytes(12)].map((byte) => LETTERS[byte % 32]).join('')}`;

/** What a connection is made of, as far as it may tell what it is called. */
type Called = { name: string; type: string; config?: Record<string, unknown> };

/**
 * The slug a person asked for, or one made from the name; unique either way. A name without a letter of the alphabet says nothing there: then
 * it is called by its program or its host, and only then by its kind.
 */
export function chooseSlug(wanted: string | undefined, { name, type, config = {} }: Called, taken: ReadonlySet<string>): string {
  if (wanted !== undefined) {
    if (!Slug.safeParse(wanted).success) throw new InputError({ slug: 'fields.problem.slug' });
    if (taken.has(wanted))
      throw new SwitchboardError('conflict', `The short name ${wanted} is taken`, {
        with: { name: wanted },
        fields: { slug: 'fields.problem.slugTaken' },
      });
    return wanted;
  }
  const base = [name, ...leadingTo(config), type].map(letters).find((word) => Slug.safeParse(word).success) ?? 'connection';
  const numbered = (number: number) => `${base.slice(0, 16 - String(number).length)}${number}`;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : numbered(number);
    if (!taken.has(slug)) return slug;
  }
}

const Leads = z.object({
  url: z.string().optional().catch(undefined),
  command: z
    .object({ program: z.string(), args: z.array(z.string()) })
    .optional()
    .catch(undefined),
});
function leadingTo(config: Record<string, unknown>): string[] {
  const { url, command } = Leads.parse(config);
  const found = [...(command ? [programName(command.program, command.args)] : []), ...(url ? [addressName(url).split('.')[0] ?? ''] : [])];
  return found.filter((word) => word !== NO_NAME && !/^[\d.]*$|^localhost$/.test(word));
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, 16);
