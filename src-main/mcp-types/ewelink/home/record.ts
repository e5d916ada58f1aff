import type { ReportingLink } from '../account/tools.ts';
import { forReading } from '../record/for-reading.ts';
import type { Member } from './member.ts';

/** What is known of a device, for somebody who looks for a fault. */
export function recordOf(
  { thing }: Member,
  secrets: ReadonlySet<string>,
  lan: Readonly<Record<string, string>>,
): ReturnType<ReportingLink['record']> {
  const { name, model, maker, row, known } = thing;
  const { uiid, params, notes, tags, config, denied } = known;
  const raw = Object.entries({ params, notes, tags, config }).map(([part, value]): [string, unknown] => [part, forReading(value, secrets)]);
  return { uiid, name, model, maker, known_as: row.name, partly: row.partly, ...Object.fromEntries(raw), denied: [...denied], lan };
}
