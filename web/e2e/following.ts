import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import type { Command } from '../src/protocol/protocol.gen';
import { PASSWORD, unique, type Person } from './house';
import { say } from './say';
import { isFine } from './sight';

/** Where the two people of the story connect: one server, or two nodes of one cluster. */
export interface Doors {
  veteran: string;
  newcomer: string;
}

/** A newcomer and the veteran they follow, on a board with two long deals. */
export interface Cast {
  words: Messages;
  mei: Person;
  nia: Person;
  board: string;
}

const BANK = 'Bank unit';
const CHAIN = 'Cold chain';

/** The whole story of following, from the first key to the end. */
export async function playFollowing(browser: Browser, doors: Doors, words: Messages): Promise<void> {
  const cast = await meet(browser, doors, words);
  await begins(cast);
  await leads(cast);
  await letsGo(cast);
  await goesAlone(cast);
  await leavesAndComesBack(cast);
}

/** Both at the board; the veteran has made it. */
export async function meet(browser: Browser, doors: Doors, words: Messages): Promise<Cast> {
  const manager = await host(browser, doors.veteran);
  const mei = await arrive(browser, doors.veteran, await invitation(manager, 'VETERAN'), 'Mei', words);
  const nia = await arrive(browser, doors.newcomer, await invitation(manager, 'NEWCOMER'), 'Nia', words);
  const made = await mei.context.request.post('/api/boards', {
    data: { title: unique('Review'), language: words === zh ? 'ZH' : 'EN' },
  });
  const { id: board } = (await made.json()) as { id: string };
  const me = (await (await mei.context.request.get('/api/me')).json()) as { id: string };
  await say(mei, board, ...longDeal(BANK, me.id), ...longDeal(CHAIN, me.id));
  for (const { page } of [mei, nia]) {
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.goto(`/boards/${board}`);
    await expect(page.getByRole('heading', { level: 1, name: BANK })).toBeVisible();
  }
  return { words, mei, nia, board };
}

/** Longer than a screen, so that the scroll position matters. */
function longDeal(name: string, owner: string): Command[] {
  const deal = newId();
  const raise = (n: number): Command => ({
    t: 'raise-obstacle',
    card: newId(),
    deal,
    text: `${name} ${n}`,
    type: 'OTHER',
    remover: 'REP',
    hidden: false,
  });
  return [
    { t: 'add-deal', deal, name, owner, facts: {} },
    ...Array.from({ length: 12 }, (_, index) => raise(index + 1)),
  ];
}

async function begins({ words, mei, nia }: Cast): Promise<void> {
  const { page } = nia;
  await expect(row(page, mei.name)).toContainText(words.seniorities.VETERAN);
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog')).toContainText(words.follow.lead);
  await expect(page.getByRole('button', { name: words.follow.followHim(mei.name) }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await follows(nia, mei, words);
  const told = mei.page.getByRole('region', { name: words.follow.followers(1) });
  await expect(told).toContainText(nia.name);
  await expect(row(mei.page, nia.name)).toContainText(words.follow.followsYou);
}

async function leads({ words, mei, nia }: Cast): Promise<void> {
  await tab(mei.page, CHAIN).click();
  await isAt(nia.page, CHAIN);
  await turnTo(mei.page, `${CHAIN} 11`, words);
  await isMarked(nia, mei, `${CHAIN} 11`, words);

  const lane = mei.page.locator('[data-lane=REP]');
  await lane.getByRole('button', { name: words.board.addObstacle }).click();
  await expect(bar(nia.page, words)).toContainText(words.follow.doing.WRITING);
  await mei.page.keyboard.insertText('No second source');
  await expect(nia.page.getByText('No second source')).toHaveCount(0);
  await mei.page.keyboard.press('Control+Enter');
  await isMarked(nia, mei, 'No second source', words);
  const moves = nia.page.getByRole('list', { name: words.follow.moves(mei.name) });
  await expect(moves.getByText(words.does.obstacle('No second source'))).toBeInViewport();

  await card(mei.page, `${CHAIN} 2`)
    .getByRole('button', { name: words.board.menuOf(`${CHAIN} 2`), exact: true })
    .click();
  await mei.page.getByRole('menuitem', { name: words.board.markKey }).click();
  await isMarked(nia, mei, `${CHAIN} 2`, words);
  await expect(moves.getByText(words.does['key-obstacle-marked'](`${CHAIN} 2`))).toBeInViewport();
  await expect(moves.getByText(words.follow.wentTo(CHAIN))).toBeAttached();
}

async function letsGo({ words, mei, nia }: Cast): Promise<void> {
  await nia.page.getByRole('heading', { level: 1 }).hover();
  await follows(nia, mei, words);
  await nia.page.mouse.wheel(0, 300);
  await expect(bar(nia.page, words)).toContainText(words.follow.hasLetGo(mei.name));
  await expect(mei.page.getByRole('region', { name: words.follow.followers(1) })).toHaveCount(0);
  await tab(mei.page, BANK).click();
  // the newcomer sees where the veteran is, and stays where they are
  await expect(tab(nia.page, BANK).getByLabel(mei.name)).toBeVisible();
  await isAt(nia.page, CHAIN);
  await nia.page.keyboard.press('f');
  await follows(nia, mei, words);
  await isAt(nia.page, BANK);
  await isFine(nia.page, words);
  await isFine(mei.page, words);
  // resizing alone must not stop the following
  for (const { page } of [mei, nia]) await page.setViewportSize({ width: 1280, height: 700 });
  await follows(nia, mei, words);
}

async function goesAlone({ words, mei, nia }: Cast): Promise<void> {
  const told = mei.page.getByRole('region', { name: words.follow.followers(1) });
  await told.getByRole('button', { name: words.follow.goAlone }).click();
  await expect(bar(nia.page, words)).toContainText(words.follow.isAlone(mei.name));
  await tab(mei.page, CHAIN).click();
  await expect(mei.page.getByRole('heading', { level: 1, name: CHAIN })).toBeVisible();
  await mei.page.reload();
  await expect(mei.page.getByRole('region', { name: words.follow.aloneNow })).toContainText(nia.name);
  await expect(bar(nia.page, words)).toContainText(words.follow.isAlone(mei.name));
  await expect(tab(nia.page, CHAIN).getByLabel(mei.name)).toHaveCount(0);
  await isAt(nia.page, BANK);
  await mei.page.getByRole('button', { name: words.follow.backToOthers }).click();
  await isAt(nia.page, CHAIN);
  await follows(nia, mei, words);
}

async function leavesAndComesBack({ words, mei, nia, board }: Cast): Promise<void> {
  await mei.page.goto('/');
  await expect(bar(nia.page, words)).toContainText(words.follow.isAway(mei.name));
  await mei.page.goto(`/boards/${board}`);
  await isAt(nia.page, BANK);
  await nia.page.reload();
  await follows(nia, mei, words);
  await onAPhone({ words, mei, nia, board });
}

/** Without a keyboard, on the smallest screen. */
async function onAPhone({ words, mei, nia }: Cast): Promise<void> {
  const { page } = nia;
  await page.setViewportSize({ width: 360, height: 740 });
  await turnTo(mei.page, `${BANK} 12`, words);
  await isMarked(nia, mei, `${BANK} 12`, words);
  await bar(page, words)
    .getByRole('button', { name: words.follow.letGoOf(mei.name) })
    .click();
  await bar(page, words).getByRole('button', { name: words.common.close }).click();
  await expect(bar(page, words)).toHaveCount(0);
  await page.getByRole('banner').getByRole('button', { name: words.common.more, exact: true }).click();
  await page.getByRole('menuitem', { name: words.follow.title }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words.follow.followHim(mei.name) })
    .click();
  await follows(nia, mei, words);
  await isMarked(nia, mei, `${BANK} 12`, words);
}

export const bar = (page: Page, words: Messages) =>
  page.getByRole('region', { name: words.follow.bar, exact: true });
const row = (page: Page, name: string) =>
  page.getByRole('complementary').getByRole('list').first().getByRole('listitem').filter({ hasText: name });
const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });
const card = (page: Page, text: string) =>
  page.locator('[data-lane] [data-card]').filter({ has: page.getByText(text, { exact: true }) });

export async function follows(nia: Person, mei: Person, words: Messages): Promise<void> {
  await expect(bar(nia.page, words)).toContainText(words.follow.following(mei.name));
}

export async function isAt(page: Page, deal: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: deal })).toBeVisible();
}

/** A look that changes nothing: the card's menu has the focus. */
async function turnTo(page: Page, text: string, words: Messages): Promise<void> {
  await card(page, text)
    .getByRole('button', { name: words.board.menuOf(text), exact: true })
    .focus();
}

async function isMarked(nia: Person, mei: Person, text: string, words: Messages): Promise<void> {
  await expect(card(nia.page, text)).toContainText(words.follow.isHere(mei.name));
  await expect(card(nia.page, text)).toBeInViewport({ ratio: 0.9 });
  await expect(nia.page.getByText(words.follow.isHere(mei.name))).toHaveCount(1);
}

/** Creates invitations: on a server without a team as its first manager, else as the stories' manager. */
async function host(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL });
  const account = {
    name: unique('Host'),
    email: `${unique('host').replaceAll(' ', '-')}@story.test`,
    password: PASSWORD,
  };
  const setUp = await context.request.post('/api/setup', {
    data: { team: 'Stories', language: 'EN', ...account },
  });
  if (!setUp.ok()) {
    const token = process.env['STORY_INVITATION'] ?? '';
    const joined = await context.request.post(`/api/join/${token}`, { data: { language: 'EN', ...account } });
    expect(joined.ok(), await joined.text()).toBe(true);
  }
  return context;
}

async function invitation(host: BrowserContext, seniority: string): Promise<string> {
  const made = await host.request.post('/api/invitations', {
    data: { role: 'MANAGER', seniority, expiresInHours: 1 },
  });
  expect(made.ok(), await made.text()).toBe(true);
  return ((await made.json()) as { url: string }).url.replace(/.*\//, '');
}

async function arrive(
  browser: Browser,
  baseURL: string,
  token: string,
  called: string,
  words: Messages,
): Promise<Person> {
  const context = await browser.newContext({
    baseURL,
    locale: words === en ? 'en' : 'zh-CN',
    // only one of the two stories sees it move
    reducedMotion: words === en ? 'no-preference' : 'reduce',
  });
  const name = unique(called);
  const email = `${name.replaceAll(' ', '-')}@story.test`;
  const language = words === zh ? 'ZH' : 'EN';
  const joined = await context.request.post(`/api/join/${token}`, {
    data: { name, email, password: PASSWORD, language },
  });
  expect(joined.ok(), await joined.text()).toBe(true);
  return { name, email, context, page: await context.newPage() };
}
