import { test as base } from '@playwright/test';

/** A story. Its people's pages are closed at the end, because open pages slow down the next stories. */
export const test = base.extend<{ sendHome: undefined }>({
  sendHome: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
