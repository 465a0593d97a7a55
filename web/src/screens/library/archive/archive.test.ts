import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import { navigation } from '../../../app/navigation.svelte';
import { announcer } from '../../../parts/announce.svelte';
import type { ArchivePage, Finding } from '../../../protocol/rest.gen';
import { mona, rosa } from '../../../testing/around';
import { FakeRest } from '../../../testing/fake-rest';
import ArchiveHere from '../../../testing/ArchiveHere.svelte';

let rest: FakeRest;

const finding: Finding = {
  board: 'b1',
  title: 'North weekly',
  over: true,
  review: true,
  kind: 'OBSTACLE',
  ref: 'o1',
  deal: 'd1',
  dealName: 'Food plant',
  author: 'rosa',
  type: 'PRICE',
  remover: 'MANAGER',
  decided: true,
  outcome: 'DONE',
  effect: 'ADVANCED',
  at: '2026-11-18T02:00:00Z',
  seq: 17,
  text: 'The price <b>is</b> high',
  marks: [{ from: 4, to: 9 }],
};

const page = (but: Partial<ArchivePage> = {}): ArchivePage => ({
  total: 0,
  page: 1,
  findings: [],
  boards: [],
  ...but,
});

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  announcer.said = '';
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/discussed-deals', []);
  rest.knows('GET /api/archive', page());
  navigation.replace({ screen: 'archive', search: '' });
});

test('an empty archive explains its purpose', async () => {
  render(ArchiveHere);
  expect(await screen.findByText(locale.words.archive.empty)).toBeVisible();
});

test('past boards are listed with their summary and replay', async () => {
  const board = {
    board: 'b1',
    title: 'North weekly',
    review: true,
    at: '2026-11-18T02:00:00Z',
    goal: 'One deal gets on',
    deals: 2,
    decided: 1,
  };
  rest.knows('GET /api/archive', page({ total: 1, boards: [board] }));
  render(ArchiveHere);
  expect(await screen.findByRole('heading', { name: '1 past board' })).toBeVisible();
  expect(screen.getByText('One deal gets on')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Summary: North weekly' })).toHaveAttribute(
    'href',
    '/boards/b1/summary',
  );
  expect(screen.getByRole('link', { name: 'Replay: North weekly' })).toHaveAttribute(
    'href',
    '/boards/b1/replay',
  );
});

test('typed words are searched after a pause, are in the address, and are marked without being read as HTML', async () => {
  rest.knows('GET /api/archive?q=price', page({ total: 1, findings: [finding] }));
  render(ArchiveHere);
  await userEvent.type(screen.getByRole('searchbox'), 'price');
  expect(await screen.findByRole('heading', { name: '1 result' })).toBeVisible();
  expect(location.search).toBe('?q=price');
  expect(screen.getByText('price', { selector: 'mark' })).toBeVisible();
  expect(screen.getByText(/<b>is<\/b> high/)).toBeVisible();
  expect(screen.getByText(/^Rosa · .*North weekly$/)).toBeVisible();
  expect(screen.getByText('Price · The manager removes it')).toBeVisible();
  expect(screen.getByText('the deal moved forward')).toBeVisible();
  expect(screen.getByRole('link', { name: /See that moment/ })).toHaveAttribute(
    'href',
    '/boards/b1/replay?at=17&deal=d1',
  );
  expect(announcer.said).toBe('1 result');
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('Enter searches at once, and going back leads to the search before', async () => {
  rest.knows('GET /api/archive?q=price', page({ total: 1, findings: [finding] }));
  render(ArchiveHere);
  await userEvent.type(screen.getByRole('searchbox'), 'price{Enter}');
  expect(location.search).toBe('?q=price');
  await screen.findByRole('heading', { name: '1 result' });
  history.back();
  expect(await screen.findByText(locale.words.archive.empty)).toBeVisible();
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveValue(''));
});

test('filters narrow the findings, are in the address, and can be cleared', async () => {
  rest.knows('GET /api/archive?q=price', page({ total: 1, findings: [finding] }));
  rest.knows('GET /api/archive?q=price&type=LEGAL', page());
  navigation.replace({ screen: 'archive', search: '?q=price' });
  render(ArchiveHere);
  await screen.findByRole('heading', { name: '1 result' });
  await userEvent.click(screen.getByText('Filters'));
  await userEvent.selectOptions(screen.getByLabelText('Kind of obstacle'), 'LEGAL');
  expect(await screen.findByText(locale.words.archive.nothing)).toBeVisible();
  expect(location.search).toBe('?q=price&type=LEGAL');
  expect(screen.getByText('Filters (1)')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(await screen.findByRole('heading', { name: '1 result' })).toBeVisible();
  expect(screen.getByLabelText('Kind of obstacle')).toHaveValue('');
});

test('a day is asked for as a moment', async () => {
  const to = new Date(2026, 2, 31).toISOString();
  const asked = `GET /api/archive?${new URLSearchParams({ to }).toString()}`;
  rest.knows(asked, page());
  render(ArchiveHere);
  await userEvent.click(screen.getByText('Filters'));
  await userEvent.type(screen.getByLabelText('Until'), '30 Mar 2026{Tab}');
  await waitFor(() => expect(rest.bodies(asked)).toHaveLength(1));
});

test('there is a way to the next page and back', async () => {
  rest.knows('GET /api/archive?q=price', page({ total: 21, next: 2, findings: [finding] }));
  rest.knows('GET /api/archive?q=price&page=2', page({ total: 21, page: 2, findings: [finding] }));
  navigation.replace({ screen: 'archive', search: '?q=price' });
  render(ArchiveHere);
  await userEvent.click(await screen.findByRole('link', { name: 'Next page' }));
  expect(await screen.findByText('Page 2')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Previous page' })).toHaveAttribute('href', '/library?q=price');
});

test('a failure is said, and it can be tried again', async () => {
  rest.fails('GET /api/archive', 'UNAVAILABLE');
  render(ArchiveHere);
  expect(await screen.findByText(locale.words.failures.UNAVAILABLE)).toBeVisible();
  rest.knows('GET /api/archive', page());
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(locale.words.archive.empty)).toBeVisible();
});
