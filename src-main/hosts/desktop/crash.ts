import { app, crashReporter, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../../kit/world.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';

/** Dumps stay on this machine, where Settings → Diagnostics lists them. */
export const keepCrashDumps = (): void => crashReporter.start({ uploadToServer: false });

/** A crash after this long is a new one, not the same one again. */
const CALM_MS = 60_000;

/** A window whose page died is loaded again once; dying twice in a row is told to the person instead of looping. */
export function surviveCrashes(window: BrowserWindow, texts: () => Texts, log: Log): void {
  let lastCrash = -CALM_MS;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('The window stopped', { reason, exitCode });
    const again = performance.now() - lastCrash < CALM_MS;
    lastCrash = performance.now();
    if (again) dialog.showErrorBox(texts().t('tray.failed.title'), texts().t('tray.failed.window'));
    else window.reload();
  });
}

/** What nobody caught is a bug: it is written down and ends the program, because nobody knows what state it left behind. */
export function endOnBugs(log: Log, close: () => Promise<void>): void {
  const end = (kind: string) => (error: unknown) => {
    log.error(kind, { cause: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    void close().finally(() => app.exit(1));
  };
  process.on('unhandledRejection', end('Nobody caught a rejection'));
  process.on('uncaughtException', end('Nobody caught an error'));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn('A helper process stopped', { type, reason, exitCode });
  });
}
