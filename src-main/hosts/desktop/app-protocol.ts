import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { PANEL_CSP, panelFile } from '../../core/host/panel-files.ts';
import { HOST, SCHEME } from './own-page.ts';

/** Before the app is ready: our scheme behaves like https, with an origin of its own. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

/** Serves the window's files and nothing else; the policy goes with every answer. */
export const servePages = (root: string): void => protocol.handle(SCHEME, (request) => answer(root, request));

async function answer(root: string, { method, url }: Request): Promise<Response> {
  const { host, pathname } = new URL(url);
  if (method !== 'GET' && method !== 'HEAD') return reply(405, 'Only GET', { allow: 'GET, HEAD' });
  const file = host === HOST ? panelFile(root, pathname) : undefined;
  if (!file) return reply(404, 'Not found');
  return reply(200, method === 'HEAD' ? '' : new Uint8Array(await readFile(file.path)), { 'content-type': file.type });
}

const reply = (status: number, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': PANEL_CSP,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      ...headers,
    },
  });
