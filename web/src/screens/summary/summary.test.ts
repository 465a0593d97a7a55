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
    { card: 'o4', text: 'They never saw it', remover: 'REP', key: false, group: 'o2' },
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
  notChosen: [
    { card: 's2', text: 'Wait a year', dots: 2 },
    { card: 's3', text: 'Sell half of it', dots: 1 },
  ],
  followUps: [followUp({ text: 'Send the plan' })],
  seconds: { RESULT: 60, OBSTACLES: 240, DECIDE: 300 },
  waits: false,
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
    people: [
      { member: 'rosa', name: 'Rosa', wrote: 4, voted: 2 },
      { member: 'mona', name: 'Mona', wrote: 0, voted: 0 },
    ],
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
    'They never saw it',
  ])
    expect(deal.getByText(text)).toBeVisible();
  expect(screen.getByText('Two decisions')).toBeVisible();
  expect(screen.getByText('3 people agreed')).toBeVisible();
  expect(screen.getByText('Took part: Rosa')).toBeVisible();
  const decisions = within(screen.getByRole('region', { name: 'Decisions and follow-ups' }));
  for (const text of ['Pay in parts', 'because It fits their year'])
    expect(decisions.getByText(text)).toBeVisible();
  expect(decisions.getByRole('row', { name: 'Send the plan Rosa Nov 20, 2026' })).toBeVisible();
  const order = screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent);
  expect(order[0]).toBe('Decisions and follow-ups');
});

test('solutions that were not chosen are folded, with their votes', async () => {
  show({ deals: [plant] });
  const folded = await screen.findByText('2 solutions not chosen');
  expect(screen.getByText('Wait a year')).not.toBeVisible();
  await userEvent.click(folded);
  expect(screen.getByText('Wait a year')).toBeVisible();
  expect(screen.getByText('2 dots')).toBeVisible();
  expect(screen.getAllByText('Sell half of it')).toHaveLength(1);
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

test('parts without content are left out, and a deal that only waits is named in one line', async () => {
  show({
    deals: [
      { ...plant, decision: undefined, followUps: [] },
      { ...plant, deal: 'd2', name: 'Port', waits: true, decision: undefined, followUps: [] },
    ],
  });
  expect(await screen.findByText('Not discussed this time: Port')).toBeVisible();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  for (const name of [
    'Decisions and follow-ups',
    'Carried over from last time',
    'Mood at the end',
    'Parking lot',
  ])
    expect(screen.queryByRole('heading', { name })).toBeNull();
});

test.each([
  [
    'EN',
    'Food plant (Rosa)\n• Pay in parts\n• because It fits their year\n→ Send the plan (Rosa, by Nov 20, 2026)\nNot chosen: Wait a year (2 dots) and Sell half of it (1 dot)',
  ],
  [
    'ZH',
    'Food plant（负责人：Rosa）\n• Pay in parts\n• 理由：It fits their year\n→ Send the plan（Rosa，2026年11月20日 前）\n未选用：Wait a year（2 票）和Sell half of it（1 票）',
  ],
] as const)('one click copies it for mail or chat (%s)', async (language, text) => {
  locale.use(language);
  const written: ClipboardItem[] = [];
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly of: Record<string, Blob>) {}
    },
  );
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { write: (items: ClipboardItem[]) => Promise.resolve(void written.push(...items)) },
  });
  show({ deals: [plant], people: [{ member: 'rosa', name: 'Rosa', wrote: 0, voted: 0 }] });
  await userEvent.click(await screen.findByRole('button', { name: locale.words.summary.copy }));
  expect(await screen.findByRole('button', { name: locale.words.summary.copied })).toBeVisible();
  const { of } = written[0] as unknown as { of: Record<string, Blob> };
  const read = (type: string) =>
    new Promise((told) => {
      const reader = new FileReader();
      reader.onload = () => told(reader.result);
      reader.readAsText(of[type] as Blob);
    });
  expect(await read('text/plain')).toContain(text);
  expect(await read('text/plain')).not.toMatch(/d1|f1|<|\*\*/);
  expect(await read('text/html')).toContain('<li>Pay in parts</li>');
  Reflect.deleteProperty(navigator, 'clipboard');
});
