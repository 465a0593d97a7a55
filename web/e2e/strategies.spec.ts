import { expect, type Browser, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, newBoard, openBoard, unique, type Person } from './house';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

/** An obstacle in the words of an earlier deal, and in other words today. */
const SAID = {
  en: {
    past: 'Their lawyers reject the liability clause',
    now: 'Legal does not accept our liability wording',
  },
  zh: { past: '对方法务不接受我们的责任条款', now: '法务对我们的责任条款有意见' },
};

interface Past {
  boss: Person;
  strategy: string;
  obstacle: string;
  idea: string;
}

for (const words of [en, zh]) {
  test(`a past strategy is suggested to a writer, used again, and shows its outcome: ${words.code}`, async ({
    browser,
  }) => {
    test.slow();
    const { boss, strategy, obstacle, idea } = await decided(browser, words);
    const { page } = boss;
    await follows(page, '/library/strategies', obstacle);
    await isFine(page, words);
    await follows(page, `/library/strategies/${strategy}`, idea);
    await expect(page.getByRole('heading', { level: 1, name: obstacle })).toBeVisible();
    await isFine(page, words);

    const board = await newBoard(boss, unique('Today'), words === zh ? 'ZH' : 'EN');
    const [deal, other] = [newId(), newId()];
    await say(boss, board, { t: 'add-deal', deal, name: unique('Bank'), owner: await idOf(boss), facts: {} });
    await page.goto(`/boards/${board}?deal=${deal}`);
    const lane = page.locator('[data-lane=MANAGER]');
    await lane.getByRole('button', { name: words.board.addObstacle }).click();
    await expect(async () => {
      await lane.getByRole('textbox').fill('');
      await lane.getByRole('textbox').pressSequentially(SAID[words === zh ? 'zh' : 'en'].now);
      await expect(lane.getByRole('button', { name: words.suggestions.useOf(obstacle) }).first()).toBeVisible(
        {
          timeout: 3_000,
        },
      );
    }).toPass();
    await expect(lane.getByRole('textbox')).toBeFocused();
    await isFine(page, words, 'aside');
    await page.setViewportSize({ width: 1280, height: 900 });
    // by keyboard: it follows the text and its buttons
    const use = lane.getByRole('button', { name: words.suggestions.useOf(obstacle) }).first();
    await use.focus();
    await page.keyboard.press('Enter');
    await expect(lane.getByText(words.suggestions.taken)).toBeVisible();
    await lane.getByRole('button', { name: words.board.send, exact: true }).click();
    const copy = page.locator('[data-card]').filter({ hasText: idea });
    await expect(copy.locator(`a[href="/library/strategies/${strategy}"]`)).toBeVisible();

    await say(boss, board, {
      t: 'raise-obstacle',
      card: other,
      deal,
      text: unique('Another one'),
      type: 'LEGAL',
      remover: 'REP',
      hidden: false,
    });
    await follows(page, `/library/strategies/${strategy}`, words.strategies.reused(1));
    await page.getByRole('button', { name: words.strategies.reuse }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.strategies.board).selectOption(board);
    await dialog.getByLabel(words.strategies.obstacle).selectOption(other);
    await isFine(page, words, 'dialog');
    await dialog.getByRole('button', { name: words.strategies.reuseHere }).click();
    await expect(dialog.getByText(words.strategies.reuseDone(1))).toBeVisible();
    await dialog.getByRole('link', { name: words.strategies.toDeal }).click();
    await expect(page.locator('[data-card]').filter({ hasText: idea })).toHaveCount(2);
  });
}

/** A deal that was decided last week. */
async function decided(browser: Browser, words: Messages): Promise<Past> {
  const boss = await manager(browser);
  const language = words === zh ? 'ZH' : 'EN';
  await boss.context.request.patch('/api/me', { data: { language } });
  const board = await newBoard(boss, unique('Last week'), language);
  await openBoard(boss, board);
  const [deal, card, solution] = [newId(), newId(), newId()];
  // no number after it, as it would change the meaning
  const obstacle = SAID[words === zh ? 'zh' : 'en'].past;
  const idea = unique(words === zh ? '给出三档责任条款' : 'Offer three steps of liability');
  const facts = { customer: 'Hospital', stage: 'Contract', amount: 2_600_000, currency: 'CNY' };
  await say(
    boss,
    board,
    { t: 'add-deal', deal, name: unique('Hospital'), owner: await idOf(boss), facts },
    { t: 'raise-obstacle', card, deal, text: obstacle, type: 'LEGAL', remover: 'MANAGER', hidden: false },
    { t: 'propose-solution', card: solution, obstacle: card, text: idea, hidden: false },
    { t: 'mark-key-obstacle', deal, obstacle: card },
    { t: 'decide', deal, solutions: [solution], why: 'It is quick' },
  );
  return { boss, strategy: `${board}-${deal}`, obstacle, idea };
}

async function idOf(person: Person): Promise<string> {
  return ((await (await person.context.request.get('/api/me')).json()) as { id: string }).id;
}

/** Waits until the lists have followed the boards. */
async function follows(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
}
