import { expect, type Browser, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, newBoard, unique, type Person } from './house';
import { idOf, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

/** A manager who has written in both languages on a board that is now closed. */
interface Said {
  boss: Person;
  board: string;
  title: string;
  deal: string;
  /** a word that no other story uses */
  own: string;
}

for (const words of [en, zh]) {
  test(`a past text is found in both languages, filtered and opened at its moment: ${words.code}`, async ({
    browser,
  }) => {
    test.slow();
    const { boss, board, title, deal, own } = await said(browser, words);
    const { page } = boss;
    await archived(page, own);
    const box = page.getByRole('searchbox', { name: words.archive.search });
    const first = page.getByRole('main').getByRole('listitem').first();

    await box.fill(`价格 ${own}`);
    await expect(first.getByText('价格', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/q=%E4%BB%B7%E6%A0%BC/);
    await isFine(page, words);
    const moment = first.getByRole('link', { name: words.archive.moment });
    const there = await moment.getAttribute('href');
    expect(there).toMatch(new RegExp(`^/boards/${board}/replay\\?at=\\d+&deal=${deal}$`));

    // an inflected form of the word, and an unfinished one
    await box.fill(`${own} instalments pay`);
    await expect(first.getByText(/Pay in three/)).toBeVisible();
    await expect(first.locator('mark').filter({ hasText: 'instalment' })).toBeVisible();

    await page.getByText(words.archive.filters(0), { exact: true }).click();
    await page.getByLabel(words.archive.kind, { exact: true }).selectOption('OBSTACLE');
    await expect(first.getByText(/客户觉得/)).toBeVisible();
    await expect(page).toHaveURL(/kind=OBSTACLE/);
    await isFine(page, words);
    await first.getByRole('link', { name: words.archive.moment }).click();
    await expect(page).toHaveURL(there ?? '');
    await page.goBack();
    await expect(first.getByText(/客户觉得/)).toBeVisible();
    await expect(box).toHaveValue(`${own} instalments pay`);

    await page.getByLabel(words.archive.type, { exact: true }).selectOption('LEGAL');
    await expect(page.getByRole('main').getByText(words.archive.nothing)).toBeVisible();
    await isFine(page, words);

    await page.getByRole('link', { name: words.library.archive, exact: true }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(box).toHaveValue('');
    await isFine(page, words);
  });
}

test('the archive is searched with the keyboard alone', async ({ browser }) => {
  const { boss, own } = await said(browser, en);
  const { page } = boss;
  await archived(page, own);
  await page.goto('/library');
  const box = page.getByRole('searchbox', { name: en.archive.search });
  await box.focus();
  await page.keyboard.type(`${own} discount`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`No discount without something back, ${own}`)).toBeVisible();
  await expect(box).toBeFocused();
  await expect(page.locator('[aria-live=polite]').first()).toHaveText(/result/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(en.archive.kind, { exact: true })).toBeVisible();
});

/** Waits until the archive has followed the board. */
async function archived(page: Page, own: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/library?q=${own}`);
    await expect(page.getByText(/No discount without/)).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

async function said(browser: Browser, words: Messages): Promise<Said> {
  const boss = await manager(browser);
  await reads(boss, words);
  const title = unique('Monday');
  const board = await newBoard(boss, title);
  const own = `zq${newId()
    .toLowerCase()
    .replaceAll(/[^a-z]/g, 'x')}`;
  const [deal, obstacle, solution] = [newId(), newId(), newId()];
  await boss.page.goto('/account');
  await say(
    boss,
    board,
    { t: 'add-deal', deal, name: unique('MES'), owner: await idOf(boss), facts: {} },
    {
      t: 'raise-obstacle',
      card: obstacle,
      deal,
      text: `${own} 客户觉得价格太高`,
      type: 'PRICE',
      remover: 'MANAGER',
      hidden: false,
    },
    {
      t: 'propose-solution',
      card: solution,
      obstacle,
      text: `Pay in three instalments, ${own}`,
      hidden: false,
    },
    { t: 'park-story', card: newId(), deal, text: `No discount without something back, ${own}` },
    { t: 'change-settings', locked: true },
  );
  return { boss, board, title, deal, own };
}
