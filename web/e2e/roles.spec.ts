import { expect } from '@playwright/test';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, unique } from './house';
import { test } from './story';

test('a guest executive opens one board by a link, without an account, and writes', async ({ browser }) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Guest deal');
  const link = (await (
    await boss.context.request.post(`/api/boards/${board}/guest-links`, {
      data: { role: 'EXECUTIVE', expiresInHours: 1 },
    })
  ).json()) as { url: string };
  const guest = await (await browser.newContext({ locale: 'en' })).newPage();
  await guest.goto(new URL(link.url, 'http://x').pathname);
  await guest.getByLabel('Your name').fill('Sales director');
  await guest.getByRole('button', { name: 'Open the board' }).click();
  await raise(guest, LANES.executive, 'COO must be called');
  await expect(boss.page.locator('[data-card]', { hasText: 'COO must be called' })).toBeVisible();
  expect((await guest.request.get('/api/members')).status()).toBe(403);
});

test('an observer sees everything and can write nothing; a locked board takes no words', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const observer = await member(browser, boss, 'OBSERVER', unique('Olga'));
  const rep = await member(browser, boss, 'REP', unique('Ron'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Quiet deal');
  await openBoard(observer, board);
  await openBoard(rep, board);
  await expect(observer.page.locator('[data-status]')).toHaveText('Read-only');
  await expect(observer.page.getByRole('button', { name: /Add an/ })).toHaveCount(0);

  await boss.page.getByRole('button', { name: 'Board settings' }).click();
  await boss.page.getByLabel(/Lock the board/).check();
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(rep.page.locator('[data-status]')).toHaveText('Locked: read-only');
  await expect(rep.page.getByRole('button', { name: /Add an/ })).toHaveCount(0);
});

test('another team’s board is not there', async ({ browser }) => {
  const boss = await manager(browser);
  await boss.page.goto('/boards/nosuchboard1');
  await expect(boss.page.getByText('This board does not exist, or you may not see it.')).toBeVisible();
});

test('a card that somebody writes for themselves shows others only that it is there', async ({ browser }) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rosa'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Secret deal');
  await openBoard(rep, board);
  const lane = boss.page.getByRole('region', { name: LANES.manager });
  await lane.getByRole('button', { name: /Add an obstacle/ }).click();
  await lane.getByLabel(/Only I see it/).check();
  await lane.getByRole('textbox').fill('Between us');
  await lane.getByRole('button', { name: 'Send' }).click();
  await expect(rep.page.getByText('Somebody is writing this privately')).toBeVisible();
  await expect(rep.page.getByText('Between us')).toHaveCount(0);
  await boss.page.getByRole('button', { name: /Actions for “Between us”/ }).click();
  await boss.page.getByRole('menuitem', { name: 'Show to everybody' }).click();
  await expect(rep.page.locator('[data-card]', { hasText: 'Between us' })).toBeVisible();
});
