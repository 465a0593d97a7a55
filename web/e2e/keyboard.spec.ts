import { expect, type Locator, type Page } from '@playwright/test';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, member, PASSWORD, saved, unique, type Person } from './house';
import { Keys } from './keys';
import { test } from './story';

const LANGUAGES: { language: 'EN' | 'ZH'; locale: string; words: Messages }[] = [
  { language: 'EN', locale: 'en', words: en },
  { language: 'ZH', locale: 'zh-CN', words: zh },
];

for (const { language, locale, words } of LANGUAGES) {
  test(`the whole board by keyboard alone: ${language}`, async ({ browser }) => {
    test.slow();
    const account = await manager(browser);
    const helper = await member(browser, account, 'REP', unique('Helper'));
    await account.context.request.patch('/api/me', { data: { language } });
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const keys = new Keys(page);

    await test.step('signs in and opens a board', () => signIn(keys, words, account));
    await test.step('adds a deal, its result and why it is stuck', () => describeDeal(keys, words));
    await test.step('raises obstacles and moves them', () => obstacles(keys, words));
    await test.step('proposes, decides and agrees follow-ups', () => decide(keys, words, helper.name));
    await test.step('parks, comments and reacts', () => talk(keys, words));
    await test.step('takes back, restores, undoes and redoes', () => takeBack(keys, words));
    await test.step('sees the shortcuts, the other language and the other theme', () => look(keys, words));
  });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lane = (page: Page, name: string) => page.getByRole('region', { name });
const card = (page: Page, text: string) => page.locator('[data-card]', { hasText: text });

async function signIn(keys: Keys, words: Messages, account: Person) {
  const { page } = keys;
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: words.signIn.title })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: words.signIn.title })).toBeVisible();
  await keys.press('Tab');
  await expect(page.getByRole('link', { name: words.common.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await keys.press('Tab');
  await expect(page.getByLabel(words.signIn.email)).toBeFocused();
  await keys.write(account.email);
  await keys.reach(page.getByLabel(words.signIn.password, { exact: true }));
  await keys.write(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: words.home.title })).toBeFocused();

  await keys.use(button(page, words.templates.create).first());
  await keys.reach(page.getByRole('radio', { name: words.templates.kinds.DEAL_REVIEW.name }));
  // the last one, a free board
  await keys.press('ArrowUp');
  await keys.reach(page.getByLabel(words.home.name, { exact: true }));
  await keys.write(unique('Review'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: words.board.empty })).toBeFocused();
}

async function describeDeal(keys: Keys, words: Messages) {
  const { page } = keys;
  await keys.use(button(page, words.board.addDeal).first());
  await keys.reach(page.getByLabel(words.board.dealName, { exact: true }));
  await keys.write('Food plant');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();

  await keys.press('r');
  await keys.write('Quote sent');
  await keys.press('Control+Enter');
  await expect(button(page, words.common.labelled(words.board.result, 'Quote sent'))).toBeFocused();

  const stuck = button(page, words.common.labelled(words.board.stuck, words.board.stuckHint));
  await keys.use(stuck);
  await keys.write('Finance is silent');
  await keys.press('Escape');
  const waiting = page.locator('button[data-place$="/stuck"]');
  await expect(waiting).toBeFocused();
  await expect(waiting).toHaveAccessibleName(/\(not sent yet\)|（尚未发送）/);
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: words.board.stuck })).toHaveValue('Finance is silent');
  await keys.press('Control+Enter');
  await expect(button(page, words.common.labelled(words.board.stuck, 'Finance is silent'))).toBeFocused();
}

async function obstacles(keys: Keys, words: Messages) {
  const { page } = keys;
  const { board } = words;
  const rep = lane(page, board.lanes.REP);
  const managers = lane(page, board.lanes.MANAGER);
  await keys.press('o');
  for (const text of ['Price high', 'One contact', 'No budget']) {
    await keys.write(text);
    await keys.press('Control+Enter');
    await expect(rep.getByRole('button', { name: board.addObstacle })).toBeFocused();
    if (text !== 'No budget') await keys.press('Enter');
  }

  const grip = button(page, `${board.moveTo} Price high`);
  await keys.reach(grip);
  await keys.press('Space');
  await keys.hears(board.lifted('Price high'));
  await keys.press('ArrowRight');
  await keys.hears(board.moved('Price high', `${board.lanes.MANAGER}, 1`));
  await keys.press('Escape');
  await keys.hears(board.putBack('Price high'));
  await expect(rep.locator('[data-card]').first()).toContainText('Price high');

  await keys.press('Space', 'ArrowDown');
  await keys.hears(board.moved('Price high', `${board.lanes.REP}, 2`));
  await keys.press('ArrowDown', 'Space');
  await keys.hears(board.dropped('Price high'));
  await expect(rep.locator('[data-card]').last()).toContainText('Price high');
  await expect(grip).toBeFocused();

  await keys.press('Space', 'ArrowUp', 'ArrowRight');
  await keys.press('Space');
  await expect(managers.locator('[data-card]')).toContainText('Price high');
  await expect(grip).toBeFocused();

  const menu = button(page, board.menuOf('One contact'));
  await keys.choose(menu, board.moveHere(board.lanes.EXECUTIVE));
  await keys.hears(board.moved('One contact', board.lanes.EXECUTIVE));
  await expect(lane(page, board.lanes.EXECUTIVE).locator('[data-card]')).toContainText('One contact');
  // assigning an obstacle to an executive leads to the request field
  await expect(page.getByLabel(words.coach.ask.what)).toBeFocused();
  await keys.press('Escape');
  await expect(button(page, words.coach.ask.begin)).toBeFocused();

  await keys.use(button(page, words.common.labelled(board.obstacles, 'One contact')));
  await keys.write('Only one contact');
  await keys.press('Control+Enter');
  await expect(button(page, words.common.labelled(board.obstacles, 'Only one contact'))).toBeFocused();

  await keys.choose(button(page, board.menuOf('Only one contact')), board.markKey);
  await expect(card(page, 'Only one contact')).toContainText(board.key);
}

async function decide(keys: Keys, words: Messages, helper: string) {
  const { page } = keys;
  const { board } = words;
  await keys.press('i');
  await keys.write('Map a second contact');
  await keys.press('Control+Enter');
  const choice = page.getByRole('checkbox', { name: board.chooseThis('Map a second contact') });
  await keys.reach(choice);
  await keys.press('Space');
  await keys.reach(page.getByLabel(board.why, { exact: true }));
  await keys.write('It opens the door to finance');
  await keys.use(button(page, `${board.decide} (1)`));
  await expect(button(page, board.decideAgain)).toBeFocused();
  await expect(page.getByText('It opens the door to finance').first()).toBeVisible();

  const add = button(page, board.addFollowUp);
  await keys.use(add);
  await expect(page.getByLabel(board.followUpHint)).toBeFocused();
  await keys.write('Book the workshop');
  await keys.reach(page.getByLabel(board.who, { exact: true }));
  await page.keyboard.type(helper);
  const year = await inAYear(keys, page.getByLabel(board.due, { exact: true }));
  await keys.use(add);
  // the row is there for the next one
  await expect(page.getByLabel(board.followUpHint)).toBeFocused();
  await expect(page.getByLabel(board.followUpHint)).toHaveValue('');
  await keys.press('Escape');
  await expect(add).toBeFocused();
  await expect(card(page, 'Book the workshop')).toContainText(helper);
  await expect(card(page, 'Book the workshop')).toContainText(year);
}

/** A date is typed as it is said. */
async function inAYear(keys: Keys, date: Locator): Promise<string> {
  await keys.reach(date);
  const shown = /\d{4}/.exec(await date.inputValue())?.[0];
  const wanted = String(Number(shown) + 1);
  await keys.press('Control+a');
  await keys.write(`${wanted}-03-15`);
  return wanted;
}

async function talk(keys: Keys, words: Messages) {
  const { page } = keys;
  const { board } = words;
  const park = button(page, board.park);
  await keys.use(park);
  await keys.write('How they lost a forklift');
  await keys.press('Control+Enter');
  await expect(page.getByRole('complementary').getByText('How they lost a forklift').first()).toBeVisible();
  await expect(park).toBeFocused();

  const price = card(page, 'Price high').first();
  const comment = price.getByRole('button', { name: board.comment });
  await keys.use(comment);
  await keys.write('Twelve percent');
  await keys.press('Control+Enter');
  await expect(price.getByText('Twelve percent')).toBeVisible();
  await expect(comment).toBeFocused();

  await keys.use(price.getByRole('button', { name: board.addReaction }));
  await keys.use(price.getByRole('button', { name: board.reactions.AGREE, exact: true }));
  const agreed = price.getByRole('button', { name: board.react(board.reactions.AGREE, 1) });
  await keys.reach(agreed);
  await keys.press('Enter');
  await expect(agreed).toHaveCount(0);
  await keys.press();
}

async function takeBack(keys: Keys, words: Messages) {
  const { page } = keys;
  const { board } = words;
  const budget = lane(page, board.lanes.REP).locator('[data-card]', { hasText: 'No budget' });
  await keys.choose(button(page, board.menuOf('No budget')), board.withdraw);
  await expect(budget).toHaveCount(0);
  await keys.use(page.getByText(board.showWithdrawn(1)));
  await keys.use(button(page, board.restoreThis('No budget')));
  await expect(budget).toBeVisible();
  await keys.press();

  await saved(page);
  await keys.press('Control+z');
  await expect(budget).toHaveCount(0);
  await saved(page);
  await keys.press('Control+Shift+z');
  await expect(budget).toBeVisible();
  await saved(page);
  await keys.press('Control+z');
  await expect(budget).toHaveCount(0);
  await saved(page);
  await keys.press('Control+y');
  await expect(budget).toBeVisible();
  await saved(page);

  const undo = page.getByRole('banner').getByRole('button', { name: board.undo });
  await keys.use(undo);
  await expect(budget).toHaveCount(0);
  await expect(undo).toBeFocused();
  await keys.hears(board.undone);
  await saved(page);
  await keys.use(button(page, board.redo));
  await expect(budget).toBeVisible();
  await keys.hears(board.redone);
}

async function look(keys: Keys, words: Messages) {
  const { page } = keys;
  const { board, common } = words;
  const other = words === en ? zh : en;
  await keys.reach(button(page, board.menuOf('No budget')));
  await keys.press('?');
  const sheet = page.getByRole('dialog', { name: board.shortcuts });
  await expect(sheet).toContainText(words.keys.lift);
  await keys.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(button(page, board.menuOf('No budget'))).toBeFocused();

  await keys.use(button(page, common.theme.light));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(button(page, common.theme.dark)).toBeFocused();
  await keys.use(button(page, `${words.other} · ${common.language}`));
  await expect(page.locator('html')).toHaveAttribute('lang', other.code);
  await expect(button(page, `${other.other} · ${other.common.language}`)).toBeFocused();

  await keys.choose(page.getByRole('button', { name: other.account.title }), other.people.title);
  await expect(page.getByRole('heading', { level: 1, name: other.people.title })).toBeFocused();
}
