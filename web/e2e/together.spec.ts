import { expect } from '@playwright/test';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, saved, unique } from './house';
import { test } from './story';

test('two people clear a deal together, and each sees the other’s changes at once', async ({ browser }) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await openBoard(rep, board);

  await addDeal(rep.page, 'Food plant');
  await expect(boss.page.getByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();

  await rep.page.getByRole('button', { name: /^Result:/ }).click();
  await rep.page.getByRole('textbox', { name: 'Result' }).fill('Quote sent, silent for 16 days');
  await rep.page.keyboard.press('Control+Enter');
  await expect(boss.page.getByText('Quote sent, silent for 16 days').first()).toBeVisible();

  await raise(boss.page, LANES.manager, 'Price 12 % high');
  await raise(rep.page, LANES.rep, 'Only one contact');
  await expect(
    rep.page.getByRole('region', { name: LANES.manager }).getByText('Price 12 % high'),
  ).toBeVisible();

  const key = boss.page.locator('[data-card]', { hasText: 'Only one contact' });
  await key.getByRole('button', { name: /Actions for/ }).click();
  await boss.page.getByRole('menuitem', { name: 'Mark as key obstacle' }).click();
  await expect(rep.page.locator('[data-card]', { hasText: 'Only one contact' })).toContainText(
    'Key obstacle',
  );

  const ideas = boss.page.locator('.group', { hasText: 'Solutions for “Only one contact”' });
  await ideas.getByRole('button', { name: /Add a solution/ }).click();
  await ideas.getByRole('textbox').fill('Map a second contact');
  await boss.page.keyboard.press('Control+Enter');
  await expect(rep.page.getByText('Map a second contact').first()).toBeVisible();

  await rep.page.getByRole('checkbox', { name: 'Choose “Map a second contact”' }).check();
  await rep.page.getByLabel('Why', { exact: true }).fill('It opens the door to finance');
  await rep.page.getByRole('button', { name: /^Decide \(1\)/ }).click();
  await expect(boss.page.getByText('It opens the door to finance').first()).toBeVisible();

  await rep.page.getByRole('button', { name: 'Add a follow-up' }).click();
  await rep.page.getByLabel('What will be done?').fill('Book the workshop');
  await rep.page.keyboard.press('Enter');
  await expect(boss.page.getByText('Book the workshop').first()).toBeVisible();

  await saved(rep.page);
  await rep.page.reload();
  await expect(rep.page.getByText('Book the workshop').first()).toBeVisible();
});
