import { statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';

/** What the panel may do, in both hosts: its own files and nothing from anywhere else. */
export const PANEL_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The file behind a path of the panel, `/` being its first page; undefined for anything that is not a file inside `root`. */
export function panelFile(root: string, pathname: string): { path: string; type: string } | undefined {
  const name = decoded(pathname);
  if (name === undefined || name.includes('\0')) return undefined;
  const path = resolve(root, `.${name === '/' ? '/index.html' : name}`);
  // The separator matters: `/panel-evil` also begins with `/panel`.
  if (!path.startsWith(resolve(root) + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return { path, type: TYPES[extname(path)] ?? 'application/octet-stream' };
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
