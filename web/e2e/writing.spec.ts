import { expect, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { addDeal, manager, member, newBoard, openBoard, saved, unique } from './house';
import { brings, newReview, reads } from './reviews';
import { say } from './say';
import { test } from './story';

const { board: words } = en;

test('what is written is saved as its writer goes on to the next text, and one press undoes it', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const { page } = boss;
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(page, 'Food plant');
  await openBoard(rep, board);

  const sees = (field: string) => rep.page.locator(`button[data-place$="/${field}"]`);
  const result = page.locator('button[data-place$="/result"]');
  await result.click();
  await page.getByRole('textbox', { name: words.result }).fill('The quote is out');
  await page.locator('button[data-place$="/stuck"]').click();
  await expect(result).toContainText('The quote is out');
  await expect(page.getByRole('textbox', { name: words.stuck })).toBeFocused();
  await expect(sees('result')).toContainText('The quote is out');

  // Tab leaves the box, Shift and Enter begin a line
  await page.keyboard.insertText('They wait');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.insertText('for a budget');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: words.stuck })).toHaveCount(0);
  await expect(sees('stuck')).toContainText(/They wait\s+for a budget/);
  await saved(page);

  await page.getByRole('banner').getByRole('button', { name: words.undo, exact: true }).click();
  await expect(sees('stuck')).not.toContainText('They wait');
  await expect(sees('result')).toContainText('The quote is out');
});

test('a new board, a review and a board’s settings are still there after a reload in the middle of them', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const { page } = boss;
  const dialog = page.getByRole('dialog');
  const kind = (name: string) => dialog.getByRole('radio', { name: new RegExp(`^${name}`) });
  const name = dialog.getByRole('textbox', { name: en.series.name, exact: true });
  await page.goto('/');
  await page.getByRole('button', { name: en.templates.create }).first().click();
  await kind(en.templates.kinds.FREE.name).check();
  await dialog.getByLabel(en.home.name).fill('What the north needs');
  await page.reload();
  await expect(dialog.getByLabel(en.home.name)).toHaveValue('What the north needs');

  await kind(en.templates.kinds.RESCUE.name).check();
  await name.fill('Save the hospital');
  await page.reload();
  await expect(kind(en.templates.kinds.RESCUE.name)).toBeChecked();
  await expect(name).toHaveValue('Save the hospital');

  await openBoard(boss, await newBoard(boss));
  await page.getByRole('button', { name: words.settings }).click();
  await dialog.getByLabel(en.home.name).fill('Another name');
  await page.reload();
  await expect(dialog.getByLabel(en.home.name)).toHaveValue('Another name');
});

test('the agenda is ordered with the mouse, by a menu and by keys, and everybody sees the same order', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const eve = await member(browser, boss, 'REP', unique('Eve'));
  const board = await newReview(boss, [rep, eve], en);
  const mills = mark(1);
  const port = mark(2);
  await say(rep, board, ...(await brings(rep, mills, 'Mills')));
  await say(eve, board, ...(await brings(eve, port, 'Port')));
  await say(boss, board, {
    t: 'set-agenda',
    allotments: [mills, port].map((deal) => ({ deal, seconds: 540 })),
  });
  for (const person of [boss, rep]) {
    await reads(person, en);
    await openBoard(person, board);
  }
  const { page } = boss;
  const handle = (name: string) => page.getByRole('button', { name: en.writing.moveItem(name) });
  await isOrdered(page, ['Mills', 'Port']);
  await handle('Mills').hover();
  await page.mouse.down();
  const below = await page.locator(`[data-order="${port}"]`).boundingBox();
  if (!below) throw new Error('the other deal is not on the screen');
  await page.mouse.move(below.x + 40, below.y + below.height * 0.6, { steps: 4 });
  await page.mouse.move(below.x + 40, below.y + below.height * 0.9, { steps: 2 });
  await page.mouse.up();
  await isOrdered(page, ['Port', 'Mills']);
  const seen = rep.page.getByRole('region', { name: en.stages.agenda.title }).getByRole('listitem');
  await expect(seen).toHaveText([/Port/, /Mills/]);

  await handle('Mills').click();
  await page.getByRole('menuitem', { name: en.writing.moves.earlier }).click();
  await isOrdered(page, ['Mills', 'Port']);
  await saved(page);
});

const mark = (n: number) => `deal${n}`.padEnd(12, '0');

async function isOrdered(page: Page, names: string[]): Promise<void> {
  await expect(page.locator('[data-order] b')).toHaveText(names);
}
