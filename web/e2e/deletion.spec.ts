import { expect } from '@playwright/test';
import { en } from '../src/messages/en';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, saved, unique } from './house';
import { newReview } from './reviews';
import { test } from './story';

const words = en.boardDeletion;

test('a rep deletes the free board they made: it is gone for everybody, and what others were writing is kept', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const other = await member(browser, boss, 'REP', unique('Rob'));
  const title = unique('Try-out');
  const board = await newBoard(rep, title);
  for (const person of [boss, rep, other]) await openBoard(person, board);
  await addDeal(rep.page, 'Cold chain');
  await raise(rep.page, LANES.rep, 'Nobody signs');
  await saved(rep.page);
  await other.page.getByRole('button', { name: 'Obstacles: Nobody signs' }).click();
  await other.page.getByRole('textbox', { name: 'Obstacles' }).fill('Nobody signs before spring');
  await expect(other.page.getByRole('banner').getByRole('button', { name: words.act })).toHaveCount(0);

  await rep.page.setViewportSize({ width: 390, height: 844 });
  await rep.page.getByRole('banner').getByRole('button', { name: en.common.more, exact: true }).click();
  await rep.page.getByRole('menuitem', { name: words.begin }).click();
  const dialog = rep.page.getByRole('dialog', { name: words.title(title) });
  await expect(dialog).toContainText('The board and its deal are deleted for everybody on the team');
  await dialog.getByRole('button', { name: en.common.cancel }).click();
  await expect(dialog).toHaveCount(0);
  await rep.page.setViewportSize({ width: 1280, height: 800 });
  await rep.page.getByRole('banner').getByRole('button', { name: words.act }).click();
  await dialog.getByRole('button', { name: words.act }).click();
  await expect(rep.page.getByRole('heading', { level: 1, name: en.home.title })).toBeVisible();
  await expect(rep.page.getByRole('link', { name: title })).toHaveCount(0);

  for (const { page } of [boss, other])
    await expect(page.getByRole('heading', { level: 1, name: words.gone })).toBeVisible();
  await expect(other.page.getByRole('textbox', { name: en.guest.left })).toHaveValue(
    'Nobody signs before spring',
  );
  await boss.page.getByRole('main').getByRole('link', { name: en.common.home }).click();
  await expect(boss.page.getByRole('heading', { level: 1, name: en.home.title })).toBeVisible();
  await expect(boss.page.getByRole('link', { name: title })).toHaveCount(0);
  await boss.page.goto(`/boards/${board}`);
  await expect(boss.page.getByText(en.unknown.board)).toBeVisible();
});

test('a manager deletes a free board in its settings or at home, but not that of a review', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const [first, second] = [unique('First'), unique('Second')];
  const board = await newBoard(rep, first);
  await newBoard(rep, second);
  await openBoard(boss, board);
  await boss.page.getByRole('button', { name: en.board.settings }).click();
  await boss.page.getByRole('button', { name: words.begin }).click();
  await boss.page
    .getByRole('dialog', { name: words.title(first) })
    .getByRole('button', { name: words.act })
    .click();
  await expect(boss.page.getByRole('heading', { level: 1, name: en.home.title })).toBeVisible();

  await boss.page.getByRole('button', { name: en.board.menuOf(second) }).click();
  await boss.page.getByRole('menuitem', { name: words.act }).click();
  await boss.page
    .getByRole('dialog', { name: words.title(second) })
    .getByRole('button', { name: words.act })
    .click();
  for (const title of [first, second])
    await expect(boss.page.getByRole('link', { name: title })).toHaveCount(0);

  await openBoard(boss, await newReview(boss, [rep], en));
  await boss.page.getByRole('button', { name: en.board.settings }).click();
  await expect(boss.page.getByRole('heading', { name: en.board.guests })).toBeVisible();
  await expect(boss.page.getByRole('button', { name: words.begin })).toHaveCount(0);
});
