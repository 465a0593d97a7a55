import { expect, test as base, type BrowserContext, type ConsoleMessage } from '@playwright/test';

/** Answers that refuse something to a page as a matter of course: asking who is signed in, where nobody is. */
const USUAL = [/^401 GET \/api\/me$/];

/** Lost connections, which stories cause; a browser also reports each refusal as a failed resource. */
const NETWORK =
  /net::ERR_|^WebSocket connection to .*(failed: (Error in connection|Connection closed)|failed: *$)/;
const RESOURCE = /^Failed to load resource: the server responded with a status of/;

/**
 * A story. It fails if a page reports an error, or if the server refuses it anything other than what the story declares
 * in `refusals`, each as `409 PUT /api/…`. Its people's pages are closed at the end, because open pages slow down the
 * next stories.
 */
export const test = base.extend<{ refusals: RegExp[]; watched: undefined }>({
  refusals: [[], { option: true }],
  watched: [
    async ({ browser, refusals }, use) => {
      const faults: string[] = [];
      const watch = (context: BrowserContext) => {
        context.on('weberror', (it) => faults.push(String(it.error().stack ?? it.error())));
        context.on('console', (it) => isFault(it) && faults.push(it.text()));
        context.on('response', (answer) => {
          if (answer.status() < 400) return;
          const told = `${answer.status()} ${answer.request().method()} ${new URL(answer.url()).pathname}`;
          if (![...USUAL, ...refusals].some((it) => it.test(told))) faults.push(told);
        });
      };
      const opened = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await opened(options);
        watch(context);
        return context;
      };
      await use(undefined);
      browser.newContext = opened;
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(faults, 'what the pages reported').toEqual([]);
    },
    { auto: true },
  ],
});

function isFault(message: ConsoleMessage): boolean {
  const text = message.text();
  return message.type() === 'error' && !NETWORK.test(text) && !RESOURCE.test(text);
}
