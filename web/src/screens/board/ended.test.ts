import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { FakeServer } from '../../testing/fake-server';
import { openBoard, show } from '../../testing/on-board';
import DeletedBoard from './DeletedBoard.svelte';
import Ended from './Ended.svelte';

let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  open = await openBoard(new FakeServer());
  open.drafts.set('deal/d1/result', 'They want a rebate');
});

afterEach(() => {
  open.close();
  signedIn.me = undefined;
});

function am(guestOf: string | undefined) {
  const team = { id: 't1', name: 'North' };
  signedIn.me = {
    id: open.me,
    name: 'Li Wei',
    role: 'EXECUTIVE',
    seniority: 'REGULAR',
    language: 'EN',
    team,
    ...(guestOf === undefined ? {} : { guestOf }),
  };
}

test.each(['signed-out', 'forbidden'] as const)(
  'a guest whose link has ended (%s) reads whom to ask, and has the words to copy',
  async (why) => {
    am(open.id);
    show(open, Ended, { why });
    expect(screen.getByText(/Your guest link has ended/)).toBeVisible();
    expect(screen.getByLabelText('What you wrote')).toHaveValue('They want a rebate');
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
    // without a clipboard the text stays selected
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('What you wrote')));
  },
);

test('of a deleted board a member reads that it is gone, and has the words to copy', () => {
  am(undefined);
  show(open, DeletedBoard, { open });
  expect(screen.getByRole('heading', { name: 'This board was deleted' })).toBeVisible();
  expect(screen.getByLabelText('What you wrote')).toHaveValue('They want a rebate');
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Home' })).toBeVisible();
});

test('a member signs in again', () => {
  am(undefined);
  show(open, Ended, { why: 'signed-out' });
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
