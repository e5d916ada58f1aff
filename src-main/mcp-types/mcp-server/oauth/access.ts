/** What a far end that let nobody in said. `sent`: the header it was asked with. */
export type Refusal = { status: number; challenge?: string | undefined; sent?: string | undefined };

/**
 * How requests to a far server prove for whom they speak. Whoever sends one by a way of its own asks `authorization` before every request, and
 * `refused` after every 401 and 403 (with the text of `WWW-Authenticate`).
 */
export interface Access {
  /** The `Authorization` header that is good now; undefined: none, or one the person typed among the headers. */
  authorization(): Promise<string | undefined>;
  /** True: ask once more, with what `authorization` gives then. False: the answer stands. Throws where only the person can help. */
  refused(refusal: Refusal): Promise<boolean>;
}
