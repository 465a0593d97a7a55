import { expect, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { addDeal, manager, member, newBoard, openBoard, saved, unique } from './house';
import { Keys } from './keys';
import { brings, mark, newReview, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

const field = (page: Page, words: Messages) => page.getByRole('combobox', { name: words.palette.open });
const best = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** Opens the palette, types, and chooses what must then be the best. */
async function find(page: Page, words: Messages, typed: string, wanted: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page, words)).toBeFocused();
  await page.keyboard.insertText(typed);
  await expect(best(page)).toContainText(wanted);
  await page.keyboard.press('Enter');
  await expect(field(page, words)).toHaveCount(0);
}

test('from a board every page is one menu away, and what is being written waits', async ({ browser }) => {
  const boss = await manager(browser);
  const { page } = boss;
  const keys = new Keys(page);
  await openBoard(boss, await newBoard(boss));
  await addDeal(page, 'Food plant');
  await keys.press('r');
  await keys.write('The quote is out');
  await page.setViewportSize({ width: 1280, height: 800 });
  await keys.choose(page.getByRole('button', { name: en.places.menu, exact: true }), en.places.followUps);
  await expect(page.getByRole('heading', { level: 1, name: en.followUps.title })).toBeFocused();
  await page.goBack();
  const result = page.locator('button[data-place$="/result"]');
  await expect(result).toContainText('The quote is out');
  await result.click();
  await expect(page.getByRole('textbox', { name: en.board.result })).toHaveValue('The quote is out');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: en.board.addFollowUp }).click();
  await page.getByLabel(en.board.followUpHint).fill('Book the workshop');
  await page.goBack();
  await page.goForward();
  await page.getByRole('button', { name: en.board.addFollowUp }).click();
  await expect(page.getByLabel(en.board.followUpHint)).toHaveValue('Book the workshop');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.places.menu, exact: true }).click();
  await expect(page.getByRole('menuitem', { name: en.places.library })).toBeVisible();
  await isFine(page, en, '[role=menu]');
});

test('a review is led and a deal written by Ctrl K alone', async ({ browser }) => {
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const { page } = boss;
  const board = await newReview(boss, [rosa], en);
  const deal = mark('deal');
  await say(rosa, board, ...(await brings(rosa, deal, 'Food plant')));
  await openBoard(boss, board);

  await page.keyboard.press('Control+k');
  await expect(field(page, en)).toBeFocused();
  await page.keyboard.insertText('start review');
  await expect(best(page)).toContainText(en.refusals.GOAL_MISSING);
  await page.keyboard.press('Enter');
  await expect(field(page, en)).toBeVisible();
  await isFine(page, en, 'dialog');
  await page.keyboard.press('Escape');

  await say(boss, board, { t: 'set-goal', text: 'Move the plant' });
  await say(boss, board, { t: 'set-agenda', allotments: [{ deal, seconds: 540 }] });
  await find(page, en, 'start review', en.palette.startReview);
  await expect(page.getByRole('heading', { level: 1, name: en.stages.recap.none })).toBeVisible();
  await say(boss, board, { t: 'open-slot', deal });
  await find(page, en, 'next', en.meeting.moveOn(en.meeting.phases.OBSTACLES));
  await expect(page.locator('[aria-current=step]').first()).toContainText(en.meeting.phases.OBSTACLES);

  await find(page, en, 'add obst', en.palette.writeObstacle);
  await expect(page.locator('[data-quick-write]')).toBeFocused();
  await page.keyboard.type('One contact');
  await page.keyboard.press('Control+Enter');
  await find(page, en, 'done', en.meeting.ready);
  await expect(page.locator('[data-ready]')).toHaveAttribute('aria-pressed', 'true');
  await find(page, en, '+2', en.meeting.moreTime(2));
  await find(page, en, 'park story', en.palette.parkStory);
  await page.keyboard.type('How we won the dairy');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary').getByText('How we won the dairy').first()).toBeVisible();
  await find(page, en, 'lock board', en.meeting.lock);
  await saved(page);
  await expect(page.locator('[data-status=live]')).toHaveText(/Locked|Read-only/);
});

test('deals are found by pinyin, and a guest finds no more than their board', async ({ browser }) => {
  const boss = await manager(browser);
  const { page } = boss;
  await reads(boss, zh);
  const board = await newBoard(boss, unique('看板'), 'ZH');
  // no other story may have it: the team's deals are found, whatever their board
  await say(boss, board, ...(await brings(boss, newId(), '厨房设备厂')));
  await page.goto('/');
  await expect(async () => {
    await page.reload();
    await find(page, zh, 'cfsb', '厨房设备厂');
  }).toPass();
  await expect(page.getByRole('heading', { level: 1, name: '厨房设备厂' })).toBeVisible();

  const link = await boss.context.request.post(`/api/boards/${board}/guest-links`, {
    data: { role: 'EXECUTIVE', expiresInHours: 1 },
  });
  const { url } = (await link.json()) as { url: string };
  const context = await browser.newContext({ locale: 'en' });
  const guest = await context.newPage();
  await guest.goto(url);
  await guest.getByRole('textbox').fill('Eve');
  await guest.getByRole('button', { name: en.guest.submit }).click();
  await saved(guest);
  await guest.keyboard.press('Control+k');
  await expect(field(guest, en)).toBeFocused();
  await guest.keyboard.insertText('library');
  await expect(guest.getByText(en.palette.nothing)).toBeVisible();
  await guest.keyboard.press('Escape');
  await expect(guest.getByRole('button', { name: en.places.menu, exact: true })).toHaveCount(0);
});

for (const words of [en, zh]) {
  test(`a newcomer plays with a sample deal, takes the tour and reads the help: ${words.code}`, async ({
    browser,
  }) => {
    const boss = await manager(browser);
    const { page } = boss;
    const { tour, help } = words;
    const keys = new Keys(page);
    await reads(boss, words);
    await page.goto('/help');
    await expect(page.getByRole('heading', { name: help.sections.words.title })).toBeVisible();
    await isFine(page, words);
    await page.getByRole('button', { name: words.practice.try }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.practice.deal })).toBeVisible();
    await saved(page);
    await expect(page.getByText(words.practice.followUp).first()).toBeVisible();
    await isFine(page, words, `section[aria-label="${tour.title}"]`);

    await keys.use(page.getByRole('button', { name: tour.begin }));
    for (const step of ['deals', 'step', 'parking', 'find', 'menu'] as const) {
      const stop = page.getByRole('dialog', { name: tour.steps[step].title });
      await expect(stop).toBeVisible();
      if (step === 'parking') await isFine(page, words, '.tour');
      await keys.use(stop.getByRole('button', { name: step === 'menu' ? tour.done : tour.next }));
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.reload();
    await saved(page);
    await expect(page.getByRole('button', { name: tour.begin })).toHaveCount(0);

    const opened = boss.context.waitForEvent('page');
    await keys.choose(page.getByRole('button', { name: words.account.title }), help.title);
    const beside = await opened;
    await expect(beside.getByRole('heading', { level: 1, name: help.title })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: words.practice.deal })).toBeVisible();
    await beside.getByRole('button', { name: help.tour }).click();
    // on the team's latest board, which may be another story's and show no list of deals
    const titles = Object.values(tour.steps).map(({ title }) => title);
    await expect(beside.getByRole('dialog', { name: new RegExp(titles.join('|')) })).toBeVisible();
    await beside.keyboard.press('Escape');
    await expect(beside.getByRole('dialog')).toHaveCount(0);
  });
}
