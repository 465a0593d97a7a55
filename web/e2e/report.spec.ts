import { expect, type Browser, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import type { DealStage, ImportDetail } from '../src/protocol/rest.gen';
import { firstManager, PASSWORD, type Person } from './house';
import { ownServer } from './own-server';
import { newReview, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

const FILE = `Deal name;Customer;Stage;Amount;Currency
Valves;River;Proposal;1200000;CNY
Clinic beds;Clinic;Negotiation;2600000;CNY
Tram tickets;City;Needs analysis;450000;CNY
Market stalls;Retail;Value proposition;3800000;CNY
`;

/** What a rep and a manager see of the same figures. */
for (const words of [en, zh]) {
  test(`a review starts from one report that everybody sees alike: ${words.code}`, async ({ browser }) => {
    const server = await ownServer();
    try {
      const mona = await firstManager(browser, server.url);
      const rick = await rep(browser, mona, server.url);
      await reads(mona, words);
      await reads(rick, words);
      await imported(mona);
      const board = await newReview(mona, [rick], words);
      await mona.page.goto(`/boards/${board}`);
      const { report, stages } = words;
      await mona.page.getByRole('button', { name: report.open }).click();
      await expect(mona.page.getByText(report.counted(4)).first()).toBeVisible();
      await isFine(mona.page, words, 'main');
      await mona.page.setViewportSize({ width: 1280, height: 800 });

      // the agenda is ranked by amount
      await mona.page.getByRole('button', { name: report.take(4) }).click();
      const agenda = mona.page.getByRole('list', { name: stages.agenda.title, exact: true });
      await expect(agenda.getByRole('listitem')).toHaveCount(4);
      expect(await agenda.locator('b').allTextContents()).toEqual([
        'Market stalls',
        'Clinic beds',
        'Valves',
        'Tram tickets',
      ]);

      await say(mona, board, { t: 'set-goal', text: 'Four deals move' }, { t: 'start-review' });
      await rick.page.goto(`/boards/${board}`);
      await expect(mona.page.getByText(FROZEN)).toBeVisible();
      expect(await version(rick.page)).toBe(await version(mona.page));

      // the moderator's lens takes everybody along
      await mona.page.getByRole('button', { name: report.lenses.STAGE }).press('Enter');
      const proposal = await stage(mona, 'proposal');
      const column = rick.page.getByRole('region', { name: report.dealsOf(proposal, 1) });
      await expect(column.getByText('Valves')).toBeVisible();
      await mona.page
        .getByRole('button', { name: report.showAllOf('Clinic beds') })
        .first()
        .press('Enter');
      const shown = rick.page.getByRole('region', { name: report.shownByModerator });
      await expect(shown.getByText('Clinic beds')).toBeInViewport();

      // each figure says where it comes from
      await shown.getByRole('button', { name: report.figuresOf('Clinic beds') }).press('Enter');
      const figures = rick.page.getByRole('dialog');
      await expect(figures.getByText(words.deals.sources.IMPORT).first()).toBeVisible();
      await isFine(rick.page, words, 'dialog');
    } finally {
      await server.stop();
    }
  });
}

/** The version of the report in view. */
const FROZEN = /[0-9a-f]{8}$/;

async function version(page: Page): Promise<string | undefined> {
  const text = await page.getByText(FROZEN).textContent();
  return FROZEN.exec(text ?? '')?.[0];
}

/** How the team calls a stage. */
async function stage({ context }: Person, id: string): Promise<string> {
  const stages = (await (await context.request.get('/api/stages')).json()) as DealStage[];
  return stages.find((it) => it.id === id)?.name ?? '';
}

/** A rep of a team on a server of its own. */
async function rep(browser: Browser, host: Person, baseURL: string): Promise<Person> {
  const asked = { role: 'REP', seniority: 'REGULAR', expiresInHours: 1 };
  const answer = await host.context.request.post('/api/invitations', { data: asked });
  const { url } = (await answer.json()) as { url: string };
  const context = await browser.newContext({ baseURL });
  const member = { name: 'Rick', email: 'rick@north.test', password: PASSWORD, language: 'EN' };
  const joined = await context.request.post(`/api/join/${url.replace(/.*\//, '')}`, { data: member });
  expect(joined.ok(), await joined.text()).toBe(true);
  return { name: member.name, email: member.email, context, page: await context.newPage() };
}

/** Imports the file without looking at it on the screen. */
async function imported({ context }: Person): Promise<void> {
  const begun = await context.request.post('/api/deal-imports?name=deals.csv&zone=UTC', {
    headers: { 'content-type': 'application/octet-stream' },
    data: Buffer.from(FILE),
  });
  expect(begun.ok(), await begun.text()).toBe(true);
  const { id } = ((await begun.json()) as ImportDetail).item;
  const detail = async () =>
    (await (await context.request.get(`/api/deal-imports/${id}`)).json()) as ImportDetail;
  const state = async () => (await detail()).item.state;
  await expect.poll(state).toBe('PREVIEWED');
  const { version: seen } = await detail();
  const confirmed = await context.request.post(`/api/deal-imports/${id}/confirm`, {
    data: { version: seen },
  });
  expect(confirmed.ok(), await confirmed.text()).toBe(true);
  await expect.poll(state).toBe('DONE');
}
