import { z } from 'zod';
import { DeviceId, PartId } from './id.ts';
import { Limits } from './limits.ts';
import { Text } from './text.ts';

/** One ability of a part and what it last reported. `value` has the shape of the trait's row; null: not known yet. */
export const TraitState = z.object({
  value: z.unknown(),
  /** When the device reported it, ms UTC. */
  at: z.number(),
  limits: Limits.optional(),
  /** The source guesses (no feedback from the device): show two buttons, never a certain state. */
  assumed: z.boolean().optional(),
  label: Text.optional(),
  /** How the thing behaves, not what it does now: shown under *Settings* alone, never on a tile. */
  setting: z.boolean().optional(),
});
export type TraitState = z.infer<typeof TraitState>;

/** What a part looks like; decides icon and words, never behaviour. */
export const KINDS = [
  'light', 'plug', 'switch', 'blind', 'garage', 'door', 'window', 'thermostat', 'fan', 'lock', 'alarm', 'media', 'vacuum', 'mower', 'valve',
  'siren', 'button', 'camera', 'sensor', 'motion', 'meter', 'person', 'weather', 'list', 'calendar', 'update', 'other',
] as const; // prettier-ignore

/**
 * One controllable unit: a channel, a light. The unit of a tile and of an assistant's command.
 * `traits` is keyed by trait name, or `<trait>:<what>` when a part has several of one kind (`reading:humidity`).
 */
export const Part = z.object({
  id: PartId,
  key: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  room: z.string().optional(),
  traits: z.record(z.string(), TraitState),
  /** Pinned by the person: first on Home, and in the tray. */
  favourite: z.boolean().optional(),
  /** Its place among others, where the person chose one. */
  order: z.number().optional(),
  /** The person (or the source) does not want to see it. */
  hidden: z.boolean().optional(),
  /** Assistants may see it. */
  exposed: z.boolean(),
});
export type Part = z.infer<typeof Part>;

export const Device = z.object({
  id: DeviceId,
  connection: z.string(),
  name: z.string(),
  /** A room id; absent: not assigned. */
  room: z.string().optional(),
  maker: z.string().optional(),
  model: z.string().optional(),
  firmware: z.string().optional(),
  online: z.boolean(),
  /** The source cannot be reached now: values are the last known. */
  stale: z.boolean(),
  path: z.enum(['cloud', 'lan', 'local']).optional(),
  lastSeen: z.number().optional(),
  /** Several ways to one thing: a connection each. Commands take the one in use; there is one only where this is missing. */
  paths: z
    .array(
      z.object({
        connection: z.string(),
        device: DeviceId,
        path: z.enum(['cloud', 'lan', 'local']).optional(),
        up: z.boolean(),
        used: z.boolean(),
        preferred: z.boolean().optional(),
      }),
    )
    .optional(),
  /** The person keeps it apart from what seems to be the same thing. */
  apart: z.boolean().optional(),
  /** What the source calls it and its parts; shown under Details only. */
  details: z.record(z.string(), z.string()).optional(),
  parts: z.array(Part),
});
export type Device = z.infer<typeof Device>;

export const Room = z.object({
  id: z.string(),
  name: z.string(),
  floor: z.string().optional(),
  level: z.number().optional(),
  order: z.number(),
  hidden: z.boolean().optional(),
});
export type Room = z.infer<typeof Room>;

/** A named thing a connection can run. */
export const Scene = z.object({
  id: z.string(),
  connection: z.string(),
  name: z.string(),
  kind: z.enum(['scene', 'script', 'automation']),
  enabled: z.boolean().optional(),
  lastRun: z.number().optional(),
  /** Assistants may see and run it; absent: its source makes no difference. */
  exposed: z.boolean().optional(),
  /** The source does not want to show it. */
  hidden: z.boolean().optional(),
});
export type Scene = z.infer<typeof Scene>;

/** Whether a client may know of it. */
export const isShown = ({ exposed, hidden }: Pick<Scene, 'exposed' | 'hidden'>): boolean => exposed !== false && hidden !== true;

/** One reported change; what topics, the MCP resources and the history are fed with. */
export const Change = z.object({ part: PartId, trait: z.string(), value: z.unknown(), at: z.number(), limits: Limits.optional() });
export type Change = z.infer<typeof Change>;
