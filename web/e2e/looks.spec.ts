import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addDeal, LANES, manager, newBoard, openBoard, raise, saved } from './house';

async function isAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const told = found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' | ')}`);
  expect(told).toEqual([]);
}

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, 'the page is wider than the screen').toBeLessThanOrEqual(0);
}

for (const language of ['EN', 'ZH']) {
  for (const theme of ['light', 'dark']) {
    for (const width of [360, 1440]) {
      test(`every screen is accessible and fits: ${language}, ${theme}, ${width} px`, async ({ browser }) => {
        const boss = await manager(browser);
        const board = await newBoard(boss);
        await openBoard(boss, board);
        await addDeal(boss.page, 'Food plant');
        await raise(boss.page, LANES.manager, 'Price high');
        await saved(boss.page);
        await boss.context.addInitScript(
          ([lang, look]) => {
            localStorage.setItem('unblock/language', lang ?? '');
            localStorage.setItem('unblock/theme', look ?? '');
          },
          [language, theme],
        );
        await boss.context.request.patch('/api/me', { data: { language } });
        const { page } = boss;
        await page.setViewportSize({ width, height: 900 });
        for (const path of ['/', `/boards/${board}`, '/people', '/account', '/nowhere', '/sign-in']) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('lang', language === 'ZH' ? 'zh-CN' : 'en');
          await isAccessible(page);
          await fits(page);
        }
        await boss.context.request.patch('/api/me', { data: { language: 'EN' } });
      });
    }
  }
}
