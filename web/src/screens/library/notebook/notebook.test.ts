import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { Notebook as Book, TeamMember } from '../../../protocol/rest.gen';
import { mona, rosa, week } from '../../../testing/around';
import { FakeRest } from '../../../testing/fake-rest';
import { bookmark, guess, question } from '../../../testing/lessons';
import { dueToday, nextDue } from './due';
import Notebook from './Notebook.svelte';

let rest: FakeRest;

const repetition = (due: string) => ({ inRow: 1, days: 1, ease: 2.5, due });
const waiting = guess({ repetition: repetition('2026-11-25T20:00:00Z') });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T12:00:00Z') });
  localStorage.clear();
  locale.use('EN');
  am(rosa);
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/deals/d1/reviews', {
    deal: 'd1',
    name: 'Bank',
    owner: 'rosa',
    facts: { customer: 'First Bank' },
    weeks: [
      week({ board: 'board2', at: '2026-11-25T02:00:00Z', result: 'Signed' }),
      week({
        board: 'board1',
        stuckBecause: 'Nobody decides',
        keyObstacle: 'Champion left',
        chosen: ['Call their COO'],
        decision: { t: 'strategy', solutions: ['s1'], why: 'He knows us' },
      }),
    ],
  });
});

afterEach(() => vi.useRealTimers());

function am(person: TeamMember) {
  signedIn.set({ ...person, language: 'EN', team: { id: 't1', name: 'North' } });
}

function holds(book: Partial<Book>) {
  rest.knows('GET /api/notebook', { guesses: [], shared: [], bookmarks: [], questions: [], ...book });
}

test('lessons are due until the end of the day, the longest waiting first', () => {
  const now = new Date(2026, 10, 25, 9);
  const at = (id: string, day: number, hour: number) =>
    guess({ id, repetition: repetition(new Date(2026, 10, day, hour).toISOString()) });
  const all = [at('tonight', 25, 23), at('tomorrow', 26, 0), at('late', 20, 9), guess({ id: 'ungraded' })];
  expect(dueToday(all, now).map((it) => it.id)).toEqual(['late', 'tonight']);
  expect(nextDue(all, now)).toBe(all[1]?.repetition?.due);
  expect(nextDue([], now)).toBeUndefined();
});

test('an empty notebook says how it is filled', async () => {
  holds({});
  render(Notebook);
  expect(await screen.findByText(/it stops before the solutions/)).toBeVisible();
  expect(screen.getByText(/No bookmarks yet/)).toBeVisible();
  expect(screen.queryByText('Due today')).toBeNull();
});

test('a due lesson is recalled first, then shown, then graded, and is due no more', async () => {
  holds({ guesses: [waiting] });
  const line = 'POST /api/guesses/g1/grade';
  rest.knows(line, guess({ repetition: repetition('2026-12-01T12:00:00Z') }));
  render(Notebook);
  await userEvent.click(await screen.findByRole('button', { name: 'Repeat “Bank”' }));
  expect(await screen.findByText(/Nobody decides/)).toBeVisible();
  expect(screen.queryByText('Champion left')).toBeNull();
  expect(screen.queryByText('Call their COO')).toBeNull();
  await userEvent.type(screen.getByLabelText('Key obstacle'), 'No sponsor');
  await userEvent.click(screen.getByRole('button', { name: 'Show what the team did' }));
  expect(screen.getByText('Champion left')).toBeVisible();
  expect(screen.getByText('Call their COO')).toBeVisible();
  expect(screen.getByText('No sponsor')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText(/Nothing is due today. Next on Dec 1, 2026/)).toBeVisible();
  expect(rest.bodies(line)).toEqual([{ grade: 4 }]);
});

test('a guess is opened beside the team’s decision and its outcome', async () => {
  holds({ guesses: [guess()] });
  render(Notebook);
  await userEvent.click(await screen.findByRole('button', { name: 'Open the guess at “Bank”' }));
  expect(screen.getByText('Begin small')).toBeVisible();
  expect(await screen.findByText('Champion left')).toBeVisible();
  expect(screen.getByText('Signed')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the moment' })).toHaveAttribute(
    'href',
    '/boards/board1/replay?at=3&deal=d1',
  );
});

test('a learner asks for a comment, and a new one is marked until it was looked at', async () => {
  const said = [{ author: 'mona', authorName: 'Mona', text: 'Well seen', at: '2026-11-25T10:00:00Z' }];
  holds({ guesses: [guess({ news: true, sharedWith: 'mona', comments: said })] });
  rest.knows('POST /api/guesses/g1/seen', undefined);
  const line = 'PUT /api/guesses/g1/share';
  rest.knows(line, (body: { with?: string }) => guess({ sharedWith: body.with }));
  render(Notebook);
  expect(await screen.findByText('New comment')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open the guess at “Bank”' }));
  expect(screen.getByText('Well seen')).toBeVisible();
  await waitFor(() => expect(rest.bodies('POST /api/guesses/g1/seen')).toHaveLength(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop asking' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ask for a comment' }));
  expect(await screen.findByText('Mona is asked for a comment.')).toBeVisible();
  expect(rest.bodies(line)).toEqual([{}, { with: 'mona' }]);
});

test('a person asked for a comment writes one', async () => {
  am(mona);
  holds({ shared: [guess({ sharedWith: 'mona' })] });
  const line = 'POST /api/guesses/g1/comments';
  rest.knows(line, ({ text }: { text: string }) =>
    guess({
      sharedWith: 'mona',
      comments: [{ author: 'mona', authorName: 'Mona', text, at: '2026-11-25T10:00:00Z' }],
    }),
  );
  render(Notebook);
  expect(await screen.findByText('Rosa: Bank')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open the guess at “Bank”' }));
  await userEvent.type(screen.getByLabelText('Comment'), 'Well seen');
  await userEvent.click(screen.getByRole('button', { name: 'Send the comment' }));
  expect(await screen.findByText('Well seen', { selector: 'p' })).toBeVisible();
  expect(rest.bodies(line)).toEqual([{ text: 'Well seen' }]);
  expect(screen.queryByRole('button', { name: 'Ask for a comment' })).toBeNull();
});

test('a bookmark is reworded and removed', async () => {
  holds({ bookmarks: [bookmark()] });
  rest.knows('PATCH /api/bookmarks/m1', ({ text }: { text: string }) => bookmark({ text }));
  rest.knows('DELETE /api/bookmarks/m1', undefined);
  render(Notebook);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the note: Ask like this' }));
  await userEvent.type(screen.getByLabelText('Note'), ', or so');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(
    await screen.findByRole('button', { name: 'Remove the bookmark: Ask like this, or so' }),
  );
  expect(await screen.findByText(/No bookmarks yet/)).toBeVisible();
});

test('the bookmark of a moment says which, and opens it on the deal that was looked at', async () => {
  const moment = bookmark({
    pin: { spot: 'MOMENT', seq: 15, deal: 'd1' },
    quote: { board: 'Review', dealName: 'Bank', text: '' },
  });
  holds({ bookmarks: [moment] });
  render(Notebook);
  const item = within((await screen.findByText('Ask like this')).closest('li') as HTMLElement);
  expect(item.getByText(/Moment:/).parentElement).toHaveTextContent('Moment: event 15 Bank · Review');
  expect(item.getByRole('link', { name: 'See the moment: Ask like this' })).toHaveAttribute(
    'href',
    '/boards/board1/replay?at=15&deal=d1',
  );
});

test('a question can be answered here too, and a card hidden by now is no longer quoted', async () => {
  const toMe = question({
    asked: 'rosa',
    askedName: 'Rosa',
    quote: { board: 'Review', dealName: 'Bank', text: '' },
  });
  holds({ questions: [toMe] });
  rest.knows('POST /api/boards/board1/questions/q1/answer', ({ text }: { text: string }) => ({
    ...toMe,
    answer: { text, at: '2026-11-25T12:00:00Z' },
  }));
  render(Notebook);
  const item = within((await screen.findByText('Why start here?')).closest('li') as HTMLElement);
  expect(item.getByText(/no longer there/)).toBeVisible();
  await userEvent.click(item.getByRole('button', { name: 'Answer “Why start here?”' }));
  await userEvent.type(item.getByLabelText('Answer'), 'He decides');
  await userEvent.click(item.getByRole('button', { name: 'Send the answer' }));
  expect(await item.findByText('He decides', { selector: 'p' })).toBeVisible();
});
