import { expect, type Browser, type Page } from '@playwright/test';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { addDeal, LANES, manager, member, newBoard, openBoard, raise, unique, type Person } from './house';
import { brings, mark, newReview, raised, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

const DEAL = mark('deal');
const OTHER = mark('other');

for (const words of [en, zh]) {
  test(`a closed review is played again, and ends as the board is: ${words.code}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const { learner, board } = await closedReview(browser, words);
    const { page } = learner;
    const { replay } = words;

    const archive = await test.step('the archive leads to its replay', async () => {
      await page.goto(`/boards/${board}?deal=${DEAL}`);
      await expect(page.getByText('No ROI case').first()).toBeVisible();
      // the last part of a deal that is loaded
      await expect(page.getByText(words.board.noFollowUp)).toBeVisible();
      const looks = await boardOf(page, words);
      await page.getByRole('banner').getByRole('link', { name: replay.open }).click();
      await ready(page, words);
      await expect(page).toHaveTitle(/./);
      await expect.poll(() => momentOf(page)).toBeGreaterThan(1);
      await isFine(page, words);
      return looks;
    });

    await test.step('it is played', async () => {
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const speed = page.getByRole('combobox', { name: replay.speed });
      const head = await page.getByRole('slider', { name: replay.timeline }).getAttribute('max');
      // a slow machine may see the end before its click; then the click comes once more
      await expect(async () => {
        await page.keyboard.press('Home');
        await button(replay.play).click();
        await button(replay.pause).click({ timeout: 2_000 });
        expect(await momentOf(page)).toBeLessThan(Number(head));
      }).toPass();
      await speed.selectOption(replay.times(16));
      await button(replay.play).click();
      await expect(player(page, words)).toHaveAttribute('data-seq', head ?? '');
    });

    await test.step('its last moment is the board', async () => {
      await page.locator('.rail').getByRole('button', { name: 'Food plant' }).click();
      await expect(page.getByText('No ROI case').first()).toBeVisible();
      await expect.poll(() => boardOf(page, words)).toEqual(archive);
      await isFine(page, words);
    });

    const link = await test.step('its chapters can be gone to, and a moment has a link', async () => {
      await page.getByRole('button', { name: replay.follow }).click();
      await page.getByRole('button', { name: replay.chapters, exact: true }).click();
      const chapters = page.getByRole('dialog', { name: replay.chapters });
      await isFine(page, words, '.popover-content');
      await chapters.getByRole('button', { name: words.meeting.phases.OBSTACLE_VOTE }).first().click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();
      await expect(page.getByText('Single contact').first()).toBeVisible();
      // cards that were withdrawn since are not shown
      await expect(page.getByText('Rash words')).toHaveCount(0);
      await isFine(page, words);
      await page.getByRole('button', { name: replay.copy }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    });

    await test.step('the keys step and turn the chapters', async () => {
      const voting = await momentOf(page);
      await page.locator('body').press('ArrowLeft');
      await expect.poll(() => momentOf(page)).toBeLessThan(voting);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => momentOf(page)).toBe(voting);
      await page.keyboard.press(']');
      await expect.poll(() => momentOf(page)).toBeGreaterThan(voting);
      await page.keyboard.press('[');
      await expect.poll(() => momentOf(page)).toBe(voting);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await expect.poll(() => momentOf(page)).toBe(1);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog').getByText(replay.keys.chapter)).toBeVisible();
      await isFine(page, words, 'dialog');
      await page.keyboard.press('Escape');
    });

    await test.step('the link leads somebody else of the team there', async () => {
      const other = await learner.context.newPage();
      await other.goto(link);
      await ready(other, words);
      await expect.poll(() => momentOf(other)).toBe(Number(new URL(link).searchParams.get('at')));
      await expect(other.getByText('Single contact').first()).toBeVisible();
    });
  });
}

test('a free board is played as it was written, and a guest has no way there', async ({ browser }) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  const { page } = boss;
  await openBoard(boss, board);
  await addDeal(page, 'Bank branch');
  await raise(page, LANES.rep, 'No champion');
  await raise(page, LANES.manager, 'Price too high');
  await page.getByRole('banner').getByRole('link', { name: en.replay.open }).click();
  await ready(page, en);
  // it begins with the deal
  await expect(page.getByRole('heading', { level: 1, name: 'Bank branch' })).toBeVisible();
  await expect(page.getByText('No champion')).toHaveCount(0);
  await page.keyboard.press(']');
  await expect(page.locator('main').getByText('No champion').first()).toBeVisible();
  await expect(page.getByText('Price too high')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);

  const made = await boss.context.request.post(`/api/boards/${board}/guest-links`, {
    data: { role: 'EXECUTIVE', expiresInHours: 1 },
  });
  const { url } = (await made.json()) as { url: string };
  const stranger = await browser.newContext({ locale: 'en' });
  const entered = await stranger.request.post(`/api/guest/${url.replace(/.*\//, '')}`, {
    data: { name: unique('Guest'), language: 'EN' },
  });
  expect(entered.ok()).toBe(true);
  expect((await stranger.request.get(`/api/boards/${board}/replay`)).status()).toBe(403);
});

/** A closed review of two deals; one obstacle was withdrawn after everybody had seen it. */
async function closedReview(browser: Browser, words: Messages): Promise<{ learner: Person; board: string }> {
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const learner = await member(browser, boss, 'REP', unique('Nina'));
  for (const person of [boss, rosa, learner]) {
    await reads(person, words);
    await person.page.goto('/account');
  }
  await learner.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const board = await newReview(boss, [rosa], words);
  await say(rosa, board, ...(await brings(rosa, DEAL, 'Food plant')));
  await say(boss, board, ...(await brings(boss, OTHER, 'Retail expansion')));
  const allotments = [DEAL, OTHER].map((deal) => ({ deal, seconds: 540 }));
  await say(
    boss,
    board,
    { t: 'set-goal', text: 'Both deals leave their sticking point' },
    { t: 'set-agenda', allotments },
    { t: 'start-review' },
    { t: 'open-slot', deal: DEAL },
    { t: 'move-on', deal: DEAL, from: 'RESULT' },
  );
  await say(rosa, board, raised(mark('o1'), DEAL, 'Single contact'), raised(mark('o2'), DEAL, 'Rash words'));
  await say(boss, board, raised(mark('o3'), DEAL, 'No ROI case'), {
    t: 'move-on',
    deal: DEAL,
    from: 'OBSTACLES',
  });
  await say(rosa, board, { t: 'withdraw', card: mark('o2') });
  await say(
    boss,
    board,
    { t: 'cast-vote', deal: DEAL, phase: 'OBSTACLE_VOTE', card: mark('o3'), dots: 2 },
    { t: 'move-on', deal: DEAL, from: 'OBSTACLE_VOTE' },
    {
      t: 'propose-solution',
      card: mark('s1'),
      obstacle: mark('o3'),
      text: 'Count with their figures',
      hidden: false,
    },
    { t: 'move-on', deal: DEAL, from: 'IDEAS' },
    { t: 'park-deal', deal: DEAL, reason: 'Their buyer is away' },
    { t: 'begin-closing' },
    { t: 'close-review' },
  );
  return { learner, board };
}

/** Everything is loaded, and nothing is playing. */
async function ready(page: Page, { replay }: Messages): Promise<void> {
  await expect(page.locator('[data-status=replay]')).toBeVisible();
  await expect(page.getByRole('button', { name: replay.play, exact: true })).not.toHaveAttribute(
    'aria-disabled',
  );
}

const player = (page: Page, { replay }: Messages) => page.getByRole('region', { name: replay.player });

async function momentOf(page: Page): Promise<number> {
  return Number(await page.locator('[data-seq]').getAttribute('data-seq'));
}

/**
 * The board's content: the selected deal, and the agenda. A withdrawn card can be read on a board, but is not replayed.
 */
async function boardOf(page: Page, { board }: Messages): Promise<string[]> {
  const texts = await page.locator('main > article, .rail').allInnerTexts();
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  return lines.filter((line) => line !== '' && line !== board.showWithdrawn(1));
}
