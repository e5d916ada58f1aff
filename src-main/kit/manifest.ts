import { InputError, SwitchboardError } from '../../src-shared/errors/errors.ts';
import { makeField, type Fields } from './field.ts';
import { urlLink } from './manifest-link.ts';
import { typeRunBy } from './manifest-runs.ts';
import { Manifest } from './manifest-schema.ts';
import { isTyped, writtenOut, type FarTransport } from './manifest-transport.ts';
import { defineMcpType, type AnyMcpType } from './type.ts';

const MAX_CHARS = 200_000;

/** Reads a manifest from a stranger; rejects with what is wrong and where. */
export function parseManifest(given: unknown): Manifest {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  if (text === undefined || text.length > MAX_CHARS)
    throw new SwitchboardError('input.too-large', 'A manifest has at most 200,000 characters');
  const parsed = Manifest.safeParse(json(text));
  if (parsed.success) return parsed.data;
  throw new InputError(Object.fromEntries(parsed.error.issues.map((issue) => [`manifest.${issue.path.join('.')}`, issue.message])));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new InputError({ manifest: thrown instanceof Error ? thrown.message : 'not JSON' });
  }
}

/** Its far end speaks a protocol of its own, so another type has to run it. */
export const needsRunner = (manifest: Manifest): manifest is Manifest & { transport: FarTransport } => manifest.transport.kind !== 'url';

/** Makes a type of a manifest; from here on nobody can tell it from one written as code. `runner`: a type that runs such far ends. */
export function typeOfManifest(manifest: Manifest, runner?: AnyMcpType): AnyMcpType {
  if (needsRunner(manifest)) {
    if (!runner?.runs) throw new SwitchboardError('not.supported', `Nothing here runs ${manifest.transport.kind}`);
    return typeRunBy(runner, runner.runs, manifest);
  }
  const { id, title, summary, group, icon, help = summary, fields, steps, transport, tools } = manifest;
  if (transport.kind !== 'url') throw new SwitchboardError('bug', 'Told apart above');
  const config: Fields = Object.fromEntries(fields.map(({ name, kind, ...look }) => [name, makeField(kind, look)]));
  const type = defineMcpType({
    ...{ id, version: 1, title, summary, group, icon, help, config, steps },
    // Where the person types the address they decide; an address written by a stranger never leads into the home network.
    reach: isTyped(transport.url) ? 'typed' : 'public',
    connect: (values, world) => urlLink(transport, tools, values, world),
  });
  return Object.assign(type, { origin: 'manifest' as const, ...writtenOut(transport.url) });
}
