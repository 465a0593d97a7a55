import { expect, type Browser, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, member, newBoard, openBoard, PASSWORD, unique, type Person } from './house';
import { ownServer } from './own-server';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

/** A board on which a newcomer's idea was chosen for the manager's deal. */
interface Helped {
  boss: Person;
  newcomer: Person;
  id: string;
  board: string;
  idea: string;
}

for (const words of [en, zh]) {
  test(`a newcomer sees first times and help, and a manager sees it too: ${words.code}`, async ({
    browser,
  }) => {
    test.slow();
    const { boss, newcomer, id, idea } = await helped(browser, words);
    const { page } = newcomer;
    await page.goto('/library/ramp');
    await expect(page.getByRole('heading', { name: words.growth.own })).toBeVisible();
    await follows(page, '/library/ramp', words.growth.helps.IDEA(newcomer.name, boss.name));
    await expect(page.getByText(words.growth.after(0)).first()).toBeVisible();
    await page.getByText(words.charts.table).click();
    await expect(page.getByRole('table').getByText(idea)).toBeVisible();
    await expect(page.getByText(words.growth.replay)).toBeVisible();
    await expect(page.getByRole('main').getByLabel(words.growth.person)).toHaveCount(0);
    await isFine(page, words);

    await boss.page.goto('/library/ramp');
    const whose = boss.page.getByLabel(words.growth.person);
    await whose.selectOption({ label: newcomer.name });
    await expect(boss.page.getByRole('heading', { name: words.growth.of(newcomer.name) })).toBeVisible();
    await expect(boss.page).toHaveURL(new RegExp(`/library/ramp/${id}$`));
    await expect(boss.page.getByText(words.growth.next)).toHaveCount(0);
    await page.goto(`/library/ramp/${(await me(boss)).id}`);
    await expect(page.getByText(words.failures.FORBIDDEN)).toBeVisible();
  });

  test(`a deleted member’s texts stay without a name: ${words.code}`, async ({ browser }) => {
    test.slow();
    const { boss, newcomer, board, idea } = await helped(browser, words);
    const { page } = boss;
    await page.goto('/people');
    await page.getByRole('button', { name: words.people.menuOf(newcomer.name) }).click();
    await page.getByRole('menuitem', { name: words.accountDeletion.deleteMember }).click();
    const dialog = page.getByRole('dialog', { name: words.accountDeletion.memberTitle(newcomer.name) });
    await isFine(page, words, 'dialog');
    await dialog.getByLabel(words.accountDeletion.typeName(newcomer.name)).fill(newcomer.name);
    await dialog.getByRole('button', { name: words.accountDeletion.deleteMember }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(newcomer.name)).toHaveCount(0);
    await isFine(page, words);

    await openBoard(boss, board);
    await expect(page.getByText(idea).first()).toBeVisible();
    await expect(page.getByText(words.common.formerMember).first()).toBeVisible();
    await page.goto(`/boards/${board}/summary`);
    await expect(page.getByText(idea).first()).toBeVisible();
    await expect(page.getByText(words.common.formerMember).first()).toBeVisible();
    await expect(page.getByText(newcomer.name)).toHaveCount(0);
    await follows(page, '/library/ramp', words.growth.helps.IDEA(words.common.formerMember, boss.name));

    const again = await newcomer.context.request.post('/api/session', {
      data: { email: newcomer.email, password: PASSWORD },
    });
    expect(again.status()).toBe(401);
  });
}

test('one deletes oneself with the password', async ({ browser }) => {
  const boss = await manager(browser);
  const rob = await member(browser, boss, 'REP', unique('Rob'));
  await rob.page.goto('/account');
  await rob.page.getByRole('button', { name: en.accountDeletion.deleteMe }).click();
  const dialog = rob.page.getByRole('dialog');
  await dialog.getByLabel(en.account.current).fill('not this one');
  await dialog.getByRole('button', { name: en.accountDeletion.deleteMe }).click();
  await expect(dialog.getByRole('alert')).toContainText(en.failures.WRONG_PASSWORD);
  await dialog.getByLabel(en.account.current).fill(PASSWORD);
  await dialog.getByRole('button', { name: en.accountDeletion.deleteMe }).click();
  await expect(rob.page).toHaveURL(/sign-in/);
});

test('a team takes its data along and is deleted; open boards end and the server is as new', async ({
  browser,
}) => {
  test.slow();
  const server = await ownServer();
  try {
    const context = await browser.newContext({ baseURL: server.url, locale: 'en' });
    const page = await context.newPage();
    const setUp = {
      team: 'North',
      name: 'Mona',
      email: 'mona@north.test',
      password: PASSWORD,
      language: 'EN',
    };
    expect((await context.request.post('/api/setup', { data: setUp })).ok()).toBe(true);
    const made = await context.request.post('/api/boards', { data: { title: 'Monday', language: 'EN' } });
    const { id } = (await made.json()) as { id: string };
    const other = await context.newPage();
    await other.goto(`/boards/${id}`);
    await expect(other.locator('[data-status=live]')).toHaveText(en.status.saved);

    await page.goto('/people');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: en.accountDeletion.export }).click(),
    ]);
    expect(await download.failure()).toBeNull();
    await page.getByRole('button', { name: en.accountDeletion.deleteTeam }).click();
    const dialog = page.getByRole('dialog');
    await isFine(page, en, 'dialog');
    await dialog.getByLabel(en.accountDeletion.typeName('North')).fill('North');
    await dialog.getByLabel(en.account.current).fill(PASSWORD);
    await dialog.getByRole('button', { name: en.accountDeletion.deleteTeam }).click();
    await expect(page.getByRole('heading', { level: 1, name: en.setUp.title })).toBeVisible();
    await expect(other.getByRole('heading', { level: 1, name: en.boardDeletion.gone })).toBeVisible();
  } finally {
    await server.stop();
  }
});

/** Waits until the lists have followed the boards. */
async function follows(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

async function me(person: Person): Promise<{ id: string }> {
  return (await (await person.context.request.get('/api/me')).json()) as { id: string };
}

async function helped(browser: Browser, words: Messages): Promise<Helped> {
  const boss = await manager(browser);
  const newcomer = await member(browser, boss, 'REP', unique('9'));
  for (const person of [boss, newcomer]) {
    await person.context.request.patch('/api/me', { data: { language: words === zh ? 'ZH' : 'EN' } });
    await person.page.emulateMedia({ reducedMotion: 'reduce' });
  }
  const board = await newBoard(boss);
  const [deal, obstacle, card, idea] = [newId(), newId(), newId(), unique('Ask the plant manager')];
  const owner = (await me(boss)).id;
  await say(
    boss,
    board,
    { t: 'add-deal', deal, name: unique('MES'), owner, facts: {} },
    {
      t: 'raise-obstacle',
      card: obstacle,
      deal,
      text: unique('CFO'),
      type: 'AUTHORITY',
      remover: 'REP',
      hidden: false,
    },
  );
  await say(newcomer, board, { t: 'propose-solution', card, obstacle, text: idea, hidden: false });
  await say(boss, board, { t: 'decide', deal, solutions: [card], why: unique('7 days') });
  return { boss, newcomer, id: (await me(newcomer)).id, board, idea };
}
