import type { ServerResponse } from 'node:http';
import { LANGUAGES } from '../../../src-shared/text/text.ts';
import { createTexts, type TextKey } from '../../../src-shared/text/translate.ts';
import { send } from '../../core/http/answer.ts';
import { escapeHtml, page } from '../../core/http/oauth.ts';

const CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The few pages the host shows by itself, in both languages: no script, nothing to fetch. */
export function sendPage(res: ServerResponse, status: number, key: TextKey, extra = '', headers: Record<string, string> = {}): void {
  send(res, status, 'text/html; charset=utf-8', page({ key }) + extra, { 'content-security-policy': CSP, ...headers });
}

/** Goes on to the panel from our own page: a strict cookie is not sent along when somebody else's link led here. */
export const FORWARD = '<meta http-equiv="refresh" content="0;url=/">';

export const passwordForm = (): string => {
  const label = LANGUAGES.map((language) => createTexts(language).t('start.page.password')).join(' · ');
  const enter = LANGUAGES.map((language) => createTexts(language).t('start.page.enter')).join(' · ');
  return `<form method="post" action="/enter"><label>${escapeHtml(label)} <input type="password" name="password" autocomplete="current-password" autofocus></label> <button>${escapeHtml(enter)}</button></form>`;
};
