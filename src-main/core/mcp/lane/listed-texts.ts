import { HOME_TOOLS, listed } from '../tool-table.ts';

/**
 * The tools of the home as `tools/list` sends them, by their names. They say the same on every machine, so the bundles hold this very text
 * (`vite.config.ts`): making it anew kept the first list of each start waiting (measured: 17 ms).
 */
export const LISTED: Readonly<Record<string, string>> = Object.fromEntries(
  HOME_TOOLS.map((tool) => [tool.name, JSON.stringify(listed(tool))]),
);
