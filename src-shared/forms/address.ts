import type { FieldData } from './kinds.ts';

/** What a person means by what they typed or pasted, where the question says which port is usual; elsewhere only blanks go. */
export function tidyAddress(typed: string, { port, pages }: Pick<FieldData, 'port' | 'pages'>): string {
  const text = typed.trim();
  if (port === undefined || text === '') return text;
  const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const address = isWhole ? text : `http://${text}`;
  if (!URL.canParse(address)) return text;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return text;
  if (!isWhole && url.port === '' && !/^(?:\[[^\]]*\]|[^/:]*):\d/.test(text)) url.port = String(port);
  url.hash = '';
  url.search = '';
  // The page one happened to be on is no part of where the house is.
  if (pages !== undefined && new RegExp(pages).test(url.pathname)) url.pathname = '/';
  return url.href.replace(/\/+$/, '');
}
