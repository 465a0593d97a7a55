import { expect, type Page } from '@playwright/test';
import { addDeal, LANES, manager, newBoard, openBoard, raise, saved, unique } from './house';
import { test } from './story';

/** Simulates a page without https: no locks and no clipboard. */
async function withoutHttps(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  });
}

test('without https a duplicated tab throws nobody out: both write, and nothing is lost or doubled', async ({
  browser,
}) => {
  const boss = await manager(browser);
  await withoutHttps(boss.page);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Factory upgrade');
  const [copy] = await Promise.all([
    boss.context.waitForEvent('page'),
    // a tab opened by another one gets a copy of its session storage, like a duplicated tab
    boss.page.evaluate(() => void window.open(location.href)),
  ]);
  await saved(copy);
  await raise(copy, LANES.rep, 'written in the copy');
  await raise(boss.page, LANES.manager, 'written in the first tab');
  const written = [
    [LANES.rep, 'written in the copy'],
    [LANES.manager, 'written in the first tab'],
  ] as const;
  for (const page of [boss.page, copy]) {
    for (const [lane, text] of written)
      await expect(page.getByRole('region', { name: lane }).getByText(text)).toHaveCount(1);
    await expect(page.getByText('opened in another tab')).toHaveCount(0);
  }
  await copy.reload();
  await saved(copy);
  await raise(copy, LANES.executive, 'after a reload');
  await expect(
    boss.page.getByRole('region', { name: LANES.executive }).getByText('after a reload'),
  ).toHaveCount(1);
  await saved(boss.page);
});

test('without a clipboard a link is copied all the same', async ({ browser }) => {
  const boss = await manager(browser);
  await withoutHttps(boss.page);
  await boss.page.goto('/people');
  await boss.page.getByRole('button', { name: 'Make the link' }).click();
  await boss.page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(boss.page.getByRole('button', { name: 'Link copied' })).toBeVisible();
});

test('links with signs that a chat program glued on work, and broken ones lead to a page', async ({
  browser,
}) => {
  const boss = await manager(browser);
  await boss.page.goto('/people');
  await boss.page.getByRole('button', { name: 'Make the link' }).click();
  const link = await boss.page.getByLabel('Send this link').inputValue();
  const guest = await (await browser.newContext()).newPage();
  for (const glued of ['。', ')', '%20', '%E3%80%8D', '%A1%A3']) {
    await guest.goto(`${link}${glued}`);
    await expect(guest.getByRole('heading', { name: /^Join / })).toBeVisible();
  }
  for (const broken of ['/guest/%FF', '/boards/%FF/summary']) {
    await guest.goto(broken);
    await expect(guest.getByRole('heading')).toBeVisible();
  }
});

test('a board that does not exist is a page that says so', async ({ browser }) => {
  const boss = await manager(browser);
  await boss.page.goto('/boards/abcdefghijkl');
  await expect(boss.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(boss.page.getByText('This board does not exist')).toBeVisible();
});

test('an old page says that there is a new version, waits while somebody writes, and keeps the words', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const { page } = boss;
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(page, 'Old tab');
  const lane = page.getByRole('region', { name: LANES.rep });
  await lane.getByRole('button', { name: /Add an obstacle/ }).click();
  await lane.getByRole('textbox').fill('half a sen');
  let updated = true;
  await page.route('**/boards/*', async (route) => {
    if (!updated) return route.continue();
    const answer = await route.fetch();
    const html = await answer.text();
    return route.fulfill({ response: answer, body: html.replace(/index-[\w-]+\.js/, 'index-newer.js') });
  });
  await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
  await expect(page.getByText('A new version of Unblock is ready.')).toBeVisible();
  await lane.getByRole('textbox').pressSequentially('tence');
  await expect(lane.getByRole('textbox')).toHaveValue('half a sentence');
  const loaded = page.waitForEvent('load');
  await lane.getByRole('textbox').press('Escape');
  updated = false;
  await loaded;
  await saved(page);
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await expect(page.getByText('A new version of Unblock is ready.')).toHaveCount(0);
});

test('an undo right behind a change takes back that change, and the one before with the next press', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const { page } = boss;
  await openBoard(boss, await newBoard(boss, unique('Undo')));
  await addDeal(page, 'Retail rollout');
  const say = async (text: string) => {
    await page.getByRole('button', { name: /^Result:/ }).click();
    await page.getByRole('textbox', { name: 'Result' }).fill(text);
    await page.keyboard.press('Control+Enter');
  };
  await say('first');
  await saved(page);
  await boss.context.setOffline(true);
  await say('second');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Result: first' })).toBeVisible();
  await boss.context.setOffline(false);
  await say('third');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await saved(page);
  await expect(page.getByRole('button', { name: /^Result: (?!first|second|third)/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: 'Result: first' })).toBeVisible();
});
