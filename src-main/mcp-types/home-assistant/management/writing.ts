import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tolerant } from '../wire/refused.ts';
import { since, type HomeAccess } from './access.ts';
import type { Item, Kind } from './items.ts';
import { spelledFor, type Body } from './spelling.ts';

const APPEARS_MS = 10_000;
const LOOK_MS = 150;
const Checked = z.record(z.string(), z.object({ valid: z.boolean(), error: z.string().nullish() }));

const PIECES = [
  ['trigger', 'triggers'],
  ['condition', 'conditions'],
  ['action', 'actions'],
] as const;

/** What of a body a home can check by itself, by the names it knows. */
function checkable(kind: Kind, body: Body, version: string): Body {
  if (kind === 'scene' || 'use_blueprint' in body) return {};
  const written = spelledFor(version, body);
  return Object.fromEntries(
    PIECES.flatMap(([old, now]) => {
      const value = written[now] ?? written[old] ?? (now === 'actions' ? written['sequence'] : undefined);
      return value === undefined ? [] : [[since(version, '2024.10') ? now : old, value]];
    }),
  );
}

/** Lets the home check a body before anything is written. Rejects with its own words at the piece at fault. */
export async function checkBody({ commands, version }: HomeAccess, kind: Kind, body: Body, signal: AbortSignal): Promise<void> {
  const pieces = checkable(kind, body, version);
  if (Object.keys(pieces).length === 0) return;
  const answer = Checked.parse((await tolerant(commands.call('validate_config', pieces, { signal }))) ?? {});
  const wrong = Object.entries(answer).filter(([, { valid }]) => !valid);
  if (wrong.length > 0)
    throw new InputError(Object.fromEntries(wrong.map(([name, { error }]) => [`config.${name}`, error ?? 'not valid'])));
}

/** Looks until something is so; a home reloads by itself a moment after it was written. */
export async function until<T>(
  { clock }: HomeAccess,
  look: () => T | undefined | Promise<T | undefined>,
  signal: AbortSignal,
  ms = APPEARS_MS,
) {
  const end = clock.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen !== undefined || clock.now() >= end) return seen;
    await clock.sleep(LOOK_MS, signal);
  }
}

/** Only what the panel of the home wrote can be written here. */
export function keyOf({ kind, key, entity }: Item, isStored: boolean): string {
  if (key !== undefined && isStored) return key;
  throw new SwitchboardError(
    'not.supported',
    `${entity.id} was written by hand in a YAML file${key === undefined && kind !== 'script' ? ' without an id' : ''}: it can be read here, but only that file can change it`,
    { with: { part: entity.id, command: 'write' } },
  );
}
