import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { LANGUAGES } from '../../../src-shared/text/text.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import type { Connections } from '../areas.ts';
import { send } from './answer.ts';
import type { Route } from './route.ts';

export const PAGE_CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Where a browser lands after a sign-in: some far ends take an address that ends with the state, some only one that is always the same. */
export const oauthRoutes = (connections: Pick<Connections, 'oauthCallback'>): Route[] =>
  ['/oauth/callback/{state}', '/oauth/callback'].map((path) => landingAt(path, connections));

/** The state is single use and known to nobody else; the page says how it went, in both languages. */
const landingAt = (path: string, connections: Pick<Connections, 'oauthCallback'>): Route => ({
  method: 'GET',
  path,
  access: 'open',
  summary: 'Landing page of sign-ins',
  unlisted: true,
  type: 'text/html',
  answer: async ({ res, params, query }) => {
    const [status, sentence] = await connections.oauthCallback(params.state ?? query.get('state') ?? '', query).then(
      (said): [number, Sentence] => [200, said],
      (thrown: unknown): [number, Sentence] => {
        const error = SwitchboardError.from(thrown);
        return [error.status, { key: `problems.${error.problem}.explain`, with: error.details.with }];
      },
    );
    send(res, status, 'text/html; charset=utf-8', landed(sentence), { 'content-security-policy': PAGE_CSP });
  },
});

const DONE = 'connections.oauth.done';
/** However a sign-in ended: nothing more comes of this page, and whoever is on it is told so. */
export const landed = (sentence: Sentence): string =>
  page(sentence, ...(sentence.key === DONE ? [] : [{ key: 'connections.oauth.close' }]));

/** Complete in itself: no script, no picture, nothing to fetch. */
export const page = (...sentences: Sentence[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Switchboard</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto 0;padding:0 1.5rem}h1{font-size:1.25rem}</style>
<h1>Switchboard</h1>
${LANGUAGES.flatMap((language) => sentences.map((one) => `<p lang="${language}">${escapeHtml(createTexts(language).say(one))}</p>`)).join('\n')}
`;

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
