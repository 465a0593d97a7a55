import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import { mona, rosa } from '../../../testing/around';
import { FakeRest } from '../../../testing/fake-rest';
import { showDialogs } from '../../../testing/dialogs';
import { came, strategyLine, wholeStrategy } from '../../../testing/strategies';
import { changes } from './changes';
import Strategies from './Strategies.svelte';
import StrategyScreen from './StrategyScreen.svelte';

let rest: FakeRest;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
});

const titles = () =>
  within(screen.getByRole('main'))
    .getAllByRole('link')
    .map((it) => it.getAttribute('href'))
    .filter((it) => it?.startsWith('/library/strategies/'));

test('strategies are found by kind of obstacle, remover and outcome, the most reused first if wanted', async () => {
  rest.knows('GET /api/strategies', [
    strategyLine(),
    strategyLine({
      id: 'b2-d2',
      key: { card: 'o2', text: 'No budget', type: 'BUDGET', remover: 'EXECUTIVE' },
      came: came({ course: 'STILL_STUCK', notDone: 1 }),
      reused: 2,
    }),
  ]);
  render(Strategies);
  expect(await screen.findByRole('link', { name: 'The liability cap' })).toHaveAttribute(
    'href',
    '/library/strategies/b1-d1',
  );
  expect(screen.getByText('1 not done · reused 2 times')).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Most reused first');
  expect(titles()).toEqual(['/library/strategies/b2-d2', '/library/strategies/b1-d1']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of obstacle' }), 'Budget');
  expect(titles()).toEqual(['/library/strategies/b2-d2']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'Moved on');
  expect(screen.getByText(/No strategy fits all filters/)).toBeVisible();
});

test('a team without strategies is told where they come from', async () => {
  rest.knows('GET /api/strategies', []);
  render(Strategies);
  expect(await screen.findByText(/When a deal is decided on a board/)).toBeVisible();
});

test('a strategy shows its context and outcome, and leads to the moment of the decision', async () => {
  rest.knows('GET /api/strategies/b1-d1', wholeStrategy());
  render(StrategyScreen, { strategy: 'b1-d1' });
  expect(await screen.findByRole('heading', { level: 1, name: 'The liability cap' })).toBeVisible();
  for (const text of [
    'Moved on',
    '1 done · 1 open · discussed on 1 later board · reused once',
    'Three fallback clauses',
    'It is quick',
    'Send the clauses',
    'Open',
    'Negotiation → Contract',
    'Another obstacle is key',
    'Too early to say',
  ])
    expect(screen.getAllByText(text, { exact: text !== 'Open' })[0]).toBeVisible();
  expect(screen.getByText(/12 days to close/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the moment of the decision' })).toHaveAttribute(
    'href',
    '/boards/b1/replay?at=42&deal=d1',
  );
  expect(screen.getByRole('link', { name: 'What was decided there' })).toHaveAttribute(
    'href',
    '/library/strategies/b3-d3',
  );
});

test('a strategy that is behind the boards says so', async () => {
  rest.knows('GET /api/strategies/b1-d1', () =>
    Response.json(wholeStrategy(), { headers: { 'unblock-behind': '150' } }),
  );
  render(StrategyScreen, { strategy: 'b1-d1' });
  expect(await screen.findByText(/^This is 3 min behind/)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'The liability cap' })).toBeVisible();
});

test('its solutions are proposed under an obstacle of a live board', async () => {
  rest.knows('GET /api/strategies/b1-d1', wholeStrategy());
  rest.knows('GET /api/boards', [
    { id: 'b8', title: 'Locked', locked: true },
    { id: 'b9', title: 'This week', locked: false },
  ]);
  rest.knows('GET /api/boards/b9/reuse-places', [
    { deal: 'd8', name: 'Without obstacles', obstacles: [] },
    {
      deal: 'd9',
      name: 'Bank',
      obstacles: [{ card: 'o9', text: 'Their lawyers', type: 'LEGAL', remover: 'REP' }],
    },
  ]);
  rest.knows('POST /api/boards/b9/obstacles/o9/reuse', { board: 'b9', deal: 'd9', added: 1 });
  render(StrategyScreen, { strategy: 'b1-d1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Use it on a deal' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByRole('combobox', { name: 'Obstacle' })).toHaveDisplayValue('Their lawyers');
  expect(dialog.getByRole('combobox', { name: 'Deal' })).toHaveDisplayValue('Bank');
  expect(dialog.queryByRole('option', { name: 'Locked' })).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Propose them here' }));
  expect(await dialog.findByText('1 solution added there.')).toBeVisible();
  expect(dialog.getByRole('link', { name: 'Open the deal' })).toHaveAttribute('href', '/boards/b9?deal=d9');
  expect(rest.bodies('POST /api/boards/b9/obstacles/o9/reuse')).toEqual([{ strategy: 'b1-d1' }]);
});

test('observers are not offered to use it', async () => {
  signedIn.set({ ...rosa, role: 'OBSERVER', language: 'EN', team: { id: 't1', name: 'North' } });
  rest.knows('GET /api/strategies/b1-d1', wholeStrategy());
  render(StrategyScreen, { strategy: 'b1-d1' });
  expect(await screen.findByText('Three fallback clauses')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Use it on a deal' })).toBeNull();
});

test('only figures that became others are told', () => {
  locale.use('EN');
  const before = { stage: 'Proposal', amount: 100, currency: 'EUR', closeDate: '2026-12-01' };
  expect(changes(before, before)).toEqual([]);
  expect(changes(before, { ...before, amount: 90 })).toEqual(['€100 → €90']);
  expect(changes({}, { stage: 'Contract' })).toEqual(['– → Contract']);
});
