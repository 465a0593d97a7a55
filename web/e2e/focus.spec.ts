import { expect } from '@playwright/test';
import { addDeal, manager, newBoard, openBoard } from './house';
import { test } from './story';

test('a dialog takes the focus, keeps it, and gives it back to where one was', async ({ browser }) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  const { page } = boss;
  const settings = page.getByRole('button', { name: 'Board settings' });
  const dialog = page.getByRole('dialog');
  for (const leave of ['Escape', 'Close']) {
    await settings.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    for (let i = 0; i < 12; i++) {
      await expect(dialog.locator(':focus').or(page.locator('dialog:focus'))).toHaveCount(1);
      await page.keyboard.press('Tab');
      // after the last control, the focus goes through the browser's own bar once
      if ((await page.evaluate(() => document.activeElement?.tagName)) === 'BODY')
        await page.keyboard.press('Tab');
    }
    if (leave === 'Escape') await page.keyboard.press('Escape');
    else await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(settings).toBeFocused();
  }
});

test('after a dialog that was opened from a menu the focus is at that menu', async ({ browser }) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Airport slots');
  const { page } = boss;
  const menu = page.getByRole('button', { name: 'Actions for “Airport slots”' });
  for (const leave of ['Escape', 'Save']) {
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Edit the deal' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    if (leave === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(menu).toBeFocused();
  }
});
