import { z } from 'zod';
import { Text } from '../model/text.ts';
import type { Touches } from './confinement.ts';

/**
 * Every kind of question an MCP type can ask. Each has a value type (below), a check (`check.ts`), a schema (`kit/field.ts`) and a widget
 * (`src-renderer/widgets/fields`); a kind that lacks one of them does not compile.
 */
export const FIELD_KINDS = [
  'text', 'url', 'secret', 'number', 'toggle', 'choice', 'list', 'keyValue', 'path', 'duration', 'json',
  'oauth', 'discovery', 'command', 'headers', 'env', 'roomMap', 'devicePicker', 'entityFilter', 'toolPicker', 'deviceKeys', 'certificate', 'copy', 'touches', 'consent',
] as const; // prettier-ignore
export type FieldKind = (typeof FIELD_KINDS)[number];

/** A secret on its way in (`set`) or left as it is (`saved`). The window never sees one again. */
export type SecretValue = { set: string } | { saved: true };

/** What the window holds and sends, per kind. */
export type FieldValues = {
  text: string;
  url: string;
  secret: SecretValue;
  number: number;
  toggle: boolean;
  choice: string | string[];
  list: string[];
  keyValue: Record<string, string>;
  path: string;
  /** Seconds. */
  duration: number;
  json: unknown;
  /** `session`: a sign-in finished just now; the tokens never leave the core. */
  oauth: { session: string; account?: string } | { saved: true; account?: string };
  /** What was found on the network, by its identity where it has one, else its address; picking it also fills the field named by `fills`. */
  discovery: string;
  command: { program: string; args: string[]; cwd?: string };
  headers: { name: string; value: SecretValue }[];
  env: { name: string; value: SecretValue }[];
  /** Source room → the person's room name; null: leave it out. */
  roomMap: Record<string, string | null>;
  devicePicker: string[];
  /** Globs over source ids. */
  entityFilter: { include: string[]; exclude: string[] };
  toolPicker: string[];
  /** `name` and `model`: what an export said about it besides. */
  deviceKeys: { device: string; key: SecretValue; name?: string; model?: string }[];
  /** A certificate nobody vouches for, compared and trusted by the person; whatever else a form holds is no answer yet. */
  certificate: { fingerprint: string; host?: string; until?: number };
  /** No question: a text made of other answers, shown to be copied elsewhere. */
  copy: undefined;
  /** What a program that is started may touch of this computer (`confinement.ts`). */
  touches: Touches;
  /** The person agreed to a program being started: to exactly this text (`consent.ts`), and to no other. */
  consent: { agreed: string };
};

export const FieldOption = z.object({ value: z.string(), label: Text, hint: Text.optional() });
export type FieldOption = z.infer<typeof FieldOption>;

/** A command that answers fill in (`made-command.ts`). */
export const MadeCommand = z.object({
  program: z.string(),
  args: z.array(z.union([z.string(), z.object({ text: z.string(), when: z.string() })])),
  cwd: z.string().optional(),
  env: z.record(z.string(), z.string()),
});

/** A field as data: what crosses the contract, so that the window can show a form for a type it has never heard of. */
export const FieldData = z.object({
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  label: Text,
  hint: Text.optional(),
  example: z.string().optional(),
  optional: z.boolean().optional(),
  initial: z.unknown().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  step: z.number().optional(),
  unit: z.string().optional(),
  pattern: z.string().optional(),
  multiple: z.boolean().optional(),
  options: z.array(FieldOption).optional(),
  /** The type answers with options once the fields before are known (`connections.options`). */
  optionsFrom: z.string().optional(),
  /** Shown only while another field has this value, or one of these. */
  showIf: z.object({ field: z.string(), is: z.unknown().optional(), oneOf: z.array(z.string()).optional() }).optional(),
  /** url: the port meant when only a host is typed; with it addresses are tidied (`address.ts`). */
  port: z.number().optional(),
  /** url: a pattern of paths that are pages of the far end and no part of its address. */
  pages: z.string().optional(),
  /** list: every entry is an address, and may be reached. */
  addresses: z.boolean().optional(),
  /** discovery: the field that a pick fills. */
  fills: z.string().optional(),
  /** copy: the text, with other answers in its holes (`copied.ts`). */
  copies: z.string().optional(),
  /** consent: the fields that hold what is agreed to, or the command that other answers fill; `touches`: the one that shuts it in. */
  consents: z
    .union([
      z.object({ command: z.string(), env: z.string().optional(), touches: z.string().optional() }),
      z.object({ made: MadeCommand, touches: z.string().optional() }),
    ])
    .optional(),
  /** touches: the field with the command that is shut in, or the command that other answers fill; its places may have to be given to it. */
  command: z.union([z.string(), MadeCommand]).optional(),
  /** Nobody is asked: only a seed answers it. */
  hidden: z.boolean().optional(),
});
export type FieldData = z.infer<typeof FieldData>;

export const StepData = z.object({ title: Text, hint: Text.optional(), fields: z.array(z.string()) });
export type StepData = z.infer<typeof StepData>;
