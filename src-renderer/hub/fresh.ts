const KEY = 'reloaded-for-code';
const AGAIN_AFTER_MS = 60_000;

/**
 * Fetches code that is loaded when it is needed. After the host was updated the old window's pieces are gone: then the window is loaded
 * anew, once. Should that not help, the failure is told like any other.
 */
export async function fresh<T>(load: () => Promise<T>, reload = () => window.location.reload(), now = Date.now()): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    if (now - Number(sessionStorage.getItem(KEY) ?? 0) < AGAIN_AFTER_MS) throw thrown;
    sessionStorage.setItem(KEY, String(now));
    reload();
    // The window is going away; nothing that waits for this piece should show a failure first.
    return new Promise<T>(() => undefined);
  }
}
