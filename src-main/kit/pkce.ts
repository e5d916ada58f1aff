import { createHash, randomBytes } from 'node:crypto';

/** A proof key for a sign-in: the challenge goes with the browser, the verifier stays here. */
export function proofKey(): { verifier: string; challenge: string; method: 'S256' } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url'), method: 'S256' };
}
