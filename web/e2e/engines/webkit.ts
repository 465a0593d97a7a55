import { spawn, type ChildProcess } from 'node:child_process';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../ports';
import { answers } from './answers';
import type { Engine, RunningEngine } from './engine';
import { tabOf } from './selenium';

const program = process.env['WEBKIT'];
const BROWSER = process.env['WEBKIT_BROWSER'] ?? '';

/** A driver has one browser, and a browser has one person: each person needs both. */
interface Driven {
  driver: ChildProcess;
  browser: WebDriver;
}

export const webkit: Engine = { name: 'WebKit', program, start };

/** A browser that a person has left is handed to the next one: to start another takes longer than most stories. */
function start(): Promise<RunningEngine> {
  const free: Driven[] = [];
  const taken: Driven[] = [];
  const closeWindows = async () => {
    for (const { browser } of taken) {
      await browser.manage().deleteAllCookies();
      await browser.get('about:blank');
    }
    free.push(...taken.splice(0));
  };
  return Promise.resolve({
    window: async () => {
      const driven = free.pop() ?? (await begin());
      taken.push(driven);
      return tabOf(driven.browser);
    },
    closeWindows,
    stop: async () => {
      for (const { driver, browser } of [...free, ...taken]) {
        await browser.quit();
        driver.kill();
      }
    },
  });
}

async function begin(): Promise<Driven> {
  const port = await freePort();
  const driver = spawn(program ?? '', [`--port=${port}`], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/status`);
  const options = { binary: BROWSER, args: ['--automation'] };
  const browser = await new Builder()
    .usingServer(url)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }))
    .build();
  await browser.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 940 });
  return { driver, browser };
}
