import { test as base } from '@playwright/test';

/** A story. Whoever came in for it is sent home when it is over: pages left open slow the next ones down. */
export const test = base.extend<{ sendHome: undefined }>({
  sendHome: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
