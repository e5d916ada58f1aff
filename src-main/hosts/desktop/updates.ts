import { app } from 'electron';
import type { Log } from '../../kit/world.ts';

const EVERY_MS = 6 * 3_600_000;

/** Looks for a new version now and then. Silent until a release feed is configured: an unpackaged program, or one without a feed, never asks anybody. */
export function watchForUpdates(feed: string | undefined, wanted: () => boolean, log: Log): () => void {
  if (!app.isPackaged || !feed) return () => undefined;
  let timer: NodeJS.Timeout;
  const check = async () => {
    if (!wanted()) return;
    const { autoUpdater } = (await import('electron-updater')).default;
    Object.assign(autoUpdater, { autoDownload: false, autoInstallOnAppQuit: false });
    autoUpdater.setFeedURL(feed);
    await autoUpdater.checkForUpdates();
  };
  // Jitter, so that not every copy asks in the same minute.
  const next = (ms: number) => {
    timer = setTimeout(
      () =>
        void check()
          .catch((error: unknown) => log.warn('No answer about new versions', { cause: String(error) }))
          .finally(() => next(EVERY_MS * (1 + Math.random() / 4))),
      ms,
    );
    timer.unref();
  };
  next(60_000);
  return () => clearTimeout(timer);
}
