import type { Secret } from '../../../kit/secret.ts';

/** How a socket or a request proves for whom it speaks. */
export interface Access {
  /** A token that is good now; a session is refreshed first when it is about to end. */
  token(signal: AbortSignal): Promise<string>;
  /** The far end did not take the last token. True: a fresh one is there and worth exactly one more try. */
  refused(signal: AbortSignal): Promise<boolean>;
}

/** A token the person made: it is good until they take it back, and nothing here can make another. */
export const longLived = (token: Secret): Access => ({ token: async () => token.reveal(), refused: async () => false });
