import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../../messages/locale.svelte';
import type { Command } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { choose } from '../../../../testing/menus';
import { openBoard, show } from '../../../../testing/on-board';
import { begun, turned } from '../../../../testing/review';
import AgendaRail from './AgendaRail.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen(...begun(), turned('RESULT'), { t: 'deal-parked', deal: 'd2', reason: 'No news' });
  open = await openBoard(server);
  const { meeting } = open.board;
  if (!meeting) throw new Error('no review');
  show(open, AgendaRail, { meeting, focused: 'd1', onfocus: () => undefined, onadd: () => undefined });
});

afterEach(() => open.close());

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));

test('the agenda shows how far each deal is, and which deals wait', () => {
  const lines = within(screen.getByRole('navigation', { name: 'Agenda' })).getAllByRole('listitem');
  expect(lines[0]).toHaveTextContent(/Bank.*On now · 9 min/);
  expect(lines[1]).toHaveTextContent(/Port.*Parked: No news · 2 min/);
  expect(screen.getByText('Not on this agenda (1)')).toBeVisible();
});

const BEFORE = [
  { deal: 'd1', seconds: 540 },
  { deal: 'd2', seconds: 120 },
];

test.each([
  [
    'Move up',
    [
      { deal: 'd2', seconds: 120 },
      { deal: 'd1', seconds: 540 },
    ],
  ],
  [
    'Add a minute',
    [
      { deal: 'd1', seconds: 540 },
      { deal: 'd2', seconds: 180 },
    ],
  ],
  ['Take off the agenda', [{ deal: 'd1', seconds: 540 }]],
])('a moderator: %s', async (line, allotments) => {
  await choose('Agenda: actions for “Port”', line);
  expect(said()).toEqual([{ t: 'set-agenda', allotments, was: BEFORE }]);
});
