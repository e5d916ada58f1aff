const LONGEST_MS = 3_600_000;

/** A date as HTTP spells it, and the two ways it once did. `Date.parse` takes nearly anything for one: `-1` is a day long past. */
const HTTP_DATE = /^(?:\w{3}, \d\d \w{3} \d{4}|\w{6,9}, \d\d-\w{3}-\d\d) [\d:]{8} GMT$/;
const OF_NO_ZONE = /^\w{3} \w{3} [ \d]\d [\d:]{8} \d{4}$/;

/** What a `Retry-After` asks for: whole seconds, or a moment. Nothing that makes no sense, and never longer than an hour. */
export function retryAfterMs(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const said = header.trim();
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : momentOf(said) - now;
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_MS, Math.max(0, ms));
}

function momentOf(said: string): number {
  if (HTTP_DATE.test(said)) return Date.parse(said);
  // It would be read in our own zone.
  return OF_NO_ZONE.test(said) ? Date.parse(`${said} GMT`) : NaN;
}
