import type { OwnRest } from './rest.ts';

/** A home without resources and prompts of its own. */
export const NO_REST: OwnRest = {
  listResources: () => [],
  listTemplates: () => [],
  readResource: async () => undefined,
  watchResource: () => undefined,
  listPrompts: () => [],
  getPrompt: async () => undefined,
  complete: () => undefined,
};
