import { InputError } from '../../../../src-shared/errors/errors.ts';

/** The addresses behind what the person typed: without trailing slashes, with its path kept. */
export function addresses(typed: string): { http: string; socket: string } {
  if (!URL.canParse(typed)) throw new InputError({ url: 'not an address' });
  const url = new URL(typed);
  url.hash = '';
  url.search = '';
  // Pasting the address of a dashboard is common: the part behind the host is the front end's own.
  if (/^\/(lovelace|dashboard|config|profile|auth)\b/.test(url.pathname)) url.pathname = '/';
  const http = url.href.replace(/\/+$/, '');
  return { http, socket: `${http.replace(/^http/, 'ws')}/api/websocket` };
}
