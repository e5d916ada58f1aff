/** Deeper than any routine a person writes, shallower than any stack. */
const DEEPEST = 64;
/** As much as a request may hold. */
const MOST_CHARS = 1024 * 1024;

/** Why arguments are too much for whatever walks through them later; undefined: they fit. */
export function whyUnfit(args: Record<string, unknown>): string | undefined {
  const { depth, size } = measure(args);
  if (depth > DEEPEST) return `nested more than ${DEEPEST} deep`;
  return size > MOST_CHARS ? `larger than ${MOST_CHARS} characters` : undefined;
}

/** Layer by layer: calling oneself for every layer is what this guards against. */
function measure(args: Record<string, unknown>): { depth: number; size: number } {
  let size = 0;
  let depth = 0;
  for (let layer: unknown[] = [args]; layer.length > 0 && depth <= DEEPEST && size <= MOST_CHARS; depth += 1) {
    const next: unknown[] = [];
    for (const value of layer) {
      size += typeof value === 'string' ? value.length : 1;
      if (typeof value !== 'object' || value === null) continue;
      for (const [name, inner] of Object.entries(value)) {
        size += Array.isArray(value) ? 1 : name.length;
        next.push(inner);
      }
    }
    layer = next;
  }
  return { depth, size };
}
