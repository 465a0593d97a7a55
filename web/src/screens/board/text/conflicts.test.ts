import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Command } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import Notices from '../Notices.svelte';
import TextSpot from './TextSpot.svelte';

const PLACE = 'deal/d1/result';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V00000' });
  server.happen({ t: 'result-reported', deal: 'd1', text: 'old' });
  open = await openBoard(server);
});

afterEach(() => {
  open.close();
});

const report = (text: string, ifSeq?: number): Command => ({ t: 'report-result', deal: 'd1', text, ifSeq });
const result = () => server.board.deals.get('d1')?.result.text;

function spot() {
  const text = open.board.deals.get('d1')?.result ?? { text: '', seq: 0 };
  const props = {
    place: PLACE,
    label: 'Result',
    hint: 'Where?',
    limit: 140,
    text,
    about: 'd1',
    command: report,
  };
  return show(open, TextSpot as Component<typeof props>, props);
}

/** Two people have changed the same text; this one came second. */
async function conflict(): Promise<HTMLElement> {
  show(open, Notices, {});
  server.happen({ t: 'result-reported', deal: 'd1', text: 'theirs' });
  open.send(report('mine', 3));
  return screen.findByText('Somebody changed this text while you were writing.');
}

test('a text that was changed by two is offered in both versions', async () => {
  await conflict();
  const notice = within(screen.getByRole('alert'));
  expect(notice.getByText('mine')).toBeVisible();
  expect(notice.getByText('theirs')).toBeVisible();
  expect(result()).toBe('theirs');
});

test('one’s own version can be taken, having seen the other', async () => {
  await conflict();
  await userEvent.click(screen.getByRole('button', { name: 'Use mine' }));
  await waitFor(() => expect(result()).toBe('mine'));
  expect(screen.queryByText('theirs')).toBeNull();
  expect(open.drafts.all()).toEqual([]);
});

test('the other version can be kept, and one’s own is gone for good', async () => {
  await conflict();
  await userEvent.click(screen.getByRole('button', { name: 'Keep theirs' }));
  expect(result()).toBe('theirs');
  expect(screen.queryByText('mine')).toBeNull();
  expect(open.drafts.all()).toEqual([]);
});

test('the words of a refused change go back to where they were written', async () => {
  show(open, Notices, {});
  server.refuseNext('BOARD_LOCKED');
  open.send(report('mine', 3));
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  expect(open.drafts.all()).toEqual([{ place: PLACE, text: 'mine' }]);
  expect(open.drafts.begunFrom(PLACE)).toBe(3);
});

test('they do not push out another text that is being written there', async () => {
  show(open, Notices, {});
  open.drafts.set(PLACE, 'the next try');
  server.refuseNext('BOARD_LOCKED');
  open.send(report('mine', 3));
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  expect(open.drafts.get(PLACE)).toBe('the next try');
  expect(
    open.drafts
      .all()
      .map((draft) => draft.text)
      .sort(),
  ).toEqual(['mine', 'the next try']);
});

test.each([
  ['clicked', () => userEvent.click(screen.getByRole('button', { name: 'Result: old' }))],
  ['begun from the keyboard', () => Promise.resolve(open.writing.begin(PLACE))],
])('a text that is %s is not written over unseen', async (_how, begin) => {
  spot();
  await begin();
  await userEvent.clear(await screen.findByRole('textbox'));
  await userEvent.keyboard('mine');
  server.happen({ t: 'result-reported', deal: 'd1', text: 'theirs' });
  await waitFor(() => expect(open.board.deals.get('d1')?.result.text).toBe('theirs'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(open.board.notices.map((it) => it.rej.code)).toEqual(['CONFLICT']));
  expect(result()).toBe('theirs');
});

test('a reader sees the text and cannot begin to write', async () => {
  server.happen({ t: 'settings-changed', title: 'Review', language: 'EN', locked: true });
  await waitFor(() => expect(open.mayWrite).toBe(false));
  spot();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('old')).toBeVisible();
});

test('a draft that waits is shown, and marked', () => {
  open.drafts.set(PLACE, 'begun');
  spot();
  expect(screen.getByText('begun')).toBeVisible();
  expect(screen.getByText('Not sent yet')).toBeVisible();
});
