import type { Finding } from '../../../../src-shared/model/tool.ts';

/** Words under which this program speaks itself. */
const OURS = new Set(['switchboard', 'hass', 'home', 'tools', 'devices']);

/** Whether a name begins like those of this program or of another connection: in front of an assistant it would speak in their place. */
export function isReserved(original: string, slugs: ReadonlySet<string>, own: string): boolean {
  const end = original.indexOf('__');
  if (end <= 0) return false;
  const prefix = original.slice(0, end).toLowerCase();
  return prefix !== own && (OURS.has(prefix) || slugs.has(prefix));
}

export const reservedFinding = (original: string): Finding => ({ kind: 'reserved', grave: true, where: 'name', text: original });
