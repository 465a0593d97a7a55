import { expect, type Browser, type Page } from '@playwright/test';
import {
  addDeal,
  firstManager,
  LANES,
  manager,
  member,
  newBoard,
  openBoard,
  PASSWORD,
  raise,
  saved,
  unique,
  type Person,
} from './house';
import { ownServer } from './own-server';
import { test } from './story';

const GONE = 'This no longer exists, or the link has expired. Ask for a new link.';

test('the first person sets up the team, and the next one signs in', async ({ browser }) => {
  const server = await ownServer();
  try {
    const page = await visitor(browser, server.url);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Set up your team' })).toBeVisible();
    await page.getByLabel('Team', { exact: true }).fill('North');
    await page.getByLabel('Your name').fill('Mona');
    await page.getByLabel('E-mail').fill('mona@north.test');
    await page.getByLabel(/^Password/).fill('too short');
    await page.getByRole('button', { name: 'Set up' }).click();
    await expect(page.locator('input:invalid')).toBeFocused();
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up' }).click();
    await expect(page.getByText('No boards yet')).toBeVisible();
    await page.getByRole('button', { name: 'New review' }).first().click();
    await page.getByRole('radio', { name: /Free board/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Create board' }).click();
    await addDeal(page, 'Food plant');
    await saved(page);

    const other = await visitor(browser, server.url);
    await other.goto('/');
    await signIn(other, 'mona@north.test', PASSWORD);
    await other.getByRole('link', { name: /^Review of/ }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();
    await other.goto('/set-up');
    await other.getByLabel('Team', { exact: true }).fill('South');
    await other.getByLabel('Your name').fill('Sue');
    await other.getByLabel('E-mail').fill('sue@south.test');
    await other.getByLabel(/^Password/).fill(PASSWORD);
    await other.getByRole('button', { name: 'Set up' }).click();
    await expect(other.getByRole('alert')).toContainText('A team is set up here already.');
  } finally {
    await server.stop();
  }
});

test('a new team is led to its first review; whoever joins by the one link takes part in it', async ({
  browser,
}) => {
  const server = await ownServer();
  try {
    const { page } = await firstManager(browser, server.url);
    const steps = page.getByRole('region', { name: 'Get to your first review' });
    const dialog = page.getByRole('dialog');
    await steps.getByRole('button', { name: 'Invite' }).click();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = new URL(await dialog.getByLabel(/Send this link/).inputValue()).pathname;
    await expect(dialog.getByText(/nobody has joined yet/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const early = await joins(browser, server.url, link, 'Rita');
    await steps.getByRole('button', { name: 'New review' }).click();
    await dialog.getByLabel('Rhythm').selectOption('Once');
    await dialog.getByRole('button', { name: 'Create review' }).click();
    await expect(page.getByText('0 of 1 ready')).toBeVisible();

    // the board is open while another one joins
    const late = await joins(browser, server.url, link, 'Rob');
    await expect(page.getByText('0 of 2 ready')).toBeVisible();
    await late.getByRole('link', { name: /Open the board/ }).click();
    await late.getByRole('button', { name: 'Nominate your deal' }).first().click();
    await late.getByRole('dialog').getByLabel('Deal', { exact: true }).fill('Port');
    await late.getByRole('dialog').getByLabel('Amount').fill('1.25m');
    await expect(late.getByText('Saved as $1,250,000')).toBeVisible();
    await late.getByRole('dialog').getByRole('button', { name: 'Add a deal' }).click();
    await expect(page.getByText('Port').first()).toBeVisible();
    await expect(early.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();

    await page.goto('/people');
    await expect(page.getByText(/2 people joined/)).toBeVisible();
    await page.getByRole('button', { name: 'Revoke: Team link · Rep' }).click();
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText(/2 people joined/)).toHaveCount(0);
    const last = await visitor(browser, server.url);
    await last.goto(link);
    await expect(last.getByRole('alert')).toHaveText(
      'A manager has revoked this link. Ask the person who sent it for a new one.',
    );
  } finally {
    await server.stop();
  }
});

test('each link of the demo signs in as somebody else: members see its boards, the guest only one', async ({
  browser,
}) => {
  const server = await ownServer({ UNBLOCK_DEMO: 'true' });
  try {
    const links = new Map(
      server.said.flatMap((it) => {
        const [, who, path] = /(\S+) +\S+(\/demo\/\S+)/.exec(it) ?? [];
        return who !== undefined && path !== undefined ? [[who, path] as const] : [];
      }),
    );
    expect(new Set(links.values()).size).toBeGreaterThan(3);
    const guest = await visitor(browser, server.url);
    await guest.goto(links.get('executive') ?? '');
    await expect(guest).toHaveURL(/\/boards\/\w{12}/);
    links.delete('executive');

    const member = await visitor(browser, server.url);
    await member.goto([...links.values()][0] ?? '');
    // last week's review and the upcoming one, in each language, visible at once
    await expect(member.getByRole('link', { name: /decided/ })).toHaveCount(4);
    await member.getByRole('link', { name: /^Weekly deal review .* 0 of \d+ deals decided/ }).click();
    for (const page of [guest, member]) {
      await saved(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(/Machine parts service|机械厂备件/).first()).toBeVisible();
    }
    await guest.goto('/demo/nonsense');
    await expect(guest.getByRole('alert')).toHaveText(GONE);
  } finally {
    await server.stop();
  }
});

test('a wrong password is said in words, and after many of them when to come back', async ({ browser }) => {
  const boss = await manager(browser);
  const page = await visitor(browser);
  await page.goto('/sign-in');
  const submit = page.getByRole('button', { name: 'Sign in' });
  await page.getByLabel('E-mail').fill(boss.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await submit.click();
  await expect(page.getByRole('alert')).toHaveText('E-mail or password is wrong.');
  for (let guess = 2; guess <= 6; guess++) {
    const answered = page.waitForResponse('**/api/session');
    await submit.click();
    await answered;
  }
  await expect(page.getByRole('alert')).toHaveText(/^Too many attempts\. You can try again in \d+ s\.$/);
  await expect(submit).toBeDisabled();
  // a signed-in person continues
  await boss.page.goto('/');
  await expect(boss.page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
});

test('an invitation makes somebody a member once, with its role', async ({ browser }) => {
  const boss = await manager(browser);
  const title = unique('Review');
  await openBoard(boss, await newBoard(boss, title));
  await boss.page.goto('/people');
  const link = await invite(boss.page, 'Executive', 'Regular', '1 day');
  const revoked = await invite(boss.page, 'Observer', 'Veteran', '30 days');
  const listed = boss.page
    .getByRole('listitem')
    .filter({ hasText: 'Invitation · Observer' })
    .filter({ hasText: `made by ${boss.name}` });
  await expect(listed).toContainText(/until /);
  await listed.getByRole('button', { name: 'Revoke' }).click();
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(listed).toHaveCount(0);

  const page = await visitor(browser);
  await page.goto(link);
  await expect(page.getByText('You are invited as: Executive.')).toBeVisible();
  const name = unique('Ellen');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(boss.email);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Somebody signs in with this e-mail already. Use another, or sign in.',
  );
  await page.getByLabel('E-mail').fill(`${name.replaceAll(' ', '-')}@story.test`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText(/No deals yet\. They appear/)).toBeVisible();

  await boss.page.reload();
  await expect(boss.page.getByRole('listitem').filter({ hasText: name })).toContainText('Executive');
  for (const [path, why] of [
    [link, /for one person, who has already joined/],
    [revoked, /A manager has revoked this link/],
    ['/join/nonsense', GONE],
  ] as const) {
    const late = await visitor(browser);
    await late.goto(path);
    await expect(late.getByRole('alert')).toHaveText(why);
    await late.context().close();
  }
});

test('a manager’s link resets a forgotten password once and ends open sessions', async ({ browser }) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  const board = await newBoard(boss);
  await openBoard(rep, board);
  await boss.page.goto('/people');
  await boss.page.getByRole('button', { name: `Change ${rep.name}` }).click();
  await boss.page.getByRole('menuitem', { name: 'Make a link for a new password' }).click();
  const link = new URL(await boss.page.getByLabel(/Send this link/).inputValue()).pathname;

  const page = await visitor(browser);
  await page.goto(link);
  await expect(page.getByText(`For ${rep.name}.`)).toBeVisible();
  await page.getByLabel(/^New password/).fill('another long password');
  await page.getByRole('button', { name: 'Use this password' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await expect(rep.page.getByRole('alert').filter({ hasText: 'You are signed out.' })).toBeVisible();
  await rep.page.getByRole('button', { name: 'Sign in' }).click();
  await signIn(rep.page, rep.email, 'another long password');
  await expect(rep.page).toHaveURL(new RegExp(board));
  await saved(rep.page);
  const late = await visitor(browser);
  await late.goto(link);
  await expect(late.getByRole('alert')).toHaveText(GONE);
});

test('a guest sees one board and nothing else, until the link is revoked', async ({ browser }) => {
  const boss = await manager(browser);
  const other = await newBoard(boss);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Cold chain');
  await boss.page.getByRole('button', { name: 'Board settings' }).click();
  const dialog = boss.page.getByRole('dialog');
  await dialog.getByLabel('Role').selectOption('Executive');
  await dialog.getByRole('button', { name: 'Make a guest link' }).click();
  const link = new URL(await dialog.getByLabel(/Send this link/).inputValue()).pathname;

  const page = await visitor(browser);
  await page.goto(link);
  await page.getByLabel('Your name').fill('Gia');
  await page.getByRole('button', { name: 'Open the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cold chain' })).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`/boards/${board}`));
  await page.goto(`/boards/${other}`);
  await expect(page.getByText('This board does not exist, or you may not see it.')).toBeVisible();
  await page.goto(`/boards/${board}`);
  await saved(page);

  // a returning guest is the same guest, and a team member enters as that member
  await page.goto(link);
  await expect(page.getByText('You were here as Gia.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the board' }).click();
  await saved(page);
  const own = await boss.context.newPage();
  await own.goto(link);
  await expect(own).toHaveURL(new RegExp(`/boards/${board}`));
  await saved(own);
  await own.close();

  await dialog.getByRole('button', { name: 'Revoke' }).click();
  const asked = boss.page.getByRole('dialog', { name: /^Revoke/ });
  await asked.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Your guest link has ended' })).toBeVisible();
  const late = await visitor(browser);
  await late.goto(link);
  await expect(late.getByRole('alert')).toHaveText(GONE);
});

test('signing out everywhere closes the board elsewhere; text typed there is back after signing in', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Bank unit');
  await saved(boss.page);
  const page = await visitor(browser);
  await page.goto(`/boards/${board}`);
  await signIn(page, boss.email, PASSWORD);
  await saved(page);
  const lane = page.getByRole('region', { name: LANES.rep });
  await lane.getByRole('button', { name: /Add an obstacle/ }).click();
  await lane.getByRole('textbox').pressSequentially('Half a');

  await boss.page.goto('/account');
  await boss.page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(boss.page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  const ended = page.getByRole('alert').filter({ hasText: 'You are signed out.' });
  await expect(ended).toContainText('what you wrote is kept');
  await lane.getByRole('textbox').pressSequentially(' thought');
  await ended.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page, boss.email, PASSWORD);
  await expect(page).toHaveURL(new RegExp(board));
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(lane.getByRole('textbox')).toHaveValue('Half a thought');
  await lane.getByRole('textbox').press('Control+Enter');
  await saved(page);

  await signIn(boss.page, boss.email, PASSWORD);
  await expect(boss.page.getByRole('heading', { level: 1, name: /My account|Home/ })).toBeVisible();
  await openBoard(boss, board);
  await expect(boss.page.getByText('Half a thought').first()).toBeVisible();
});

test('a board that is locked while somebody writes keeps their words until it is open again', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const page = (await secondBrowser(browser, boss)).page;
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Hospital');
  await raise(boss.page, LANES.rep, 'Budget frozen');
  await page.goto(`/boards/${board}`);
  const lane = page.getByRole('region', { name: LANES.manager });
  await lane.getByRole('button', { name: /Add an obstacle/ }).click();
  await lane.getByRole('textbox').pressSequentially('Price');
  await lock(boss.page, true);
  await expect(page.locator('[data-status]')).toHaveText('Locked: read-only');
  await expect(lane.getByRole('textbox')).toHaveValue('Price');
  await expect(lane.getByRole('button', { name: 'Send' })).toBeDisabled();
  await lock(boss.page, false);
  await expect(lane.getByRole('button', { name: 'Send' })).toBeEnabled();
  await lane.getByRole('textbox').press('Control+Enter');
  await expect(boss.page.locator('[data-card]', { hasText: 'Price' })).toBeVisible();
});

async function visitor(browser: Browser, baseURL?: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', ...(baseURL === undefined ? {} : { baseURL }) });
  return context.newPage();
}

/** A new member, on their first page. */
async function joins(browser: Browser, url: string, link: string, name: string): Promise<Page> {
  const page = await visitor(browser, url);
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name}@north.test`);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  return page;
}

async function secondBrowser(browser: Browser, person: Person): Promise<Person> {
  const page = await visitor(browser);
  await page.goto('/sign-in');
  await signIn(page, person.email, PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  return { ...person, page, context: page.context() };
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Makes an invitation on the page of people, and gives its path. */
async function invite(page: Page, role: string, seniority: string, expires: string): Promise<string> {
  const field = page.getByLabel(/Send this link/);
  const before = (await field.isVisible()) ? await field.inputValue() : '';
  await page.getByLabel('The link is for').selectOption('One person');
  await page.getByLabel('Role').selectOption(role);
  await page.getByLabel('Experience').selectOption(seniority);
  await page.getByLabel('The link works for').selectOption(expires);
  await page.getByRole('button', { name: /^Make (the|another) link$/ }).click();
  await expect(field).not.toHaveValue(before);
  return new URL(await field.inputValue()).pathname;
}

async function lock(page: Page, on: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Board settings' }).click();
  await page.getByLabel(/Lock the board/).setChecked(on);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
}
