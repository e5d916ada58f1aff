import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';

const BY_CODE: Record<string, Problem> = {
  ECONNREFUSED: 'remote.unreachable',
  ECONNRESET: 'remote.unreachable',
  ECONNABORTED: 'remote.timeout',
  EPIPE: 'remote.unreachable',
  EHOSTUNREACH: 'remote.unreachable',
  EHOSTDOWN: 'remote.unreachable',
  ENETUNREACH: 'remote.unreachable',
  ENETDOWN: 'remote.unreachable',
  EAI_AGAIN: 'remote.unreachable',
  ENOTFOUND: 'remote.no-such-host',
  ETIMEDOUT: 'remote.timeout',
  ESOCKETTIMEDOUT: 'remote.timeout',
  HPE_INVALID_CONSTANT: 'remote.strange',
  ERR_SSL_WRONG_VERSION_NUMBER: 'remote.scheme',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'remote.scheme',
  ERR_FR_TOO_MANY_REDIRECTS: 'remote.strange',
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|EPROTO|ERR_SSL/;

/** What went wrong on the wire, in the product's own words; what the original said stays as the cause. */
export function problemOfWire(thrown: unknown, host: string): SwitchboardError {
  const known = ownProblem(thrown);
  if (known) return known;
  const code = codesOf(thrown);
  const problem = code.map(problemOfCode).find((known) => known !== undefined) ?? 'remote.unreachable';
  // Whoever speaks TLS to somebody who does not should have said http.
  const facts = { host, ...(problem === 'remote.scheme' && { scheme: 'http://' }) };
  return new SwitchboardError(problem, `${host}: ${code[0] ?? 'the connection broke'}`, { with: facts }, { cause: bare(thrown) });
}

/** The same without what libraries hang on it: the whole request, with whatever proved who asks. Whoever prints it prints that. */
function bare(thrown: unknown, depth = 0): Error | undefined {
  if (!(thrown instanceof Error) || depth > 4) return undefined;
  const inner: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown.cause;
  const { message, name, stack } = thrown;
  const error = Object.assign(new Error(message, { cause: bare(inner, depth + 1) }), {
    name,
    ...('code' in thrown && typeof thrown.code === 'string' && { code: thrown.code }),
  });
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** What we said ourselves deeper down, under the wrappings of libraries. */
function ownProblem(thrown: unknown, depth = 0): SwitchboardError | undefined {
  if (thrown instanceof SwitchboardError) return thrown;
  return thrown instanceof Error && depth < 4 ? ownProblem(thrown.cause, depth + 1) : undefined;
}

const problemOfCode = (code: string): Problem | undefined => {
  if (BY_CODE[code]) return BY_CODE[code];
  if (code.startsWith('HPE_')) return 'remote.strange';
  return CERTIFICATE.test(code) ? 'remote.certificate' : undefined;
};

/** The codes of an error and of what caused it, outermost first. */
function codesOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  const inner = thrown instanceof AggregateError ? thrown.errors.slice(0, 1) : [thrown.cause];
  const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : thrown.name === 'TimeoutError' ? ['ETIMEDOUT'] : [];
  return [...own, ...inner.flatMap((cause) => codesOf(cause, depth + 1))];
}

/** `status`: with which it began; who said yes has done what was asked, however long the answer. */
export const tooLarge = (host: string, bytes: number, status: number): SwitchboardError =>
  new SwitchboardError('remote.strange', `The answer of ${host} is too large: more than the ${inWords(bytes)} that are taken`, {
    with: { host, status },
  });
const inWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${Math.floor(bytes / (bytes % (1024 * 1024) === 0 ? 1024 * 1024 : 1_000_000))} MB`;
