import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { sendError, sendJson } from '../../core/http/answer.ts';
import { readBody, Refused } from '../../core/http/body.ts';
import { bearer, guardHost, guardOrigin, urlOf } from '../../core/http/guards.ts';
import { same, type Entry } from './entry.ts';
import { FORWARD, passwordForm, sendPage } from './pages.ts';
import type { Panel } from './panel.ts';
import type { PanelLock } from './panel-keys.ts';

type With = {
  /** The way on to the core's door. */
  toCore(req: IncomingMessage, res: ServerResponse, session: string | undefined): void;
  entry(): Entry;
  panel: Panel;
  lock: PanelLock;
  secret: string;
  url(): string;
  isAllowed(host: string): boolean;
  isSecure(req: IncomingMessage): boolean;
  cspReport: boolean;
};

const TRIES = 5;
const TRIES_MS = 60_000;
const CORE_PATHS = ['/api/', '/health/', '/oauth/', '/mcp', '/metrics', '/pictures/'];

/** Everything the host answers by itself – entering and the panel's files – and the way on to the core's door. */
export function createWeb(with_: With): RequestListener {
  const { toCore, entry, panel, lock, secret, url, isAllowed, isSecure, cspReport } = with_;
  const reports: unknown[] = [];
  let tries: { at: number }[] = [];

  const enter = (req: IncomingMessage, res: ServerResponse): void =>
    sendPage(res, 200, 'start.page.entering', FORWARD, { 'set-cookie': entry().cookie(isSecure(req)) });

  const withPassword = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    tries = tries.filter(({ at }) => at > Date.now() - TRIES_MS);
    if (tries.length >= TRIES) throw new SwitchboardError('limit.reached', 'Too many tries, wait a minute', { retryAfterMs: TRIES_MS });
    // Counted before the body is awaited: guesses that come at once must not all find the count at zero.
    const mine = { at: Date.now() };
    tries.push(mine);
    const given = new URLSearchParams(await readBody(req, 4096)).get('password') ?? '';
    if (lock.isPassword(given)) {
      tries = tries.filter((one) => one !== mine);
      return enter(req, res);
    }
    sendPage(res, 403, 'start.page.wrongPassword', passwordForm());
  };

  const byName: Record<string, (req: IncomingMessage, res: ServerResponse, query: URLSearchParams) => void | Promise<void>> = {
    'GET /enter': (req, res, query) => {
      const key = query.get('key');
      if (key !== null && entry().redeem(key)) return enter(req, res);
      if (lock.hasPassword) return sendPage(res, key === null ? 200 : 403, 'start.page.askPassword', passwordForm());
      sendPage(res, 403, 'start.page.usedLink');
    },
    'POST /enter': withPassword,
    // For whoever can read run.json: the launcher, a second start, tests.
    'POST /enter/new': (req, res) => {
      if (!same(bearer(req) ?? '', secret)) throw new SwitchboardError('auth.required', 'This needs the secret of run.json');
      sendJson(res, 200, { link: `${url()}/enter?key=${entry().newKey()}` });
    },
    ...(cspReport && {
      'POST /csp-report': async (req: IncomingMessage, res: ServerResponse) => {
        if (reports.length < 100) reports.push(JSON.parse(await readBody(req, 64 * 1024)));
        sendJson(res, 200, {});
      },
      'GET /csp-report': (_req: IncomingMessage, res: ServerResponse) => sendJson(res, 200, reports),
    }),
  };

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    guardHost(req, isAllowed);
    const { pathname, searchParams } = urlOf(req);
    if (pathname !== '/csp-report') guardOrigin(req);
    const own = byName[`${req.method ?? ''} ${pathname}`];
    if (own) return own(req, res, searchParams);
    const session = entry().session(req);
    if (CORE_PATHS.some((path) => pathname.startsWith(path))) return toCore(req, res, session);
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new SwitchboardError('not.found', 'Nothing takes this here');
    if (!panel.exists) return sendPage(res, 503, 'start.page.noPanel');
    if (!session && !pathname.startsWith('/assets/'))
      return lock.hasPassword ? sendPage(res, 401, 'start.page.askPassword', passwordForm()) : sendPage(res, 401, 'start.page.needLink');
    if (!(await panel.serve(req, res, pathname))) throw new SwitchboardError('not.found', 'There is no such file');
  };

  return (req, res) => {
    answer(req, res).catch((thrown: unknown) => {
      const error = SwitchboardError.from(thrown);
      sendError(res, error, Date.now(), error instanceof Refused ? error.answerWith : error.status);
    });
  };
}
