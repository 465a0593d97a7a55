import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isKind } from '../../../board/select';
import { aMeeting } from '../../../coach/review.samples';
import { dayOf, daysLater } from '../../../messages/days';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { choose } from '../../../testing/menus';
import { openBoard, show } from '../../../testing/on-board';
import FollowUps from './FollowUps.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  showDialogs();
  locale.use('EN');
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V00000' });
});

afterEach(() => open.close());

async function view() {
  open = await openBoard(server);
  const deal = open.board.deals.get('d1');
  if (!deal) throw new Error('no deal');
  show(open, FollowUps, { deal });
}

function promised(due: string) {
  server.happen({
    t: 'card-added',
    card: 'f1',
    deal: 'd1',
    text: 'Call the bonk',
    hidden: false,
    silent: false,
    anonymous: false,
    kind: { t: 'follow-up', assignee: 'ann', due },
  });
}

const today = () => dayOf(server.now);
const by = () => screen.getByLabelText<HTMLInputElement>('By');
const promise = () => {
  const card = server.board.cards.get('f1');
  return card && isKind(card, 'follow-up') ? [card.text.text, card.kind.assignee, card.kind.due] : undefined;
};

const edit = () => choose(locale.words.board.menuOf('Call the bonk'), 'Edit');

test('the words of an overdue follow-up are corrected, and its day stays', async () => {
  const past = daysLater(today(), -9);
  promised(past);
  await view();
  await edit();
  expect(by()).toHaveValue(locale.date(`${past}T12:00:00`));
  expect(by()).toBeValid();
  const text = screen.getByDisplayValue('Call the bonk');
  await userEvent.clear(text);
  await userEvent.type(text, 'Call the bank');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(promise()).toEqual(['Call the bank', 'ann', past]));
});

test('another day is one that is not over', async () => {
  promised(daysLater(today(), -9));
  await view();
  await edit();
  await userEvent.clear(by());
  await userEvent.type(by(), daysLater(today(), -3));
  expect(by()).toBeInvalid();
  await userEvent.clear(by());
  await userEvent.type(by(), today());
  expect(by()).toBeValid();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(promise()?.[2]).toBe(today()));
});

test.each(['Asia/Shanghai', 'America/Los_Angeles'])(
  'a new one is due at the next review, on the day that it is in %s',
  async (zone) => {
    const nextAt = '2099-11-20T16:30:00Z';
    server.happen({ t: 'review-prepared', plan: { ...aMeeting({}).plan, nextAt, zone } });
    await view();
    await userEvent.click(screen.getByRole('button', { name: 'Add a follow-up' }));
    expect(by()).toHaveValue(zone === 'Asia/Shanghai' ? 'Nov 21, 2099' : 'Nov 20, 2099');
  },
);

test('the day on the card is the day that was agreed, wherever it is read', async () => {
  promised('2026-11-20');
  await view();
  expect(screen.getByText('Nov 20, 2026')).toBeVisible();
});

test('the time zone of the due day is named if the review has another one', async () => {
  const zone = ['Asia/Shanghai', 'America/Los_Angeles'].find(
    (it) => it !== Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  server.happen({ t: 'review-prepared', plan: { ...aMeeting({}).plan, ...(zone ? { zone } : {}) } });
  promised('2026-11-20');
  await view();
  expect(screen.getByText(`Nov 20, 2026 (${zone})`)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Add a follow-up' }));
  expect(by()).toHaveAccessibleDescription(`A day in ${zone}, the review’s time zone`);
});
