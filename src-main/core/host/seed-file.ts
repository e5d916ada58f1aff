import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { SettingsPatch } from '../../../src-shared/contract/settings.ts';
import { fieldErrors } from '../../../src-shared/contract/server.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { ClientLimits, EXPOSURES } from '../../../src-shared/model/client.ts';
import { Slug } from '../../../src-shared/model/id.ts';
import { Rule } from '../../../src-shared/model/rule.ts';

/** What a machine is set up with before anybody opens the panel. The same file may be given at every start. */
export const Seed = z.strictObject({
  connections: z
    .array(z.strictObject({ type: z.string(), slug: Slug, name: z.string().min(1).max(80), config: z.record(z.string(), z.unknown()) }))
    .default([]),
  clients: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80),
        token: z.string().min(16).max(512),
        kind: z.enum(['assistant', 'program']).default('assistant'),
        exposure: z.enum(EXPOSURES).optional(),
        tools: z.array(z.string()).optional(),
        limits: ClientLimits.optional(),
      }),
    )
    .default([]),
  /** `client` may be the name of a client of this file; `connection` the slug of one of its connections. */
  rules: z.array(Rule.omit({ id: true }).extend({ id: z.string().optional() })).default([]),
  settings: SettingsPatch.default({}),
});
export type Seed = z.infer<typeof Seed>;

/** Reads a seed file; it holds secrets, so one that others can read is refused. */
export async function readSeed(path: string): Promise<Seed> {
  const invalid = (why: string, cause?: unknown) =>
    new SwitchboardError('seed.invalid', `${path}: ${why}`, { with: { file: path, why } }, { cause });
  const facts = await stat(path).catch((error: unknown) => {
    throw invalid('cannot be read', error);
  });
  if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0) throw invalid('others can read it; run chmod 600 on it');
  const parsed = Seed.safeParse(tryJson(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw invalid(
    Object.entries(fieldErrors(parsed.error))
      .map(([field, why]) => `${field}: ${why}`)
      .join('; '),
  );
}

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema says that it is no object
  }
};
