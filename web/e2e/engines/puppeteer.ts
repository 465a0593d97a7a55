import type { Browser, BrowserContext, KeyInput, Page } from 'puppeteer-core';
import { dragOf } from './dispatched';
import type { Pointer, RunningEngine, Tab } from './engine';

/**
 * An engine that Puppeteer drives, by the protocol of its developer tools or by WebDriver BiDi.
 *
 * @param drags whether its mouse can drag something that the browser itself drags
 */
export function driven(browser: Browser, drags: boolean): RunningEngine {
  const contexts: BrowserContext[] = [];
  return {
    window: async () => {
      const context = await browser.createBrowserContext();
      contexts.push(context);
      // in a background tab nothing has the focus
      return tabOf(await context.newPage({ type: 'window' }), drags);
    },
    closeWindows: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    stop: () => browser.close(),
  };
}

function tabOf(page: Page, drags: boolean): Tab {
  const { keyboard } = page;
  const run: Tab['run'] = (does, ...args) => page.evaluate(does as never, ...args);
  return {
    open: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    run,
    mouse: mouseOf(page),
    drag: drags ? mouseOf(page) : dragOf(run),
    finger: fingerOf(page),
    comeToFront: () => page.bringToFront(),
    press: async (...keys) => {
      for (const key of keys) await keyboard.down(key as KeyInput);
      for (const key of keys.toReversed()) await keyboard.up(key as KeyInput);
    },
    type: (text) => keyboard.type(text),
    order: 'key first',
    screenshot: () => page.screenshot(),
  };
}

function mouseOf({ mouse }: Page): Pointer {
  return {
    down: async ({ x, y }) => {
      await mouse.move(x, y);
      await mouse.down();
    },
    move: ({ x, y }) => mouse.move(x, y, { steps: 4 }),
    up: () => mouse.up(),
  };
}

function fingerOf({ touchscreen }: Page): Pointer {
  return {
    down: ({ x, y }) => touchscreen.touchStart(x, y).then(() => undefined),
    move: ({ x, y }) => touchscreen.touchMove(x, y),
    up: () => touchscreen.touchEnd(),
  };
}
