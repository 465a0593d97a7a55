import { expect, type Browser, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { playFollowing } from './following';
import { addDeal, LANES, newBoard, openBoard, PASSWORD, raise, saved, unique, type Person } from './house';
import { twoNodes } from './own-server';
import { test } from './story';

const people = (page: Page) => page.getByRole('complementary').getByRole('list').first();
const deal = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Deals' }).getByRole('button', { name });
const card = (page: Page, text: string) => page.locator('[data-card]', { hasText: text });

/** A person who visits only that node. */
async function visitor(browser: Browser, url: string, word: string): Promise<Person> {
  const context = await browser.newContext({ baseURL: url });
  const name = unique(word);
  return { name, email: `${name.replaceAll(' ', '-')}@nodes.test`, context, page: await context.newPage() };
}

async function post(person: Person, path: string, data: object): Promise<Record<string, string>> {
  const answer = await person.context.request.post(path, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Record<string, string>;
}

/** A manager at one node and a rep at the other, who joined there by the manager's invitation. */
async function twoPeople(browser: Browser, urls: [string, string]) {
  const boss = await visitor(browser, urls[0], 'Mona');
  const rep = await visitor(browser, urls[1], 'Rita');
  const account = (who: Person) => ({ name: who.name, email: who.email, password: PASSWORD, language: 'EN' });
  await post(boss, '/api/setup', { team: 'Two nodes', ...account(boss) });
  const invitation = await post(boss, '/api/invitations', {
    role: 'REP',
    seniority: 'REGULAR',
    expiresInHours: 1,
  });
  await post(rep, `/api/join/${invitation['url']?.replace(/.*\//, '')}`, account(rep));
  return { boss, rep };
}

test('people at two nodes write on one board and see each other; a member who leaves the team is out', async ({
  browser,
}) => {
  // starts three servers
  test.slow();
  const house = await twoNodes();
  try {
    const { boss, rep } = await twoPeople(browser, house.urls);
    const board = await newBoard(boss);
    await openBoard(boss, board);
    await addDeal(boss.page, 'Bank unit');
    await addDeal(boss.page, 'Cold chain');
    await saved(boss.page);
    await openBoard(rep, board);
    await expect(deal(boss.page, 'Bank unit').getByLabel(rep.name)).toBeVisible();
    await expect(deal(rep.page, 'Cold chain').getByLabel(boss.name)).toBeVisible();

    await deal(rep.page, 'Cold chain').click();
    await expect(deal(boss.page, 'Cold chain').getByLabel(rep.name)).toBeVisible();
    await raise(rep.page, LANES.rep, 'No second source');
    await expect(card(boss.page, 'No second source')).toBeVisible();
    await raise(boss.page, LANES.manager, 'Price list frozen');
    await expect(card(rep.page, 'Price list frozen')).toBeVisible();
    await rep.page.getByRole('button', { name: 'Obstacles: No second source' }).click();
    await expect(card(boss.page, 'No second source')).toContainText(`${rep.name} is writing`);
    await rep.page.keyboard.press('Escape');
    await expect(card(boss.page, 'No second source')).not.toContainText('is writing');

    const me = (await (await rep.context.request.get('/api/me')).json()) as { id: string };
    const gone = await boss.context.request.patch(`/api/members/${me.id}`, { data: { active: false } });
    expect(gone.ok()).toBe(true);
    await expect(people(boss.page)).not.toContainText(rep.name);
    await expect(rep.page.getByText(/signed out|Sign in/i).first()).toBeVisible();
  } finally {
    await house.stop();
  }
});

test('a newcomer at one node follows a veteran at the other', async ({ browser }) => {
  test.slow();
  const house = await twoNodes();
  try {
    await playFollowing(browser, { veteran: house.urls[0], newcomer: house.urls[1] }, en);
  } finally {
    await house.stop();
  }
});
