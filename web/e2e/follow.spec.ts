import { expect, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { bar, follows, isAt, playFollowing } from './following';
import { manager, member, unique } from './house';
import { brings, mark, newReview, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

for (const words of [en, zh]) {
  test(`a newcomer follows a veteran, lets go and returns: ${words.code}`, async ({ browser, baseURL }) => {
    test.slow();
    const door = baseURL ?? '';
    await playFollowing(browser, { veteran: door, newcomer: door }, words);
  });
}

test('in a review a person goes before the meeting, from the page of a stage to the deals', async ({
  browser,
}) => {
  test.slow();
  const [food, retail] = [mark('deal'), mark('other')];
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const sam = await member(browser, boss, 'REP', unique('Sam'));
  for (const person of [rosa, sam]) await reads(person, en);
  const board = await newReview(boss, [rosa, sam], en);
  await say(rosa, board, ...(await brings(rosa, food, 'Food plant')));
  await say(sam, board, ...(await brings(sam, retail, 'Retail expansion')));
  const allotments = [food, retail].map((deal) => ({ deal, seconds: 540 }));
  await say(boss, board, { t: 'set-goal', text: 'Both move on' }, { t: 'set-agenda', allotments });
  for (const { page } of [rosa, sam]) {
    await page.goto(`/boards/${board}`);
    await expect(page.getByRole('heading', { name: en.stages.preparing.title })).toBeVisible();
  }
  await rosa.page.keyboard.press('f');
  await rosa.page
    .getByRole('button', { name: en.follow.followHim(sam.name) })
    .last()
    .click();
  await follows(rosa, sam, en);

  await rail(sam.page, 'Retail expansion').click();
  await isAt(rosa.page, 'Retail expansion');
  await sam.page.getByRole('button', { name: en.stages.back.PREPARING }).click();
  await expect(rosa.page.getByRole('heading', { name: en.stages.preparing.title })).toBeVisible();
  await say(boss, board, { t: 'start-review' }, { t: 'open-slot', deal: food });
  await isAt(sam.page, 'Food plant');
  await isAt(rosa.page, 'Food plant');
  await rail(sam.page, 'Retail expansion').click();
  await isAt(rosa.page, 'Retail expansion');
  await follows(rosa, sam, en);
  await isFine(rosa.page, en);
  await isFine(sam.page, en);

  await rosa.page.getByRole('button', { name: en.meeting.goThere }).click();
  await isAt(rosa.page, 'Food plant');
  await expect(bar(rosa.page, en)).toContainText(en.follow.hasLetGo(sam.name));
});

const rail = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).first();
