import { expect, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { manager, member, newBoard, saved, unique } from './house';
import { brings, mark, newReview, raised } from './reviews';
import { say } from './say';
import { test } from './story';

const DEAL = mark('deal');
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };

interface Moved {
  startTime: number;
  value: number;
  sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Notes what moves on the page once the board is live and painted. */
function noteMoves(): void {
  const moves: string[] = [];
  let painted = Infinity;
  Object.assign(window, { moves, isPainted: false });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-status=live]')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame((now) => {
        painted = now;
        Object.assign(window, { isPainted: true });
      }),
    );
  }).observe(document, { childList: true, subtree: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as Moved[]) {
      // a share of the screen: a line above the board that comes late is 0.002
      if (entry.startTime < painted || entry.value < 0.001) continue;
      for (const { node, previousRect, currentRect } of entry.sources)
        moves.push(
          `${entry.value.toFixed(3)} ${node?.nodeName} ${(node as HTMLElement | null)?.className} ` +
            `${previousRect.x},${previousRect.y} → ${currentRect.x},${currentRect.y}`,
        );
    }
  }).observe({ type: 'layout-shift' });
}

/** The files that a board begins with; all others come late. */
const FIRST = /\/(index|app|board|first|refusals|rolldown)[^/]*\.js/;

/** Late parts come when the board is painted, as on a slow line. */
async function bringsPartsLate(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    if (!FIRST.test(route.request().url()))
      await page.waitForFunction(() => (window as unknown as { isPainted: boolean }).isPainted);
    await route.continue();
  });
}

async function staysInPlace(page: Page, path: string): Promise<void> {
  for (const size of [LAPTOP, PHONE]) {
    await page.setViewportSize(size);
    await page.goto(path);
    await saved(page);
    // what comes late is there
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual([]);
  }
}

test('nothing on a board moves once it is there, neither on a laptop nor on a phone', async ({ browser }) => {
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const free = await newBoard(boss);
  await say(
    boss,
    free,
    ...(await brings(boss, DEAL, 'Food plant')),
    raised(mark('card'), DEAL, 'Budget is frozen'),
  );
  const review = await newReview(boss, [rosa], en);
  await say(rosa, review, ...(await brings(rosa, DEAL, 'Cold chain')));
  await boss.page.addInitScript(noteMoves);
  await bringsPartsLate(boss.page);

  await test.step('a free board', () => staysInPlace(boss.page, `/boards/${free}`));
  await test.step('a review before it starts', () => staysInPlace(boss.page, `/boards/${review}`));
  await say(
    boss,
    review,
    { t: 'set-goal', text: 'It moves on' },
    { t: 'set-agenda', allotments: [{ deal: DEAL, seconds: 540 }] },
    { t: 'start-review' },
    { t: 'open-slot', deal: DEAL },
  );
  await test.step('a deal of a review', () => staysInPlace(boss.page, `/boards/${review}`));
});
