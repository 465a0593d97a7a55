import { expect, type Browser, type Page } from '@playwright/test';
import {
  addDeal,
  LANES,
  manager,
  member,
  newBoard,
  openBoard,
  raise,
  saved,
  unique,
  type Person,
} from './house';
import { test } from './story';

test('text written offline is shown, survives a reload, and is sent once on return', async ({ browser }) => {
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

test('nothing moves when a card says that it is not saved yet, or that somebody writes on it', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita with a name that is rather long'));
  const board = await newBoard(boss);
  for (const person of [boss, rep]) await openBoard(person, board);
  await addDeal(boss.page, 'Bank unit');
  for (const text of ['Budget frozen', 'Nobody signs']) await raise(boss.page, LANES.rep, text);
  const card = (text: string) => boss.page.locator('[data-card]', { hasText: text });
  const top = async () => (await card('Nobody signs').boundingBox())?.y;
  await saved(boss.page);
  const before = await top();

  await rep.page.getByRole('button', { name: 'Obstacles: Budget frozen' }).click();
  await expect(card('Budget frozen').getByText('is writing')).toBeVisible();
  expect(await top()).toBe(before);
  await rep.page.keyboard.press('Escape');
  await expect(card('Budget frozen').getByText('is writing')).toHaveCount(0);

  await boss.context.setOffline(true);
  await expect(boss.page.locator('[data-status=offline]')).toBeVisible();
  await boss.page.getByRole('button', { name: 'Obstacles: Budget frozen' }).click();
  await boss.page.getByRole('textbox', { name: 'Obstacles' }).fill('Budget frosen');
  await boss.page.keyboard.press('Control+Enter');
  await expect(card('Budget frosen').getByText('not saved yet')).toBeVisible();
  expect(await top()).toBe(before);
  await boss.context.setOffline(false);
  await saved(boss.page);
});

/** Rosa's deal is open for her and for the manager; then she goes offline. */
async function rosaOffline(browser: Browser): Promise<{ boss: Person; rosa: Person }> {
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await openBoard(rosa, board);
  await addDeal(rosa.page, 'Tram depot');
  await saved(rosa.page);
  await expect(boss.page.getByRole('heading', { level: 1, name: 'Tram depot' })).toBeVisible();
  await rosa.context.setOffline(true);
  await expect(rosa.page.locator('[data-status=offline]')).toBeVisible();
  return { boss, rosa };
}

async function edit(page: Page, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: 'Actions for “Tram depot”' }).click();
  await page.getByRole('menuitem', { name: 'Edit the deal' }).click();
  const form = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
}

async function holds(page: Page, deal: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: `Actions for “${deal}”` }).click();
  await page.getByRole('menuitem', { name: 'Edit the deal' }).click();
  const form = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields))
    await expect(form.getByLabel(label, { exact: true })).toHaveValue(text);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
}

test('two people change different fields of one deal, one of them offline, and both changes stand', async ({
  browser,
}) => {
  const { boss, rosa } = await rosaOffline(browser);
  await edit(rosa.page, { Amount: '200', Stage: 'Offer' });
  await edit(boss.page, { Deal: 'Tram depot, phase 2', Customer: 'City works' });
  await saved(boss.page);
  await rosa.context.setOffline(false);
  await saved(rosa.page);
  for (const { page } of [boss, rosa]) {
    await holds(page, 'Tram depot, phase 2', { Customer: 'City works', Amount: '200', Stage: 'Offer' });
  }
});

test('when two people changed the same field, the returning one sees both versions and chooses', async ({
  browser,
}) => {
  const { boss, rosa } = await rosaOffline(browser);
  await edit(rosa.page, { Customer: 'City works Ltd', Stage: 'Offer' });
  await edit(boss.page, { Customer: 'City works' });
  await saved(boss.page);
  await rosa.context.setOffline(false);
  const sentence = 'Somebody changed the same thing just before you.';
  await expect(rosa.page.getByText(sentence)).toBeVisible();
  await holds(boss.page, 'Tram depot', { Customer: 'City works', Stage: '' });

  await rosa.page.reload();
  const clash = rosa.page.getByRole('group').filter({ hasText: 'What stands there now' });
  await expect(clash).toContainText('City works Ltd');
  await clash.getByRole('button', { name: 'Use mine' }).click();
  await expect(rosa.page.getByText(sentence)).toHaveCount(0);
  await saved(rosa.page);
  await holds(boss.page, 'Tram depot', { Customer: 'City works Ltd', Stage: 'Offer' });
  await rosa.page.reload();
  await saved(rosa.page);
  await expect(rosa.page.getByText(sentence)).toHaveCount(0);
});
