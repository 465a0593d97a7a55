import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, saved, unique } from './house';
import { en } from '../src/messages/en';
import { Deciding } from './deciding';
import { test } from './story';

/** All lanes side by side and on the screen. */
const VIEWPORT = { width: 1700, height: 1300 };

const lane = (page: Page, name: RegExp) => page.getByRole('region', { name });
const cards = (page: Page, name: RegExp) => lane(page, name).locator('[data-card]');
const card = (page: Page, text: string) => page.locator('[data-card]', { hasText: text });
const grip = (page: Page, text: string) => page.getByRole('button', { name: `Move to… ${text}` });

/** Two people at a board with three obstacles in the rep's lane. */
async function twoPeople(browser: Browser) {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const board = await newBoard(boss);
  for (const person of [boss, rep]) await person.page.setViewportSize(VIEWPORT);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Cold chain');
  for (const text of ['First', 'Second', 'Third']) await raise(boss.page, LANES.rep, text);
  await openBoard(rep, board);
  await areIn(rep.page, LANES.rep, ['First', 'Second', 'Third']);
  return { boss: boss.page, rep: rep.page, name: boss.name };
}

async function areIn(page: Page, name: RegExp, texts: string[]): Promise<void> {
  await expect(cards(page, name)).toHaveCount(texts.length);
  for (const [index, text] of texts.entries()) await expect(cards(page, name).nth(index)).toContainText(text);
}

/** Takes a card with the mouse and holds it over an element: its middle, or near an edge. */
async function hold(page: Page, text: string, over: Locator, height = 0.5): Promise<void> {
  await expect(card(page, text)).toHaveAttribute('draggable', 'true');
  await grip(page, text).hover();
  await page.mouse.down();
  const box = await over.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  const at = { x: box.x + box.width / 2, y: box.y + box.height * height };
  await page.mouse.move(at.x, at.y - 4, { steps: 4 });
  await page.mouse.move(at.x, at.y, { steps: 2 });
}

test('a card is dragged to another lane, and the others see it under way, arriving, undone and redone', async ({
  browser,
}) => {
  const { boss, rep, name } = await twoPeople(browser);
  await hold(boss, 'Second', lane(boss, LANES.executive));
  await expect(card(rep, 'Second')).toContainText(`${name} is moving it`);
  await areIn(rep, LANES.rep, ['First', 'Second', 'Third']);
  await boss.mouse.up();
  for (const page of [boss, rep]) {
    await areIn(page, LANES.executive, ['Second']);
    await areIn(page, LANES.rep, ['First', 'Third']);
  }
  await expect(card(rep, 'Second')).not.toContainText('is moving it');
  await saved(boss);

  await boss.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  for (const page of [boss, rep]) await areIn(page, LANES.rep, ['First', 'Second', 'Third']);
  await saved(boss);
  await boss.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  for (const page of [boss, rep]) {
    await areIn(page, LANES.executive, ['Second']);
    await areIn(page, LANES.rep, ['First', 'Third']);
  }
});

test('a card is dragged above and below others of its lane', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await hold(boss, 'Third', card(boss, 'First'), 0.1);
  await boss.mouse.up();
  for (const page of [boss, rep]) await areIn(page, LANES.rep, ['Third', 'First', 'Second']);
  await hold(rep, 'Third', card(rep, 'First'), 0.9);
  await rep.mouse.up();
  for (const page of [boss, rep]) await areIn(page, LANES.rep, ['First', 'Third', 'Second']);
  await hold(boss, 'First', lane(boss, LANES.rep), 0.98);
  await boss.mouse.up();
  for (const page of [boss, rep]) await areIn(page, LANES.rep, ['Third', 'Second', 'First']);
});

test('a drag that ends beside the lanes, or with Escape, changes nothing', async ({ browser }) => {
  const { boss, rep, name } = await twoPeople(browser);
  for (const end of ['beside', 'Escape']) {
    const over = end === 'beside' ? boss.getByRole('banner') : lane(boss, LANES.manager);
    await hold(boss, 'Second', over);
    await expect(card(rep, 'Second')).toContainText(`${name} is moving it`);
    if (end === 'Escape') await boss.keyboard.press('Escape');
    await boss.mouse.up();
    await expect(card(rep, 'Second')).not.toContainText('is moving it');
    await saved(boss);
    for (const page of [boss, rep]) await areIn(page, LANES.rep, ['First', 'Second', 'Third']);
  }
  // nothing was sent either: undo still undoes the last written text
  await boss.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  for (const page of [boss, rep]) await areIn(page, LANES.rep, ['First', 'Second']);
});

test('a card goes to another lane by its menu, also while somebody else writes on it', async ({
  browser,
}) => {
  const { boss, rep } = await twoPeople(browser);
  await rep.getByRole('button', { name: 'Obstacles: Second' }).click();
  await rep.getByRole('textbox', { name: 'Obstacles' }).pressSequentially(' and last');
  await boss.getByRole('button', { name: 'Actions for “Second”' }).click();
  await boss.getByRole('menuitem', { name: 'Move to: The manager removes it' }).click();
  await areIn(boss, LANES.rep, ['First', 'Third']);
  await areIn(boss, LANES.manager, ['Second']);
  // it stays under its writer's hands, and moves once the text is sent
  const text = lane(rep, LANES.rep).getByRole('textbox', { name: 'Obstacles' });
  await expect(text).toHaveValue('Second and last');
  await expect(text).toBeFocused();
  await rep.keyboard.press('Control+Enter');
  for (const page of [boss, rep]) await areIn(page, LANES.manager, ['Second and last']);
});

test('two people move the same card at once, and both see the same in the end', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await hold(boss, 'Second', lane(boss, LANES.manager));
  await hold(rep, 'Second', lane(rep, LANES.executive));
  await Promise.all([boss.mouse.up(), rep.mouse.up()]);
  // the first move counts; the other person may choose theirs instead
  for (const page of [boss, rep]) {
    await expect(page.locator('[data-status=live]')).toHaveText(/Saved|1 choice is waiting for you/);
  }
  await areIn(boss, LANES.rep, ['First', 'Third']);
  await expect(card(boss, 'Second')).toHaveCount(1);
  const where = (page: Page) =>
    page.getByRole('region').filter({ hasText: 'Second' }).getAttribute('aria-labelledby');
  await expect(async () => expect(await where(rep)).toBe(await where(boss))).toPass();
});

test('a card is dragged by a finger on its handle, on a phone too, where the page scrolls along', async ({
  browser,
}) => {
  const { boss, rep, name } = await twoPeople(browser);
  // they fill the screen of a phone
  for (const text of ['Fourth', 'Fifth', 'Sixth', 'Seventh']) await raise(boss, LANES.manager, text);
  const page = await onPhone(browser, boss);
  const finger = await fingerOf(page);

  // within the lane
  await finger.down(grip(page, 'First'));
  await finger.over(card(page, 'Second'), 0.8);
  await expect(card(rep, 'First')).toContainText(`${name} is moving it`);
  await finger.up();
  for (const it of [page, rep]) await areIn(it, LANES.rep, ['Second', 'First', 'Third']);

  // to a lane that is below the end of the screen
  const there = lane(page, LANES.executive);
  await finger.down(grip(page, 'Second'));
  await expect(there).not.toBeInViewport();
  await finger.bringNear(there);
  await finger.over(there, 0.5);
  await finger.up();
  for (const it of [page, rep]) {
    await areIn(it, LANES.executive, ['Second']);
    await areIn(it, LANES.rep, ['First', 'Third']);
  }

  // outside the lanes nothing happens
  await finger.down(grip(page, 'Third'));
  await finger.over(page.getByRole('banner'), 0.5);
  await expect(card(rep, 'Third')).toContainText(`${name} is moving it`);
  await finger.up();
  await expect(card(rep, 'Third')).not.toContainText('is moving it');
  await areIn(rep, LANES.rep, ['First', 'Third']);
});

/** The solutions of an obstacle. */
const group = (page: Page, obstacle: string) =>
  page.locator('[data-list]', { hasText: `Solutions for “${obstacle}”` });

async function solve(page: Page, obstacle: string, ...texts: string[]): Promise<void> {
  const at = group(page, obstacle);
  for (const text of texts) {
    await at.getByRole('button', { name: 'Add a solution' }).click();
    await at.getByRole('textbox').fill(text);
    await at.getByRole('button', { name: 'Send' }).click();
    await expect(at.locator('[data-card]', { hasText: text })).toBeVisible();
  }
}

async function solutionsAre(page: Page, obstacle: string, texts: string[]): Promise<void> {
  const found = group(page, obstacle).locator('[data-card]');
  await expect(found).toHaveCount(texts.length);
  for (const [index, text] of texts.entries()) await expect(found.nth(index)).toContainText(text);
}

test('solutions are dragged before and after others and to another obstacle, and moved there by keys and by menu', async ({
  browser,
}) => {
  const { boss, rep, name } = await twoPeople(browser);
  await solve(boss, 'First', 'Call legal', 'Visit them', 'Pay in parts');
  await solutionsAre(rep, 'First', ['Call legal', 'Visit them', 'Pay in parts']);
  await hold(boss, 'Pay in parts', card(boss, 'Call legal'), 0.1);
  await expect(card(rep, 'Pay in parts')).toContainText(`${name} is moving it`);
  await boss.mouse.up();
  for (const page of [boss, rep])
    await solutionsAre(page, 'First', ['Pay in parts', 'Call legal', 'Visit them']);
  await hold(rep, 'Pay in parts', card(rep, 'Call legal'), 0.9);
  await rep.mouse.up();
  for (const page of [boss, rep])
    await solutionsAre(page, 'First', ['Call legal', 'Pay in parts', 'Visit them']);

  // to another obstacle: over its head, and beside a solution of it
  await hold(boss, 'Visit them', group(boss, 'Second').getByRole('heading'));
  await boss.mouse.up();
  for (const page of [boss, rep]) await solutionsAre(page, 'Second', ['Visit them']);
  await hold(boss, 'Call legal', card(boss, 'Visit them'), 0.1);
  await boss.mouse.up();
  for (const page of [boss, rep]) await solutionsAre(page, 'Second', ['Call legal', 'Visit them']);
  await solutionsAre(rep, 'First', ['Pay in parts']);
  await saved(boss);

  // lifted by keys: to the next obstacle and up
  await grip(boss, 'Pay in parts').focus();
  // the handle that was dragged is gone: Escape says that the person has seen where the focus is
  for (const key of ['Escape', 'Space', 'ArrowRight', 'ArrowDown', 'Space']) await boss.keyboard.press(key);
  for (const page of [boss, rep])
    await solutionsAre(page, 'Second', ['Call legal', 'Pay in parts', 'Visit them']);
  await boss.getByRole('button', { name: 'Actions for “Call legal”' }).click();
  await boss.getByRole('menuitem', { name: 'Move to: Third' }).click();
  for (const page of [boss, rep]) await solutionsAre(page, 'Third', ['Call legal']);

  // an obstacle is no place among solutions
  await hold(boss, 'Second', card(boss, 'Call legal'));
  await boss.mouse.up();
  await saved(boss);
  await areIn(rep, LANES.rep, ['First', 'Second', 'Third']);
  await solutionsAre(rep, 'Third', ['Call legal']);
});

test('in a review two solutions are grouped by dropping one on the other, by pointer and by finger', async ({
  browser,
}) => {
  const review = await Deciding.of(browser, 'IDEA_VOTE');
  const boss = await review.opens(review.boss);
  const rosa = await review.opens(review.rosa);
  for (const page of [boss, rosa]) await expect(card(page, 'ROI workshop')).toBeVisible();
  await hold(boss, 'Pay in parts', card(boss, 'ROI workshop'));
  await boss.mouse.up();
  for (const page of [boss, rosa])
    await expect(card(page, 'ROI workshop').locator('[data-member]')).toHaveText(/Pay in parts/);

  const phone = await onPhone(browser, boss);
  const finger = await fingerOf(phone);
  await finger.down(grip(phone, 'Second contact'));
  await finger.over(card(phone, 'Free trial'), 0.5);
  await finger.up();
  for (const page of [phone, rosa])
    await expect(card(page, 'Free trial').locator('[data-member]')).toHaveText(/Second contact/);
  // near the edge it goes above the other one
  await finger.down(grip(phone, 'Wait'));
  await finger.over(card(phone, 'Reference visit'), 0.1);
  await finger.up();
  await expect(group(rosa, 'No ROI case').locator('[data-card]').last()).toContainText('Reference visit');
});

test('solutions that votes have ordered go to another obstacle, but to no place of their own', async ({
  browser,
}) => {
  const review = await Deciding.of(browser, 'DECIDE');
  const boss = await review.opens(review.boss);
  await boss.getByText(en.meeting.otherParts).click();
  const order = ['Second contact', 'ROI workshop', 'Pay in parts', 'Free trial', 'Reference visit', 'Wait'];
  await solutionsAre(boss, 'No ROI case', order);
  await hold(boss, 'Wait', card(boss, 'Second contact'), 0.1);
  await boss.mouse.up();
  await saved(boss);
  await solutionsAre(boss, 'No ROI case', order);
  await hold(boss, 'Wait', group(boss, 'Single contact').getByRole('heading'));
  await boss.mouse.up();
  await solutionsAre(boss, 'Single contact', ['Wait']);
});

test('a solution is dragged to another obstacle by a finger', async ({ browser }) => {
  const { boss, rep } = await twoPeople(browser);
  await solve(boss, 'First', 'Call legal', 'Visit them');
  const page = await onPhone(browser, boss);
  const finger = await fingerOf(page);
  await finger.down(grip(page, 'Visit them'));
  await finger.over(card(page, 'Call legal'), 0.2);
  await finger.up();
  for (const it of [page, rep]) await solutionsAre(it, 'First', ['Visit them', 'Call legal']);
  await finger.down(grip(page, 'Call legal'));
  await finger.bringNear(group(page, 'Third'));
  await finger.over(group(page, 'Third'), 0.5);
  await finger.up();
  for (const it of [page, rep]) {
    await solutionsAre(it, 'First', ['Visit them']);
    await solutionsAre(it, 'Third', ['Call legal']);
  }
});

/** The page that this person has open, on their phone. */
async function onPhone(browser: Browser, page: Page): Promise<Page> {
  const phone = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    storageState: await page.context().storageState(),
  });
  const opened = await phone.newPage();
  await opened.goto(new URL(page.url()).pathname);
  await saved(opened);
  return opened;
}

/** A finger on a touch screen. */
async function fingerOf(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  const at = async (control: Locator, height: number) => {
    const box = await control.boundingBox();
    if (!box) throw new Error('it is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height * height };
  };
  return {
    down: async (control: Locator) => {
      await control.evaluate((it) => it.scrollIntoView({ block: 'center' }));
      await touch('touchStart', [await at(control, 0.5)]);
    },
    over: async (control: Locator, height: number) => {
      const { x, y } = await at(control, height);
      await touch('touchMove', [{ x, y: y - 10 }]);
      await touch('touchMove', [{ x, y }]);
    },
    /** Scrolls a place to the middle of the screen by short swipes, as a person would. */
    bringNear: async (control: Locator) => {
      const push = async () => {
        await touch('touchMove', [{ x: 200, y: 400 }]);
        const { y } = await at(control, 0.5);
        if (y > 150 && y < 700) return true;
        await touch('touchMove', [{ x: 200, y: y < 150 ? 40 : 800 }]);
        return false;
      };
      await expect.poll(push, { intervals: [100], timeout: 60_000 }).toBe(true);
    },
    up: () => touch('touchEnd', []),
  };
}
