import { z } from 'zod';
import { FieldData, MadeCommand, StepData } from '../forms/kinds.ts';
import { Sentence, Text } from './text.ts';

const FarTransport = z.discriminatedUnion('kind', [
  MadeCommand.extend({ kind: z.literal('mcp-command') }),
  z.object({ kind: z.literal('mcp-url'), url: z.string(), headers: z.record(z.string(), z.string()) }),
]);
/** A type of a person's own while it is being made: like a manifest, but not yet checked as one. */
export const DraftManifest = z.object({
  manifest: z.literal(1),
  id: z.string(),
  title: Text,
  summary: Text,
  help: Text.optional(),
  group: z.enum(['homes', 'services', 'tools', 'data']),
  icon: z.string().optional(),
  fields: z.array(FieldData),
  steps: z.array(StepData),
  transport: FarTransport,
});
export type DraftManifest = z.infer<typeof DraftManifest>;

/** What a server that somebody described would be as a type. `answers`: what was already said; secrets stay out of the manifest. */
export const DraftType = z.object({
  name: z.string(),
  manifest: DraftManifest.optional(),
  answers: z.record(z.string(), z.unknown()),
  remarks: z.array(Sentence),
  problem: Sentence.optional(),
});
export type DraftType = z.infer<typeof DraftType>;
