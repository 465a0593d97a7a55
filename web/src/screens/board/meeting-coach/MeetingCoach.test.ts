import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aMeeting } from '../../../coach/review.samples';
import { QUIET_AFTER_MS } from '../../../coach/quiet';
import { locale } from '../../../messages/locale.svelte';
import type { MeetingEvent, Phase, Plan } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import { added } from '../../../testing/review';
import CoachOnBoard from '../../../testing/CoachOnBoard.svelte';
import SidePanel from '../side/SidePanel.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
});

afterEach(() => {
  open.close();
});

const phase = (to: Phase): MeetingEvent => ({
  t: 'phase-changed',
  deal: 'd1',
  phase: to,
  until: new Date(server.now).toISOString(),
  slotUntil: new Date(server.now).toISOString(),
  turn: 'ON',
  revealed: [],
});

async function review(to: Phase, plan: Partial<Plan> = {}) {
  server.happen(
    { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V00000' },
    { t: 'review-prepared', plan: { ...aMeeting({}).plan, ...plan } },
    { t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] },
    { t: 'review-started' },
    phase(to),
  );
  open = await openBoard(server);
  show(open, CoachOnBoard, { deal: 'd1' });
}

const question = () => open.board.meeting?.pointer?.question;
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('everybody has one question for the phase, and can have another', async () => {
  await review('IDEAS', { moderator: 'bob' });
  const first = 'What can we do about it?';
  expect(screen.getByText(first)).toBeVisible();
  await click('Another one');
  expect(screen.queryByText(first)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ask this now' })).toBeNull();
  expect(screen.queryByText(/took part/)).toBeNull();
});

test('another phase has other questions', async () => {
  await review('RESULT');
  expect(screen.getByText('Where does this deal stand today?')).toBeVisible();
  server.happen(phase('DECIDE'));
  expect(await screen.findByText('Which solution do we take, and why?')).toBeVisible();
});

test('a moderator is told how many took part, and who not yet', async () => {
  await review('IDEA_VOTE');
  expect(screen.getByText('0 of 1 took part')).toBeVisible();
  expect(screen.getByText(/Go round once/)).toBeVisible();
  server.happen({ t: 'ready-set', member: 'ann', on: true });
  expect(await screen.findByText('1 of 1 took part')).toBeVisible();
  expect(screen.queryByText(/Go round once/)).toBeNull();
});

test('while all write in silence a moderator is told how many cards there are', async () => {
  await review('OBSTACLES');
  server.happen(
    added('o1', 'Price', { hidden: true, silent: true }),
    added('o2', 'Law', { hidden: true, silent: true }),
  );
  expect(await screen.findByText('Cards written in this phase: 2')).toBeVisible();
  expect(screen.queryByText(/took part/)).toBeNull();
});

test('a silence is told to the moderator, with ways out of it', async () => {
  await review('OBSTACLES');
  expect(screen.queryByText(/Nothing new for 90 seconds/)).toBeNull();
  open.clock.hear(server.now + QUIET_AFTER_MS + 1000);
  await waitFor(() => expect(screen.getByText(/Nothing new for 90 seconds/)).toBeVisible(), {
    timeout: 3000,
  });
  await click('Park the story');
  expect(screen.getByRole('textbox', { name: 'Park a story' })).toHaveFocus();
});

test('a free board has no coach', async () => {
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V00000' });
  open = await openBoard(server);
  show(open, SidePanel, { deal: 'd1', onfocus: () => undefined });
  expect(screen.queryByText('For the discussion')).toBeNull();
  expect(question()).toBeUndefined();
});

test.each([
  ['Ask this now', 'What can we do about it?'],
  ['Ask for the result', 'In one sentence: what is the result so far, and what is still open?'],
])('%s puts a question about the deal before everybody', async (name, asked) => {
  await review('IDEAS');
  await userEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body);
  await waitFor(() => expect(question()).toBe(asked));
  await click('Done');
  await waitFor(() => expect(question()).toBeUndefined());
});
