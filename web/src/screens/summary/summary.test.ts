import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { DealSummary, Summary } from '../../protocol/rest.gen';
import { followUp, mona, rosa, summary } from '../../testing/around';
import { FakeRest } from '../../testing/fake-rest';
import { lanesOf, phasesOf } from './shares';
import SummaryScreen from './SummaryScreen.svelte';

let rest: FakeRest;

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona]);
});

const plant: DealSummary = {
  deal: 'd1',
  name: 'Food plant',
  owner: 'rosa',
  facts: { customer: 'Harvest' },
  result: 'Second visit done',
  stuckBecause: 'No budget this year',
  obstacles: [
    { card: 'o1', text: 'Price high', remover: 'MANAGER', key: true, dots: 3 },
    { card: 'o2', text: 'No demo yet', remover: 'REP', key: false, dots: 1 },
    {
      card: 'o3',
      text: 'Nobody calls their director',
      remover: 'EXECUTIVE',
      key: false,
      ask: {
        what: 'Call him',
        of: 'Bea',
        by: '2026-11-30',
        answer: { granted: true, text: 'On Monday', by: 'Bea', author: 'rosa' },
      },
    },
  ],
  decision: { t: 'strategy', solutions: ['s1'], why: 'It fits their year' },
  chosen: ['Pay in parts'],
  followUps: [followUp({ text: 'Send the plan' })],
  seconds: { RESULT: 60, OBSTACLES: 240, DECIDE: 300 },
};

function show(but: Partial<Summary>) {
  rest.knows('GET /api/boards/b1/summary', summary(but));
  render(SummaryScreen, { board: 'b1' });
}

test('each deal is shown from its result to its follow-ups', async () => {
  show({
    goal: 'Two decisions',
    agreed: 3,
    deals: [plant],
    people: [{ member: 'rosa', name: 'Rosa', wrote: 4, voted: 2 }],
  });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Summary: North weekly 2026-11-18' }),
  ).toBeVisible();
  const deal = within(screen.getByRole('article'));
  for (const text of [
    'Rosa · Harvest',
    'Second visit done',
    'No budget this year',
    'The manager removes it',
    'key obstacle',
    '3 dots',
    '1 dot',
    /Asked of Bea: Call him/,
    /Yes \(Bea \(noted by Rosa\)\): On Monday/,
    'Pay in parts',
    'because It fits their year',
    'Send the plan',
  ])
    expect(deal.getByText(text)).toBeVisible();
  expect(screen.getByText('Two decisions')).toBeVisible();
  expect(screen.getByText('3 people agreed')).toBeVisible();
  expect(
    within(screen.getByRole('table', { name: 'People' })).getByRole('row', { name: 'Rosa 4 2' }),
  ).toBeVisible();
});

test('the time of the phases and the obstacles of the lanes are shares of the whole', () => {
  const all = summary({ deals: [plant, { ...plant, deal: 'd2', seconds: {}, obstacles: [] }] });
  const { meeting, board } = locale.words;
  expect(phasesOf(all, meeting.phases).map((it) => [it.name, it.amount, it.percent])).toEqual([
    ['Result', 1, 10],
    ['Obstacles', 4, 40],
    ['Decision', 5, 50],
  ]);
  expect(lanesOf(all, board.lanes).map((it) => it.amount)).toEqual([1, 1, 1]);
  expect(lanesOf(summary(), board.lanes)).toEqual([]);
});

test('follow-ups brought forward are shown with their outcome', async () => {
  show({
    brought: [
      followUp({ card: 'f1', outcome: { result: 'DONE', came: 'They paid' } }),
      followUp({ card: 'f2', text: 'Ask finance' }),
    ],
    kept: { brought: 2, done: 1, partly: 0, notDone: 0, dropped: 0, open: 1 },
  });
  expect(await screen.findByText('1 done')).toBeVisible();
  expect(screen.getByText('1 open')).toBeVisible();
  expect(screen.getByText('They paid')).toBeVisible();
  expect(screen.getByText('Still open')).toBeVisible();
});

test('moods are shown from three answers on', async () => {
  show({ worth: [0, 0, 0, 1, 0], moods: [0, 0, 1, 1, 0] });
  expect(await screen.findByText(/once three people have answered/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Mood at the end' })).toBeNull();
  expect(screen.getByRole('list', { name: 'Was it worth the time?' })).toBeVisible();
});

test('three moods are enough', async () => {
  show({ moods: [0, 0, 1, 1, 1] });
  const moods = within(await screen.findByRole('list', { name: 'Mood at the end' }));
  expect(moods.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
    '5 of 5  1 answer',
    '4 of 5  1 answer',
    '3 of 5  1 answer',
    '2 of 5  0 answers',
    '1 of 5  0 answers',
  ]);
});

test('it can be printed and downloaded in the language of its board', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  show({ language: 'ZH', stage: 'CLOSING', closedAt: undefined });
  await userEvent.click(await screen.findByRole('button', { name: 'Print or save as PDF' }));
  expect(print).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: 'Download: CSV' })).toHaveAttribute(
    'href',
    '/api/boards/b1/export/csv?language=ZH',
  );
  expect(screen.getByText('This review is still running; more may follow.')).toBeVisible();
});

test('people who may not see it are told so', async () => {
  rest.fails('GET /api/boards/b1/summary', 'FORBIDDEN');
  render(SummaryScreen, { board: 'b1' });
  expect(await screen.findByText(/Your role may not do this/)).toBeVisible();
});
