import { expect, type Browser, type Page } from '@playwright/test';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
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
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

for (const words of [en, zh]) {
  test(`the doors are fine to see: ${words.code}`, async ({ browser }) => {
    const boss = await manager(browser);
    const board = await newBoard(boss);
    const invitation = await link(boss, '/api/invitations', { role: 'REP', seniority: 'REGULAR' });
    const guests = await link(boss, `/api/boards/${board}/guest-links`, { role: 'EXECUTIVE' });
    const { id } = (await (await boss.context.request.get('/api/me')).json()) as { id: string };
    const reset = await link(boss, `/api/members/${id}/password-reset`, {});
    const context = await browser.newContext({ locale: words.code, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of [
      '/sign-in',
      '/set-up',
      invitation,
      guests,
      reset,
      '/join/nonsense',
      '/demo/nonsense',
      '/no',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if ([invitation, guests, reset].includes(path))
        await expect(page.getByRole('textbox').first()).toBeVisible();
      if (path.endsWith('nonsense'))
        await expect(page.getByRole('alert')).toHaveText(words.failures.NOT_FOUND);
      await isFine(page, words);
    }
    await page.goto('/sign-in');
    await page.getByLabel(words.signIn.email).fill(`${unique('nobody').replaceAll(' ', '-')}@story.test`);
    await page.getByLabel(words.signIn.password, { exact: true }).fill('not the password');
    await page.getByRole('button', { name: words.signIn.submit }).click();
    await expect(page.getByRole('alert')).toHaveText(words.failures.WRONG_CREDENTIALS);
    await isFine(page, words);
  });

  test(`the pages of a team are fine to see: ${words.code}`, async ({ browser }) => {
    const boss = await speaker(browser, words);
    const { page } = boss;
    await newBoard(boss);
    await page.goto('/');
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await isFine(page, words);
    await page.getByRole('button', { name: words.templates.create }).first().click();
    await expect(page.getByLabel(words.series.name, { exact: true })).toBeVisible();
    await isFine(page, words);
    await page.getByRole('radio', { name: words.templates.kinds.FREE.name }).check();
    await expect(page.getByLabel(words.home.name, { exact: true })).toBeVisible();
    await isFine(page, words);

    await page.goto('/people');
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await page.getByRole('button', { name: words.people.makeLink }).click();
    await expect(page.getByRole('button', { name: words.people.makeAnother })).toBeVisible();
    await isFine(page, words);
    await page
      .getByRole('button', { name: words.people.menuOf(boss.name) })
      .first()
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await isFine(page, words, '[role=menu]');

    await page.goto('/account');
    await page.getByLabel(words.account.current).fill('wrong');
    await page.getByLabel(words.account.next).fill('long enough or not');
    await page.getByRole('button', { name: words.account.changePassword }).click();
    await expect(page.getByText(words.failures.WRONG_PASSWORD)).toBeVisible();
    await isFine(page, words);
  });

  test(`a board and all that opens on it is fine to see: ${words.code}`, async ({ browser }) => {
    test.slow();
    const boss = await manager(browser);
    const { page } = boss;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const board = await newBoard(boss);
    await openBoard(boss, board);
    await speak(page, words);
    await isFine(page, words);
    await speak(page, en);
    await addDeal(page, 'Food plant');
    await raise(page, LANES.manager, 'Price high');
    await raise(page, LANES.executive, 'Nobody calls the COO');
    await hide(page);
    await clear(page);
    const rep = await member(browser, boss, 'REP', unique('Rosa'));
    await openBoard(rep, board);
    await rep.page.getByRole('button', { name: /^Result:/ }).click();
    await speak(page, words);
    await expect(page.getByText(words.board.writing(rep.name)).first()).toBeVisible();
    await isFine(page, words);
    await panels(page, words);
    await menus(page, words);
    await dialogs(page, words);

    await boss.context.setOffline(true);
    await expect(page.locator('[data-status=offline]')).toBeVisible();
    await isFine(page, words, 'header');
    await boss.context.setOffline(false);
    await saved(page);

    const observer = await member(browser, boss, 'OBSERVER', unique('Olga'));
    await observer.page.emulateMedia({ reducedMotion: 'reduce' });
    await openBoard(observer, board);
    await speak(observer.page, words);
    await isFine(observer.page, words);
  });
}

const menuOf = (page: Page, words: Messages, text: string) =>
  page.getByRole('button', { name: words.board.menuOf(text), exact: true });

/** A card that only its author sees. */
async function hide(page: Page) {
  const lane = page.getByRole('region', { name: LANES.rep });
  await lane.getByRole('button', { name: /Add an obstacle/ }).click();
  await lane.getByLabel(/Only I see it/).check();
  await lane.getByRole('textbox').fill('Between us');
  await lane.getByRole('button', { name: 'Send' }).click();
  await expect(lane.getByText('Between us')).toBeVisible();
}

/** From the key obstacle to the follow-up. */
async function clear(page: Page) {
  await menuOf(page, en, 'Price high').click();
  await page.getByRole('menuitem', { name: 'Mark as key obstacle' }).click();
  await page.keyboard.press('i');
  await page.keyboard.insertText('Pay in parts');
  await page.keyboard.press('Control+Enter');
  const idea = page.locator('[data-card]', { hasText: 'Pay in parts' });
  await idea.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.keyboard.insertText('Finance agrees');
  await page.keyboard.press('Control+Enter');
  await idea.getByRole('button', { name: 'React' }).click();
  await idea.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.locator('[data-choice]', { hasText: 'Pay in parts' }).getByRole('checkbox').check();
  await page.getByLabel('Why', { exact: true }).fill('It fits their year');
  await page.getByRole('button', { name: /^Decide \(1\)/ }).click();
  await page.getByRole('button', { name: 'Add a follow-up' }).click();
  await page.getByLabel('What will be done?').fill('Send the plan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Park a story' }).click();
  await page.keyboard.insertText('How they lost a forklift');
  await page.keyboard.press('Control+Enter');
  await saved(page);
}

/** Panels that open within the page. */
async function panels(page: Page, words: Messages) {
  const { board } = words;
  const lane = page.getByRole('region', { name: board.lanes.REP });
  await lane.getByRole('button', { name: board.addObstacle }).click();
  await page.keyboard.insertText('Half a thought');
  await isFine(page, words);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: board.drafts })).toBeVisible();
  await page.getByRole('button', { name: board.decideAgain }).click();
  await page
    .locator('[data-card]', { hasText: 'Pay in parts' })
    .first()
    .getByRole('button', { name: board.addReaction })
    .click();
  await page.getByLabel(board.cursors).check();
  await isFine(page, words);
  await page.getByRole('button', { name: board.addFollowUp }).click();
  await isFine(page, words);
  await page.keyboard.press('Escape');

  await menuOf(page, words, 'Nobody calls the COO').click();
  await page.getByRole('menuitem', { name: board.withdraw }).click();
  await page.getByText(board.showWithdrawn(1)).first().click();
  await isFine(page, words);
}

async function menus(page: Page, words: Messages) {
  const person = page.getByRole('banner').getByRole('button', { name: words.account.title });
  for (const menu of [menuOf(page, words, 'Price high'), menuOf(page, words, 'Food plant'), person]) {
    await menu.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await isFine(page, words, '[role=menu]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
}

async function dialogs(page: Page, words: Messages) {
  const { board } = words;
  const openers = [
    () => page.getByRole('button', { name: board.addDeal }).first().click(),
    () => page.getByRole('button', { name: board.shortcuts }).click(),
    () => byMenu('Price high', `${board.type}, ${board.assignee}`),
    () => byMenu('Food plant', board.editDeal),
    async () => {
      await page.getByRole('button', { name: board.settings }).click();
      await page.getByRole('button', { name: board.makeGuestLink }).click();
      await expect(page.getByLabel(words.people.linkReady)).toBeVisible();
    },
  ];
  async function byMenu(text: string, line: string) {
    await menuOf(page, words, text).click();
    await page.getByRole('menuitem', { name: line }).click();
  }
  for (const open of openers) {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await isFine(page, words, 'dialog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

/** Switches the page's language if necessary. */
async function speak(page: Page, words: Messages) {
  const other = words === en ? zh : en;
  if ((await page.locator('html').getAttribute('lang')) !== words.code)
    await page.getByRole('button', { name: other.common.language }).click();
}

/** A manager who uses that language. */
async function speaker(browser: Browser, words: Messages): Promise<Person> {
  const boss = await manager(browser);
  await boss.context.request.patch('/api/me', { data: { language: words === zh ? 'ZH' : 'EN' } });
  await boss.page.emulateMedia({ reducedMotion: 'reduce' });
  return boss;
}

/** The path of a new link. */
async function link(host: Person, path: string, data: object): Promise<string> {
  const answer = await host.context.request.post(path, { data: { expiresInHours: 1, ...data } });
  const { url } = (await answer.json()) as { url: string };
  return new URL(url, 'http://any').pathname;
}
