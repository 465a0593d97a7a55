import { launch } from 'puppeteer-core';
import { QUIET } from '../quiet';
import type { Engine } from './engine';
import { driven } from './puppeteer';

const program = process.env['CHROMIUM'];

export const chromium: Engine = {
  name: 'Chromium',
  program,
  start: async () =>
    driven(
      await launch({
        browser: 'chrome',
        executablePath: program ?? '',
        headless: 'shell',
        defaultViewport: { width: 1280, height: 900, hasTouch: true },
        args: QUIET,
      }),
      true,
    ),
};
