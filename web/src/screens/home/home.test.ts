import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { TeamMember } from '../../protocol/rest.gen';
import { ask, bea, followUp, mona, review, rosa, series } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import { question } from '../../testing/lessons';
import { choose } from '../../testing/menus';
import Home from './Home.svelte';

const board = {
  id: 'b1',
  title: 'Review',
  language: 'EN',
  locked: true,
  deals: 4,
  decided: 1,
  createdAt: '2026-11-20T00:00:00Z',
  updatedAt: '2026-11-20T00:00:00Z',
};

let rest: FakeRest;

function am(person: TeamMember) {
  signedIn.set({ ...person, language: 'EN', team: { id: 't1', name: 'North' } });
}

/** The part of the page under a heading. */
function under(heading: string) {
  const section = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  return within(section as HTMLElement);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T00:00:00Z') });
  showDialogs();
  localStorage.clear();
  locale.use('EN');
  rest = new FakeRest();
  for (const path of ['series', 'follow-ups', 'asks', 'boards']) rest.knows(`GET /api/${path}`, []);
});

afterEach(() => vi.useRealTimers());

test('a new team’s manager is led through the first steps, and can put them away', async () => {
  am(mona);
  rest.knows('GET /api/members', [mona]);
  rest.knows('GET /api/links', []);
  const { unmount } = render(Home);
  const steps = within(await screen.findByRole('region', { name: 'Get to your first review' }));
  expect(steps.queryByRole('link', { name: 'Open the board' })).toBeNull();
  await userEvent.click(steps.getByRole('button', { name: 'Invite' }));
  expect(screen.getByRole('dialog', { name: 'Invite people' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/series', [series({ next: review({ board: 'b7' }) })]);
  await userEvent.click(steps.getByRole('button', { name: 'Invite' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(steps.getAllByLabelText('Done')).toHaveLength(2));
  expect(steps.getByRole('link', { name: 'Open the board' })).toHaveAttribute('href', '/boards/b7');
  await userEvent.click(steps.getByRole('button', { name: 'Hide' }));
  expect(screen.queryByRole('region', { name: 'Get to your first review' })).toBeNull();
  unmount();
  render(Home);
  expect(await screen.findByText('No boards yet')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Get to your first review' })).toBeNull();
});

test('the first steps are gone once a review has begun, and reps never see them', async () => {
  am(mona);
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/series', [series({ next: review({ previous: 'b0' }) })]);
  const { unmount } = render(Home);
  expect(await screen.findByText('North weekly')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Get to your first review' })).toBeNull();
  unmount();
  am(rosa);
  rest.knows('GET /api/series', []);
  render(Home);
  expect(await screen.findByText(/A manager sets it up/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
});

test('the next review of each series is there with how far it is, the earliest first', async () => {
  am(rosa);
  rest.knows('GET /api/series', [
    series({ id: 's2', name: 'South', next: review({ board: 'b9', startsAt: '2026-12-09T02:00:00Z' }) }),
    series({ next: review({ goal: 'Ship two deals', deals: 3, kept: { ...review().kept, open: 2 } }) }),
    series({ id: 's3', name: 'Ended', ended: true, next: undefined }),
  ]);
  render(Home);
  expect(await screen.findByText('Goal: Ship two deals')).toBeVisible();
  const reviews = under('Next reviews');
  expect(reviews.getAllByRole('heading', { level: 3 }).map((it) => it.textContent)).toEqual([
    'North weekly',
    'South',
  ]);
  expect(reviews.getByText('3 deals')).toBeVisible();
  expect(reviews.getByText('2 follow-ups still open')).toBeVisible();
  expect(reviews.getAllByText('In preparation')).toHaveLength(2);
  expect(reviews.getAllByRole('link', { name: /Open the board/ })[0]).toHaveAttribute('href', '/boards/b1');
});

test('of my open follow-ups the first five are there, overdue ones first', async () => {
  am(rosa);
  const days = ['28', '27', '26', '24', '23', '30'];
  rest.knows(
    'GET /api/follow-ups',
    days.map((day) => followUp({ card: day, text: `Until ${day}`, due: `2026-11-${day}` })),
  );
  render(Home);
  expect(await screen.findByRole('link', { name: 'All 6 follow-ups' })).toHaveAttribute(
    'href',
    '/follow-ups',
  );
  const shown = under('My follow-ups').getAllByText(/^Until/);
  expect(shown.map((it) => it.textContent)).toEqual(
    ['23', '24', '26', '27', '28'].map((it) => `Until ${it}`),
  );
  expect(screen.getAllByText(/overdue since/)).toHaveLength(2);
});

test('an outcome that is told here is asked for anew', async () => {
  am(rosa);
  rest.knows('GET /api/follow-ups', [followUp()]);
  rest.knows('PUT /api/boards/b1/follow-ups/f1/outcome', (body: object) => {
    rest.knows('GET /api/follow-ups', [followUp(body)]);
    return followUp(body);
  });
  render(Home);
  await userEvent.click(await screen.findByRole('button', { name: /Record the outcome of/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/No open follow-ups/)).toBeVisible();
});

test('people who can answer requests to executives see the open ones', async () => {
  am(bea);
  rest.knows('GET /api/asks', [ask()]);
  render(Home);
  expect(await screen.findByRole('link', { name: 'All 1 requests' })).toHaveAttribute('href', '/asks');
  expect(under('Waiting for an answer').getByText('Call their director')).toBeVisible();
});

test('a rep is not asked to answer them', async () => {
  am(rosa);
  rest.knows('GET /api/asks', [ask()]);
  render(Home);
  expect(await screen.findByText('No boards yet')).toBeVisible();
  expect(rest.bodies('GET /api/asks')).toEqual([]);
});

test('one part that cannot be loaded leaves the others', async () => {
  am(rosa);
  rest.fails('GET /api/series', 'INTERNAL');
  rest.knows('GET /api/boards', [board]);
  render(Home);
  expect(await screen.findByText('1 of 4 deals decided')).toBeVisible();
  expect(under('Next reviews').getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('boards that are behind say so', async () => {
  rest.knows('GET /api/boards', () => Response.json([board], { headers: { 'unblock-behind': '12' } }));
  render(Home);
  expect(await screen.findByText(/^This is 12 s behind/)).toBeVisible();
});

test('others’ changes appear by themselves', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  am(rosa);
  const page = render(Home);
  expect(await screen.findByText('No boards yet')).toBeVisible();
  rest.knows('GET /api/boards', [board]);
  vi.advanceTimersByTime(20_000);
  expect(await screen.findByText('1 of 4 deals decided')).toBeVisible();

  const asked = rest.bodies('GET /api/boards').length;
  page.unmount();
  vi.advanceTimersByTime(60_000);
  expect(rest.bodies('GET /api/boards')).toHaveLength(asked);
});

test('one can go everywhere from the header, and hears where one is', async () => {
  am(rosa);
  render(Home);
  const places = within(screen.getByRole('navigation', { name: 'Main pages' }));
  expect(places.getAllByRole('link').map((it) => it.getAttribute('href'))).toEqual([
    '/',
    '/series',
    '/follow-ups',
    '/deals',
    '/asks',
    '/library',
  ]);
  expect(places.getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page');
  expect(await screen.findByText('No boards yet')).toBeVisible();
});

test('questions to me wait here until they are answered, with a way to the moment', async () => {
  am(rosa);
  const toMe = question({ asked: 'rosa', askedName: 'Rosa' });
  rest.knows('GET /api/me/questions', [toMe, question({ id: 'q2', text: 'From me' })]);
  rest.knows('POST /api/boards/board1/questions/q1/answer', () => {
    const answered = { ...toMe, answer: { text: 'He decides', at: '2026-11-25T00:00:00Z' } };
    rest.knows('GET /api/me/questions', [answered]);
    return answered;
  });
  render(Home);
  expect(await screen.findByText('Why start here?')).toBeVisible();
  const waiting = under('Questions to you');
  expect(waiting.queryByText('From me')).toBeNull();
  expect(waiting.getByRole('link', { name: /See the moment/ })).toHaveAttribute(
    'href',
    '/boards/board1/replay?at=3&deal=d1',
  );
  await userEvent.click(waiting.getByRole('button', { name: 'Answer “Why start here?”' }));
  await userEvent.type(waiting.getByLabelText('Answer'), 'He decides');
  await userEvent.click(waiting.getByRole('button', { name: 'Send the answer' }));
  await waitFor(() =>
    expect(screen.queryByRole('heading', { level: 2, name: 'Questions to you' })).toBeNull(),
  );
});

test('a rep is asked for their deal until it is prepared, and told by when', async () => {
  am(rosa);
  const next = review({ own: { result: false, stuckBecause: false } });
  rest.knows('GET /api/series', [series({ next })]);
  const { unmount } = render(Home);
  const asked = () => under('Bring your deal');
  expect(await screen.findByText(/^By Tue, Dec 1, |^By Mon, Nov 30, /)).toBeVisible();
  expect(asked().getByText(/name the one deal/)).toBeVisible();
  await userEvent.click(asked().getByRole('button', { name: 'Name your deal' }));
  expect(location.pathname).toBe('/boards/b1');
  unmount();
  const named = { deal: 'd1', result: true, stuckBecause: false };
  rest.knows('GET /api/series', [
    series({ next: { ...next, own: named, prepareBy: '2026-11-24T02:00:00Z' } }),
  ]);
  const again = render(Home);
  expect(await screen.findByText(/still needs why it is stuck/)).toBeVisible();
  expect(asked().getByText(/^It was due .* You can still add it\.$/)).toBeVisible();
  expect(asked().getByRole('button', { name: 'Fill it in' })).toBeVisible();
  again.unmount();
  rest.knows('GET /api/series', [series()]);
  render(Home);
  expect(await screen.findByText('North weekly')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Bring your deal' })).toBeNull();
});

test('a review that begins soon, and one that is running, stand at the top for everybody in their series', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.now() });
  am(rosa);
  const soon = review({ board: 'b7', startsAt: '2026-11-25T00:20:00Z' });
  const others = series({
    id: 's2',
    name: 'South',
    members: [],
    next: review({ board: 'b9', stage: 'DEALS' }),
  });
  rest.knows('GET /api/series', [series({ next: soon }), others]);
  render(Home);
  expect(await screen.findByText('North weekly begins in 20 minutes')).toBeVisible();
  expect(screen.queryByText('South is running now')).toBeNull();
  rest.knows('GET /api/series', [series({ next: { ...soon, stage: 'RECAP' } }), others]);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText('North weekly is running now')).toBeVisible();
  await userEvent
    .setup({ advanceTimers: vi.advanceTimersByTime })
    .click(screen.getByRole('button', { name: 'Join' }));
  expect(location.pathname).toBe('/boards/b7');
});

test('lists that are behind say so once, with the oldest; requests too', async () => {
  am(mona);
  const late = (value: unknown, seconds: number) => () =>
    Response.json(value, { headers: { 'unblock-behind': `${seconds}` } });
  rest.knows('GET /api/series', late([series()], 8));
  rest.knows('GET /api/follow-ups', late([followUp()], 12));
  const { unmount } = render(Home);
  expect(await screen.findByText(/^This is 12 s behind/)).toBeVisible();
  expect(screen.getAllByText(/behind/)).toHaveLength(1);
  unmount();
  for (const path of ['series', 'follow-ups']) rest.knows(`GET /api/${path}`, []);
  rest.knows('GET /api/asks', late([ask()], 30));
  render(Home);
  expect(await screen.findByText(/^This is 30 s behind/)).toBeVisible();
});

test('a board that may be deleted is deleted after a question, and the list is asked for anew', async () => {
  am(rosa);
  rest.knows('GET /api/boards', [
    { ...board, deletable: true },
    { ...board, id: 'b2', title: 'Weekly', deletable: false },
  ]);
  rest.knows('DELETE /api/boards/b1', () => {
    rest.knows('GET /api/boards', []);
    return undefined;
  });
  render(Home);
  await screen.findByRole('button', { name: 'Actions for “Review”' });
  expect(screen.queryByRole('button', { name: 'Actions for “Weekly”' })).toBeNull();
  await choose('Actions for “Review”', 'Delete board');
  const dialog = within(screen.getByRole('dialog', { name: 'Delete “Review”?' }));
  expect(dialog.getByText(/its 4 deals are deleted for everybody/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Delete board' }));
  expect(await screen.findByText('No boards yet')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});
