import { expect, type Browser, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import type { Series } from '../src/protocol/rest.gen';
import { manager, unique, type Person } from './house';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

/** A manager with a series whose next review has a deal, a request and a follow-up. */
interface Team {
  boss: Person;
  series: Series;
  board: string;
  deal: string;
  /** the request */
  what: string;
  /** the follow-up */
  promise: string;
}

for (const words of [en, zh]) {
  test(`the pages around the boards are fine to see: ${words.code}`, async ({ browser }) => {
    test.slow();
    const { boss, series, board, deal, promise, what } = await begun(browser, words);
    const { page } = boss;
    await follows(page, '/follow-ups', promise);
    for (const path of ['/', '/series', `/series/${series.id}`, '/follow-ups', '/deals', `/deals/${deal}`]) {
      await page.goto(path);
      // the bar above every page is a status, too; it is empty as long as it has nothing to announce
      await expect(page.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('alert').getByRole('paragraph')).toHaveCount(0);
      await isFine(page, words);
    }
    await follows(page, `/boards/${board}/summary`, promise);
    await isFine(page, words);
    await follows(page, '/asks', what);
    await page.getByRole('button', { name: words.asks.yesTo(what), exact: true }).click();
    await page.getByLabel(words.asks.linkName).fill(unique('The director'));
    await page.getByRole('button', { name: words.people.makeLink }).click();
    const link = page.getByLabel(words.people.linkReady);
    await expect(link).toBeVisible();
    await isFine(page, words);
    await page.goto(await link.inputValue());
    await expect(page.getByText(what).first()).toBeVisible();
    // people without an account get the language of their browser
    if (words === zh) await page.getByRole('button', { name: en.common.language }).click();
    await isFine(page, words);
  });

  test(`the form of a series is fine to see and makes one: ${words.code}`, async ({ browser }) => {
    const boss = await speaker(browser, words);
    const { page } = boss;
    await page.goto('/series');
    await page.getByRole('button', { name: words.templates.create }).click();
    const form = page.getByRole('dialog');
    await expect(form.getByRole('heading', { name: words.series.dates })).toBeVisible();
    await isFine(page, words, 'dialog');
    const name = unique('North');
    await form.getByLabel(words.series.name, { exact: true }).fill(name);
    await form.getByRole('button', { name: words.series.begin }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Unblock`);
  });
}

test('an outcome recorded on the list of follow-ups is shown in the deal’s thread', async ({ browser }) => {
  const { boss, deal, promise } = await begun(browser, en);
  const { page } = boss;
  await follows(page, '/follow-ups', promise);
  await page.getByRole('button', { name: en.followUps.tellOf(promise) }).click();
  const form = page.getByRole('form', { name: en.followUps.tellOf(promise) });
  await isFine(page, en, 'main form');
  await form.getByLabel(en.followUps.came).fill('They have it');
  await form.getByRole('button', { name: en.common.save }).click();
  await expect(page.getByRole('heading', { name: `${en.followUps.done} 1` })).toBeVisible();
  await follows(page, `/deals/${deal}`, 'They have it');
});

test('an executive answers by a link, without an account, and the team reads it', async ({ browser }) => {
  const { boss, what } = await begun(browser, en);
  await follows(boss.page, '/asks', what);
  const name = unique('Bea');
  const made = await boss.context.request.post('/api/ask-links', { data: { name, expiresInHours: 24 } });
  const { url } = (await made.json()) as { url: string };
  const phone = await browser.newContext({ locale: 'en', viewport: { width: 360, height: 740 } });
  const inbox = await phone.newPage();
  await inbox.goto(url);
  const card = inbox.getByRole('article').filter({ hasText: what });
  await card.getByRole('button', { name: en.asks.noTo(what) }).click();
  await card.getByLabel(en.asks.sentence).fill('Ask me after Friday');
  await card.getByRole('button', { name: en.asks.answerNo }).click();
  await expect(inbox.getByText(en.asks.said(en.asks.byLink(name)))).toBeVisible();
  await boss.page.goto('/asks');
  const told = boss.page.getByRole('article').filter({ hasText: what });
  await expect(told.getByText('Ask me after Friday')).toBeVisible();
  await expect(told.getByText(en.asks.said(en.asks.byLink(name)))).toBeVisible();
});

test('a summary is printed black on white, without the app around it', async ({ browser }) => {
  const { boss, board, promise } = await begun(browser, en);
  const { page } = boss;
  await follows(page, `/boards/${board}/summary`, promise);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: en.summary.print })).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  for (const format of ['Markdown', 'CSV', 'JSON']) await downloads(page, format);
});

/** Waits until the lists have followed the boards. */
async function follows(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

async function downloads(page: Page, format: string): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `${en.summary.download}: ${format}` }).click(),
  ]);
  expect(await download.failure()).toBeNull();
}

async function begun(browser: Browser, words: Messages): Promise<Team> {
  const boss = await speaker(browser, words);
  const me = (await (await boss.context.request.get('/api/me')).json()) as { id: string };
  const made = await boss.context.request.post('/api/series', {
    data: {
      name: unique('Review'),
      language: words === zh ? 'ZH' : 'EN',
      rhythm: 'WEEKLY',
      weekday: 'MONDAY',
      time: '10:00',
      zone: 'Asia/Shanghai',
      minutes: 60,
      prepareHours: 24,
      moderator: me.id,
      members: [{ member: me.id, bringsDeal: true, votes: true }],
    },
  });
  expect(made.ok(), await made.text()).toBe(true);
  const series = (await made.json()) as Series;
  const board = series.next?.board ?? '';
  const [deal, obstacle, what, promise] = [newId(), newId(), unique('7 calls'), unique('8 plans')];
  const by = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
  await boss.page.goto('/account');
  await say(
    boss,
    board,
    { t: 'add-deal', deal, name: unique('MES'), owner: me.id, facts: { customer: 'Harvest' } },
    {
      t: 'raise-obstacle',
      card: obstacle,
      deal,
      text: unique('CFO'),
      type: 'AUTHORITY',
      remover: 'EXECUTIVE',
      hidden: false,
    },
    { t: 'reveal', card: obstacle },
    { t: 'ask-executive', card: obstacle, what, of: 'Bea', by },
    { t: 'agree-follow-up', card: newId(), deal, text: promise, assignee: me.id, due: by },
  );
  return { boss, series, board, deal, what, promise };
}

/** A manager who uses that language. */
async function speaker(browser: Browser, words: Messages): Promise<Person> {
  const boss = await manager(browser);
  await boss.context.request.patch('/api/me', { data: { language: words === zh ? 'ZH' : 'EN' } });
  await boss.page.emulateMedia({ reducedMotion: 'reduce' });
  return boss;
}
