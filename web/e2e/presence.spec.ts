import { expect, type Browser, type Page } from '@playwright/test';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, saved, unique } from './house';
import { test } from './story';

const people = (page: Page) => page.getByRole('complementary').getByRole('list').first();
const deal = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Deals' }).getByRole('button', { name });
const card = (page: Page, text: string) => page.locator('[data-card]', { hasText: text });

/** A manager and a rep at a board with two deals, each at another one. */
async function twoPeople(browser: Browser) {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Bank unit');
  await raise(boss.page, LANES.rep, 'Budget frozen');
  await addDeal(boss.page, 'Cold chain');
  await raise(boss.page, LANES.rep, 'No second source');
  await saved(boss.page);
  await openBoard(rep, board);
  await expect(rep.page.getByRole('heading', { level: 1, name: 'Bank unit' })).toBeVisible();
  return { boss, rep, board };
}

test('everybody sees who is here and at which deal, and can go there', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await expect(deal(boss.page, 'Bank unit').getByLabel(rep.name)).toBeVisible();
  await expect(deal(rep.page, 'Cold chain').getByLabel(boss.name)).toBeVisible();
  await deal(rep.page, 'Cold chain').click();
  await expect(deal(boss.page, 'Cold chain').getByLabel(rep.name)).toBeVisible();
  await expect(deal(boss.page, 'Bank unit').getByLabel(rep.name)).toHaveCount(0);
  await deal(rep.page, 'Bank unit').click();
  const here = people(boss.page).getByRole('listitem').filter({ hasText: rep.name });
  await here.getByRole('button', { name: 'Bank unit' }).click();
  await expect(boss.page.getByRole('heading', { level: 1, name: 'Bank unit' })).toBeVisible();

  await rep.page.goto('/');
  await expect(here).toHaveCount(0);
  await expect(people(boss.page)).toContainText(boss.name);
});

test('a card says who is writing on it, for as long as they do', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await deal(boss.page, 'Bank unit').click();
  const said = card(boss.page, 'Budget frozen').getByText(`${rep.name} is writing`);
  const text = rep.page.getByRole('button', { name: 'Obstacles: Budget frozen' });
  await text.click();
  await expect(said).toBeVisible();
  await rep.page.keyboard.press('Escape');
  await expect(said).toHaveCount(0);
  await card(rep.page, 'Budget frozen').getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(said).toBeVisible();
  await rep.page.keyboard.insertText('Until January');
  await rep.page.keyboard.press('Control+Enter');
  await expect(said).toHaveCount(0);
  await expect(card(boss.page, 'Budget frozen')).toContainText('Until January');
});

test('cursors are seen by people who switched them on, and only on the same deal', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await deal(boss.page, 'Bank unit').click();
  const cursor = boss.page.locator('[aria-hidden=true]', { hasText: rep.name });
  for (const { page } of [boss, rep]) await page.getByLabel('Show live cursors').check();
  const heading = rep.page.getByRole('heading', { level: 1 });
  await heading.hover();
  await expect(cursor).toBeVisible();
  await expect(async () => {
    const [there, here] = await Promise.all([heading.boundingBox(), cursor.boundingBox()]);
    if (!there || !here) throw new Error('not on the screen');
    expect(Math.abs(there.x + there.width / 2 - here.x)).toBeLessThan(8);
    expect(Math.abs(there.y + there.height / 2 - here.y)).toBeLessThan(8);
  }).toPass();
  await deal(boss.page, 'Cold chain').click();
  await expect(cursor).toHaveCount(0);
  await deal(boss.page, 'Bank unit').click();
  await expect(cursor).toBeVisible();
  await boss.page.getByLabel('Show live cursors').uncheck();
  await expect(cursor).toHaveCount(0);
});

test('two tabs of one person are one person, until the last of them is closed', async ({ browser }) => {
  const { boss, rep, board } = await twoPeople(browser);
  const second = await rep.context.newPage();
  await openBoard({ ...rep, page: second }, board);
  await deal(second, 'Cold chain').click();
  await expect(deal(boss.page, 'Cold chain').getByLabel(rep.name)).toBeVisible();
  await expect(deal(boss.page, 'Bank unit').getByLabel(rep.name)).toBeVisible();
  const here = people(boss.page).getByRole('listitem').filter({ hasText: rep.name });
  await expect(here).toHaveCount(1);
  await raise(second, LANES.rep, 'From the second tab');
  await deal(rep.page, 'Cold chain').click();
  await expect(card(rep.page, 'From the second tab')).toBeVisible();

  await rep.page.close();
  await expect(deal(boss.page, 'Bank unit').getByLabel(rep.name)).toHaveCount(0);
  await expect(here).toHaveCount(1);
  await second.close();
  await expect(here).toHaveCount(0);
});

test('a tab that crashes while somebody types is gone for the others, and the words are in the next one', async ({
  browser,
}) => {
  const { boss, rep, board } = await twoPeople(browser);
  await deal(boss.page, 'Bank unit').click();
  await rep.page.getByRole('button', { name: 'Obstacles: Budget frozen' }).click();
  await rep.page.keyboard.press('End');
  await rep.page.keyboard.type(' until January');
  await expect(card(boss.page, 'Budget frozen')).toContainText(`${rep.name} is writing`);
  const crashed = rep.page.waitForEvent('crash');
  const devtools = await rep.context.newCDPSession(rep.page);
  // nobody is left to answer
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(people(boss.page)).not.toContainText(rep.name);
  await expect(card(boss.page, 'Budget frozen')).not.toContainText('is writing');

  rep.page = await rep.context.newPage();
  await openBoard(rep, board);
  await expect(rep.page.getByRole('heading', { name: 'Unsent texts' })).toBeVisible();
  await rep.page.getByRole('button', { name: 'Obstacles: Budget frozen' }).click();
  await expect(rep.page.getByRole('textbox', { name: 'Obstacles' })).toHaveValue(
    'Budget frozen until January',
  );
  await rep.page.keyboard.press('Control+Enter');
  await expect(card(boss.page, 'Budget frozen until January')).toBeVisible();
});

test('theme and language change at once; what is being written is saved as it is left', async ({
  browser,
}) => {
  const { rep } = await twoPeople(browser);
  const { page } = rep;
  await page.getByRole('button', { name: 'Obstacles: Budget frozen' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' until');
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.getByRole('button', { name: '障碍：Budget frozen until', exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' January');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('button', { name: '障碍：Budget frozen until January', exact: true }),
  ).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('with reduced motion nothing moves by itself', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await deal(boss.page, 'Bank unit').click();
  await rep.page.getByRole('button', { name: 'Obstacles: Budget frozen' }).click();
  await expect(card(boss.page, 'Budget frozen').getByText('is writing')).toBeVisible();
  const moving = () =>
    boss.page.evaluate(() => document.getAnimations().filter((it) => it.playState === 'running').length);
  await expect.poll(moving).toBeGreaterThan(0);
  await boss.page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
});
