import { launch } from 'puppeteer-core';
import type { Engine } from './engine';
import { driven } from './puppeteer';

const program = process.env['FIREFOX'];

export const firefox: Engine = {
  name: 'Firefox',
  program,
  start: async () =>
    driven(
      await launch({
        browser: 'firefox',
        executablePath: program ?? '',
        headless: true,
        // Firefox sets a viewport only together with what its older versions do not know
        defaultViewport: null,
        args: ['--width=1280', '--height=1000'],
        // the screen, of which each further window takes what it needs
        env: { ...process.env, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1100' },
        extraPrefsFirefox: {
          'intl.accept_languages': 'en',
          // a touch makes touch events on a machine without a touch screen, too
          'dom.w3c_touch_events.enabled': 1,
        },
      }),
      false,
    ),
};
