import { app, dialog, session, shell, type Session, type WebContents } from 'electron';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { isOwnPage, leaving } from './own-page.ts';

/** The one permission the window has use for: copying an address the person pressed *Copy* on. */
const ALLOWED = new Set(['clipboard-sanitized-write']);

/** Locks down every page this program will ever show, before the first one exists. */
export function guardPages(texts: () => Texts): void {
  guardPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, texts));
}

function guardPermissions(its: Session): void {
  const mayHave = (permission: string, url: string) => ALLOWED.has(permission) && isOwnPage(url);
  its.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(mayHave(permission, requestingUrl)));
  its.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  its.setDevicePermissionHandler(() => false);
}

function guardContents(contents: WebContents, texts: () => Texts): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    // Outside of the handler: it must answer before anything else happens.
    setImmediate(() => void openOutside(url, texts()));
    return { action: 'deny' };
  });
}

/** Opens an address in the person's browser; one of a site we do not know only after they have read the whole of it: a sign-in may be any http(s) address. */
export async function openOutside(url: string, texts: Texts): Promise<boolean> {
  const verdict = leaving(url);
  if (verdict === 'refuse' || (verdict === 'ask' && !(await confirmed(url, texts)))) return false;
  await shell.openExternal(url);
  return true;
}

async function confirmed(url: string, { t }: Texts): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: t('tray.openLink.title'),
    detail: t('tray.openLink.detail', { address: new URL(url).href }),
    buttons: [t('tray.openLink.open'), t('tray.openLink.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
