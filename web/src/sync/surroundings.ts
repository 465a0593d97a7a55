/** Who is told how the world around a link changes. */
export interface Watcher {
  /** The tab is in sight and the browser believes to be online: a good moment to try. */
  back(): void;
  /** The browser says that it is offline. */
  away(): void;
  /** Time has gone by. */
  look(): void;
}

const LOOK_MS = 5_000;

/** Tells of the network and of the tab's visibility until the function that it gives back is called. */
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
