import { expect } from '@playwright/test';
import { en } from '../src/messages/en';
import type { Series } from '../src/protocol/rest.gen';
import { member, manager, unique, type Person } from './house';
import { brings, idOf, mark, newReview, raised, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

const DAY_MS = 24 * 3_600_000;
const day = (fromToday: number) => new Date(Date.now() + fromToday * DAY_MS).toISOString().slice(0, 10);

/** The name of the series whose next review is on this board. */
async function seriesOf(person: Person, board: string): Promise<string> {
  const answer = await person.context.request.get('/api/series');
  const all = (await answer.json()) as Series[];
  const name = all.find(({ next }) => next?.board === board)?.name;
  if (name === undefined) throw new Error(`no series prepares the board ${board}`);
  return name;
}

test('a summary begins with the decisions, keeps groups together, and is copied for a chat in one click', async ({
  browser,
}) => {
  const boss = await manager(browser);
  await reads(boss, en);
  const { page, context } = boss;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const made = await context.request.post('/api/boards', {
    data: { title: unique('Board'), language: 'EN' },
  });
  const { id: board } = (await made.json()) as { id: string };
  const deal = mark('deal');
  await say(
    boss,
    board,
    ...(await brings(boss, deal, 'Food plant')),
    raised(mark('one'), deal, 'Single contact'),
    raised(mark('two'), deal, 'We know one person only'),
    { t: 'group-cards', card: mark('two'), into: mark('one') },
    { t: 'mark-key-obstacle', deal, obstacle: mark('one') },
    {
      t: 'propose-solution',
      card: mark('way'),
      obstacle: mark('one'),
      text: 'Meet their finance',
      hidden: false,
    },
    { t: 'decide', deal, solutions: [mark('way')], why: 'they sign' },
    {
      t: 'agree-follow-up',
      card: mark('task'),
      deal,
      text: 'Call Ann',
      assignee: await idOf(boss),
      due: day(3),
    },
  );
  await page.goto(`/boards/${board}/summary`);
  const decisions = page.getByRole('region', { name: en.summary.decisions });
  await expect(decisions.getByText('Meet their finance')).toBeVisible();
  await expect(decisions.getByRole('row', { name: /Call Ann/ })).toContainText(boss.name);
  const group = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Single contact' });
  await expect(group.getByText(en.summary.sayTheSame)).toBeVisible();
  await expect(group.getByText('We know one person only')).toBeVisible();
  await isFine(page, en);
  await page.getByRole('button', { name: en.summary.copy }).click();
  await expect(page.getByRole('button', { name: en.summary.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\r/g, '')).toContain(
    `Food plant (${boss.name})\n• Meet their finance\n• because they sign\n→ Call Ann (${boss.name}, by `,
  );
  expect(copied).not.toContain(deal);
});

test('before a review is closed it is said which earlier follow-ups get another day', async ({ browser }) => {
  const boss = await manager(browser);
  await reads(boss, en);
  const { page, context } = boss;
  // far in the east the day is over that is still today in the west
  const first = await newReview(boss, [], en, 'Pacific/Kiritimati');
  const deal = mark('deal');
  await say(
    boss,
    first,
    ...(await brings(boss, deal, 'Food plant')),
    { t: 'set-goal', text: 'It moves' },
    { t: 'set-agenda', allotments: [{ deal, seconds: 540 }] },
    { t: 'start-review' },
    {
      t: 'agree-follow-up',
      card: mark('task'),
      deal,
      text: 'Call Ann',
      assignee: await idOf(boss),
      due: new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10),
    },
    { t: 'close-review' },
  );
  let second = '';
  await expect(async () => {
    const answer = await context.request.get(`/api/boards/${first}/review`);
    second = ((await answer.json()) as { next?: string }).next ?? '';
    expect(second).not.toBe('');
  }).toPass();
  await expect(async () => {
    await say(boss, second, { t: 'set-goal', text: 'Go on' });
  }).toPass();
  await say(
    boss,
    second,
    { t: 'set-agenda', allotments: [{ deal, seconds: 540 }] },
    { t: 'start-review' },
    { t: 'begin-closing' },
  );
  await page.goto(`/boards/${second}`);
  await page.getByRole('button', { name: en.stages.closing.close, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText(/1 earlier follow-up is not done. It stays open, and its due day becomes /),
  ).toBeVisible();
  await expect(dialog.getByText(new RegExp(`${boss.name}, overdue since `))).toBeVisible();
  await isFine(page, en, 'dialog');
});

test('home asks a rep for their deal by when, leads to naming it, and no more when it is prepared', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rita'));
  await reads(rep, en);
  const board = await newReview(boss, [rep], en);
  const { page } = rep;
  // the stories share a team, and a new member takes part in its other reviews too
  const asked = page.getByRole('article').filter({ hasText: await seriesOf(boss, board) });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: en.bringing.title })).toBeVisible();
  await expect(asked.getByRole('heading', { name: /^By / })).toBeVisible();
  await isFine(page, en);
  await asked.getByRole('button', { name: en.bringing.name }).click();
  await expect(page).toHaveURL(new RegExp(`/boards/${board}`));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await say(rep, board, ...(await brings(rep, mark('deal'), 'Hospital')));
  await expect(async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: en.home.reviews })).toBeVisible();
    await expect(asked.getByRole('heading', { name: /^By / })).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
});
