import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { PANEL_CSP, panelFile } from '../../core/host/panel-files.ts';
import { send } from '../../core/http/answer.ts';

const PACKABLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);

type File = { type: string; body: Buffer; packed: Map<string, Promise<Buffer>>; immutable: boolean; packable: boolean };
export type Panel = { exists: boolean; serve(req: IncomingMessage, res: ServerResponse, pathname: string): Promise<boolean> };

/** Serves the window's files from memory; packed once per encoding. Everything that is not a file is a page of the panel: the index. */
export function createPanel(dir: string | undefined, reportTo?: string): Panel {
  const files = new Map<string, File>();
  const csp = reportTo ? `${PANEL_CSP}; report-uri ${reportTo}` : PANEL_CSP;
  const file = (name: string): File | undefined => {
    if (!dir) return undefined;
    const known = files.get(name);
    if (known) return known;
    const there = panelFile(dir, `/${name}`);
    // One spelling per file: every other one would be kept beside it, and anybody may ask.
    if (!there || relative(dir, there.path) !== name.split('/').join(sep)) return undefined;
    const kind = extname(there.path);
    const made = {
      type: there.type,
      body: readFileSync(there.path),
      packed: new Map(),
      immutable: name.startsWith('assets/'),
      packable: PACKABLE.has(kind),
    };
    files.set(name, made);
    return made;
  };

  return {
    exists: dir !== undefined,
    serve: async (req, res, pathname) => {
      const name = pathname.slice(1);
      const found =
        (name && !name.includes('\0') ? file(name) : undefined) ??
        (extname(name) === '' && !name.startsWith('assets/') ? file('index.html') : undefined);
      if (!found) return false;
      const encoding = found.packable ? accepted(req.headers['accept-encoding']) : undefined;
      const body = encoding ? await pack(found, encoding) : found.body;
      send(res, 200, found.type, body, {
        'content-security-policy': csp,
        'cache-control': found.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
        vary: 'accept-encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      });
      return true;
    },
  };
}

const accepted = (header: string | string[] | undefined): 'br' | 'gzip' | undefined =>
  (['br', 'gzip'] as const).find((name) => String(header).includes(name));

const packers = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

function pack(file: File, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = file.packed.get(encoding) ?? packers[encoding](file.body);
  file.packed.set(encoding, known);
  return known;
}
