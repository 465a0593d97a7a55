import { expect } from '@playwright/test';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, saved, unique } from './house';
import { test } from './story';

test('what is written offline is shown, survives a reload, and is sent once on return', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await openBoard(rep, board);
  await addDeal(rep.page, 'Retail expansion');
  await saved(rep.page);

  await rep.context.setOffline(true);
  await expect(rep.page.locator('[data-status=offline]')).toBeVisible();
  await raise(rep.page, LANES.rep, 'Champion left');
  await raise(rep.page, LANES.executive, 'COO unknown');
  await expect(rep.page.locator('[data-status]')).toHaveText('Offline, 2 waiting');
  await raise(boss.page, LANES.manager, 'Forecast too high');

  await rep.context.setOffline(false);
  await saved(rep.page);
  for (const text of ['Champion left', 'COO unknown', 'Forecast too high']) {
    await expect(boss.page.locator('[data-card]', { hasText: text })).toHaveCount(1);
    await expect(rep.page.locator('[data-card]', { hasText: text })).toHaveCount(1);
  }
});

test('a tab that is closed with unsent changes leaves them to the next one', async ({ browser }) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Bank unit');
  await saved(boss.page);
  await boss.context.setOffline(true);
  await expect(boss.page.locator('[data-status=offline]')).toBeVisible();
  await raise(boss.page, LANES.rep, 'Budget frozen');
  await boss.page.close();
  await boss.context.setOffline(false);

  boss.page = await boss.context.newPage();
  await openBoard(boss, board);
  await expect(boss.page.locator('[data-card]', { hasText: 'Budget frozen' })).toHaveCount(1);
  await boss.page.reload();
  await expect(boss.page.locator('[data-card]', { hasText: 'Budget frozen' })).toHaveCount(1);
});
