/** Is notified of changes around a connection. */
export interface Watcher {
  /** The tab is visible and the browser reports to be online: a good moment to retry. */
  back(): void;
  /** The browser reports to be offline. */
  away(): void;
  /** Time has passed. */
  look(): void;
}

const LOOK_MS = 5_000;

/** Watches the network and the tab's visibility until the returned function is called. */
export function watchSurroundings(watcher: Watcher): () => void {
  const back = () => {
    if (navigator.onLine && document.visibilityState === 'visible') watcher.back();
  };
  const away = () => watcher.away();
  const look = setInterval(() => watcher.look(), LOOK_MS);
  globalThis.addEventListener('online', back);
  globalThis.addEventListener('offline', away);
  document.addEventListener('visibilitychange', back);
  return () => {
    clearInterval(look);
    globalThis.removeEventListener('online', back);
    globalThis.removeEventListener('offline', away);
    document.removeEventListener('visibilitychange', back);
  };
}
