type Params = Record<string, unknown>;

/** What a copy gave out to be brought back, and whose it is: nobody else can read it. */
const MARK = /^copy=([^;]*);([^]*)$/;
const isObject = (value: unknown): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something is brought back: `mark` says to which copy, and is none where no copy of ours gave it out. */
export function broughtBack(params: Params = {}): { params: Params; mark?: string | undefined } | undefined {
  const { requestState } = params;
  if (requestState === undefined) return undefined;
  const [, mark, state] = (typeof requestState === 'string' && MARK.exec(requestState)) || [];
  return { params: { ...params, requestState: state }, mark };
}

/** The same result, with the mark of who gave it out on what is to be brought back; undefined where there is nothing of the kind. */
export const givenOut = (result: unknown, mark: string): Params | undefined =>
  isObject(result) && typeof result['requestState'] === 'string'
    ? { ...result, requestState: `copy=${mark};${result['requestState']}` }
    : undefined;
