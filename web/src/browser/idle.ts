/**
 * Calls it when the browser has painted what is there and has nothing else to do, at the latest after so many
 * milliseconds; returns a function that cancels it. Safari cannot tell, and waits a moment.
 */
export function whenIdle(then: () => void, timeout: number): () => void {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(then, { timeout });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(then, Math.min(timeout, 200));
  return () => clearTimeout(timer);
}
