import { Button, Key, type WebDriver } from 'selenium-webdriver';
import { Origin } from 'selenium-webdriver/lib/input';
import { dragOf, fingerOf } from './dispatched';
import type { Pointer, Spot, Tab } from './engine';

/** How WebDriver names the keys that type nothing. */
const KEYS: Record<string, string> = {
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Alt: Key.ALT,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Home: Key.HOME,
  End: Key.END,
};

/** A tab of an engine that is driven by plain WebDriver. */
export function tabOf(browser: WebDriver): Tab {
  const run: Tab['run'] = (does, ...args) =>
    browser.executeScript(`return (${does.toString()}).apply(null, arguments)`, ...args);
  return {
    open: (url) => browser.get(url),
    run,
    mouse: mouseOf(browser),
    drag: dragOf(run),
    finger: fingerOf(run),
    // each person has a browser of their own
    comeToFront: () => Promise.resolve(),
    press: async (...keys) => {
      const codes = keys.map((key) => KEYS[key] ?? key);
      const hands = browser.actions();
      for (const code of codes) hands.keyDown(code);
      for (const code of codes.toReversed()) hands.keyUp(code);
      await hands.perform();
    },
    type: (text) => browser.actions().sendKeys(text).perform(),
    order: 'end first',
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
  };
}

function mouseOf(browser: WebDriver): Pointer {
  const to = ({ x, y }: Spot) => ({
    x: Math.round(x),
    y: Math.round(y),
    duration: 50,
    origin: Origin.VIEWPORT,
  });
  return {
    down: (spot) => browser.actions().move(to(spot)).press(Button.LEFT).perform(),
    move: ({ x, y }) =>
      browser
        .actions()
        .move(to({ x: x - 4, y: y - 4 }))
        .move(to({ x, y }))
        .perform(),
    up: () => browser.actions().release(Button.LEFT).perform(),
  };
}
