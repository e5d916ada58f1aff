import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { pictureAsked } from '../../../src-shared/model/picture.ts';
import { PANEL_CSP, panelFile } from '../../core/host/panel-files.ts';
import { PICTURE_HEADERS } from '../../core/http/pictures.ts';
import type { Picture } from '../../kit/link.ts';
import { HOST, SCHEME } from './own-page.ts';

/** Before the app is ready: our scheme behaves like https, with an origin of its own. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

type Take = (part: string, trait: string) => Promise<Picture>;

/** Serves the window's files and the pictures of the home, and nothing else; the policy goes with every answer. */
export const servePages = (root: string, take: Take): void => protocol.handle(SCHEME, (request) => answer(root, take, request));

async function answer(root: string, take: Take, { method, url }: Request): Promise<Response> {
  const { host, pathname, searchParams } = new URL(url);
  if (method !== 'GET' && method !== 'HEAD') return reply(405, 'Only GET', { allow: 'GET, HEAD' });
  const picture = host === HOST ? pictureAsked(pathname, searchParams.get('trait')) : undefined;
  if (picture) return show(take(picture.part, picture.trait));
  const file = host === HOST ? panelFile(root, pathname) : undefined;
  if (!file) return reply(404, 'Not found');
  return reply(200, method === 'HEAD' ? '' : new Uint8Array(await readFile(file.path)), { 'content-type': file.type });
}

async function show(taken: Promise<Picture>): Promise<Response> {
  try {
    const { type, bytes } = await taken;
    return reply(200, new Uint8Array(bytes), { ...PICTURE_HEADERS, 'content-type': type, 'cache-control': 'no-store' });
  } catch (thrown) {
    const { status, message } = SwitchboardError.from(thrown);
    return reply(status, message, { 'cache-control': 'no-store' });
  }
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
