import type { Page } from '@playwright/test';

interface Watched {
  firstCard: number;
  longest: number;
  frames: number[];
  keys: number[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Records in the page, from its beginning: the first painted card, tasks, frames, and each key until it is painted. */
export function watch(): void {
  const watched: Watched = { firstCard: 0, longest: 0, frames: [], keys: [] };
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const afterThisFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  };
  let before = performance.now();
  const frame = (now: number) => {
    watched.frames.push(now - before);
    before = now;
    if (watched.firstCard === 0 && document.querySelector('[data-card]') !== null) {
      watched.firstCard = -1;
      afterThisFrame(() => (watched.firstCard = performance.now()));
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => afterThisFrame(() => watched.keys.push(performance.now() - timeStamp))),
    { capture: true },
  );
}

export interface Opening {
  firstCard: number;
  longest: number;
  nodes: number;
  scripts: number;
  styles: number;
}

/** What it took until the first card was painted and the board was live. */
export async function opening(page: Page): Promise<Opening> {
  await page.waitForFunction(
    () => window.watched.firstCard > 0 && document.querySelector('[data-status=live]'),
  );
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const kilobytes = (ending: string) =>
      loaded
        .filter(
          ({ name, responseStart }) => name.endsWith(ending) && responseStart < window.watched.firstCard,
        )
        .reduce((sum, it) => sum + it.encodedBodySize / 1000, 0);
    const { firstCard, longest } = window.watched;
    const nodes = document.querySelectorAll('*').length;
    return { firstCard, longest, nodes, scripts: kilobytes('.js'), styles: kilobytes('.css') };
  });
}

/** Milliseconds of the processor that the page's main thread has used; a busy machine does not change them. */
export async function processorTime(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await used();
  return async () => (await used()) - before;
}

export interface Typing {
  frames: number;
  keys: number;
  late: number;
  slowestKey: number;
}

/** Types a long text into the focused box. */
export async function typing(page: Page): Promise<Typing> {
  await page.evaluate(() => {
    window.watched.frames.length = 0;
    window.watched.keys.length = 0;
  });
  await page.keyboard.type('The customer waits for the contract until the pilot is paid for. '.repeat(2), {
    delay: 60,
  });
  return page.evaluate(() => {
    const { frames, keys } = window.watched;
    const sorted = [...keys].sort((one, other) => one - other);
    return {
      frames: frames.length,
      keys: keys.length,
      late: frames.filter((it) => it > 50).length,
      slowestKey: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    };
  });
}
