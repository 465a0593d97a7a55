import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import { navigation } from '../../app/navigation.svelte';
import { mona, rosa } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import Account from '../Account.svelte';
import DeleteMember from './DeleteMember.svelte';
import DeleteTeam from './DeleteTeam.svelte';

let rest: FakeRest;

beforeEach(() => {
  localStorage.clear();
  showDialogs();
  locale.use('EN');
  signedIn.set({ ...mona, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
});

test('a member is deleted only once the name is typed', async () => {
  rest.knows('DELETE /api/members/rosa', undefined);
  const ondeleted = vi.fn();
  render(DeleteMember, { member: rosa, ondeleted, onclose: vi.fn() });
  const dialog = within(screen.getByRole('dialog', { name: 'Delete Rosa?' }));
  await userEvent.type(dialog.getByLabelText('Type “Rosa” to confirm'), 'Ros');
  await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }));
  expect(dialog.getByText('This does not match the name.')).toBeVisible();
  expect(rest.asked).toEqual([]);
  await userEvent.type(dialog.getByLabelText('Type “Rosa” to confirm'), 'a');
  await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }));
  expect(ondeleted).toHaveBeenCalledOnce();
  expect(rest.bodies('DELETE /api/members/rosa')).toHaveLength(1);
});

test('the last manager is told why not', async () => {
  rest.fails('DELETE /api/members/rosa', 'LAST_MANAGER');
  const ondeleted = vi.fn();
  render(DeleteMember, { member: rosa, ondeleted, onclose: vi.fn() });
  await userEvent.type(screen.getByLabelText(/to confirm/), 'Rosa');
  await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText(/needs a manager/i)).toBeVisible();
  expect(ondeleted).not.toHaveBeenCalled();
});

test('oneself is deleted by the password, and then one is out', async () => {
  rest.knows('POST /api/me/deletion', undefined);
  rest.knows('GET /api/status', { needsSetup: false, version: '1' });
  render(Account);
  await userEvent.click(screen.getByRole('button', { name: 'Delete my account' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Current password'), 'a secret');
  await userEvent.click(dialog.getByRole('button', { name: 'Delete my account' }));
  await vi.waitFor(() => expect(navigation.route.screen).toBe('sign-in'));
  expect(rest.bodies('POST /api/me/deletion')).toEqual([{ password: 'a secret' }]);
  expect(signedIn.me).toBeUndefined();
});

test('a guest has no account to delete', () => {
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' }, guestOf: 'b1' });
  render(Account);
  expect(screen.queryByRole('button', { name: 'Delete my account' })).toBeNull();
});

test('the team is deleted by its name and the password, and the server begins anew', async () => {
  rest.knows('POST /api/team/deletion', undefined);
  rest.knows('GET /api/status', { needsSetup: true, version: '1' });
  render(DeleteTeam);
  await userEvent.click(screen.getByRole('button', { name: 'Delete the team' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Delete the team North?' }));
  expect(dialog.getByRole('link', { name: 'Download everything first (ZIP)' })).toHaveAttribute(
    'href',
    '/api/team/export',
  );
  await userEvent.type(dialog.getByLabelText('Type “North” to confirm'), 'South');
  await userEvent.type(dialog.getByLabelText('Current password'), 'a secret');
  await userEvent.click(dialog.getByRole('button', { name: 'Delete the team' }));
  expect(rest.asked).toEqual([]);
  await userEvent.clear(dialog.getByLabelText('Type “North” to confirm'));
  await userEvent.type(dialog.getByLabelText('Type “North” to confirm'), 'North');
  await userEvent.click(dialog.getByRole('button', { name: 'Delete the team' }));
  await vi.waitFor(() => expect(navigation.route.screen).toBe('set-up'));
  expect(rest.bodies('POST /api/team/deletion')).toEqual([{ name: 'North', password: 'a secret' }]);
});
