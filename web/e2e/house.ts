import {
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test';

/** Shared by all stories: a team with people of each role, signed in, and a board. */

export const PASSWORD = 'a long enough password';

export interface Person {
  name: string;
  email: string;
  context: BrowserContext;
  page: Page;
}

let made = 0;

/** A name that no other story uses. */
export function unique(word: string): string {
  made++;
  return `${word} ${process.pid}-${Date.now()}-${made}`;
}

/** A manager of the one team of all stories, signed in; each story has its own. */
export async function manager(browser: Browser): Promise<Person> {
  const token = process.env['STORY_INVITATION'];
  if (!token) throw new Error('the stories begin with begin.ts');
  return join(browser, token, unique('Mona'));
}

/** The manager who has just set up the team of a server of its own, on their first page. */
export async function firstManager(browser: Browser, baseURL: string): Promise<Person> {
  const context = await browser.newContext({ locale: 'en', baseURL });
  const page = await context.newPage();
  const it = { name: 'Mona', email: 'mona@north.test', context, page };
  await page.goto('/');
  await page.getByLabel('Team', { exact: true }).fill('North');
  await page.getByLabel('Your name').fill(it.name);
  await page.getByLabel('E-mail').fill(it.email);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  return it;
}

/** A member who joined by an invitation. */
export async function member(browser: Browser, host: Person, role: string, name: string): Promise<Person> {
  const invitation = await json<{ url: string }>(host.context.request, '/api/invitations', {
    role,
    seniority: 'REGULAR',
    expiresInHours: 1,
  });
  return join(browser, invitation.url.replace(/.*\//, ''), name);
}

async function join(browser: Browser, token: string, name: string): Promise<Person> {
  const context = await browser.newContext();
  const email = `${unique('somebody').replaceAll(' ', '-')}@story.test`;
  await json(context.request, `/api/join/${token}`, { name, email, password: PASSWORD, language: 'EN' });
  return { name, email, context, page: await context.newPage() };
}

export async function newBoard(host: Person, title = unique('Review'), language = 'EN'): Promise<string> {
  return (await json<{ id: string }>(host.context.request, '/api/boards', { title, language })).id;
}

export async function openBoard(person: Person, board: string): Promise<void> {
  await person.page.goto(`/boards/${board}`);
  await saved(person.page);
}

/** Everything written is in the log. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-status=live]')).toHaveText(/Saved|已保存|Read-only|只读|Locked|已锁定/);
}

export async function addDeal(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a deal' }).first().click();
  await page.getByRole('dialog').getByLabel('Deal', { exact: true }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Add a deal' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Writes an obstacle into a lane. */
export async function raise(page: Page, lane: RegExp, text: string): Promise<void> {
  const section = page.getByRole('region', { name: lane });
  await section.getByRole('button', { name: /Add an obstacle/ }).click();
  await section.getByRole('textbox').fill(text);
  await section.getByRole('button', { name: 'Send' }).click();
  await expect(section.getByText(text)).toBeVisible();
}

export const LANES = {
  rep: /The rep removes it/,
  manager: /The manager removes it/,
  executive: /An executive removes it/,
};

async function json<T>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const answer = await request.post(path, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}
