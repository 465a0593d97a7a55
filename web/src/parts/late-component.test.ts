import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../messages/locale.svelte';
import { showDialogs } from '../testing/dialogs';
import Alert from './Alert.svelte';
import { late } from './late-component';

beforeEach(() => {
  locale.use('EN');
  showDialogs();
});

test('a late part is shown as soon as it is loaded, once for all places', async () => {
  const load = vi.fn(() => Promise.resolve({ default: Alert }));
  const Late = late(load);
  render(Late, { text: 'one' });
  render(Late, { text: 'other' });
  expect(await screen.findByText('one')).toBeInTheDocument();
  expect(await screen.findByText('other')).toBeInTheDocument();
  expect(load).toHaveBeenCalledOnce();
});

test('a part that cannot be loaded says so, offers to reload, and is tried again when it is next opened', async () => {
  const load = vi.fn(() => Promise.resolve({ default: Alert }));
  load.mockRejectedValueOnce(new Error('not found'));
  const onclose = vi.fn();
  const Late = late<{ text: string; onclose?: () => void }>(load);
  const { unmount } = render(Late, { text: 'here', onclose });
  expect(await screen.findByText(/server cannot be reached/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onclose).toHaveBeenCalledOnce();
  unmount();
  render(Late, { text: 'here' });
  await waitFor(() => expect(screen.getByText('here')).toBeInTheDocument());
});

test('a part that was not asked for disturbs nobody while the connection is lost, and comes when it is back', async () => {
  const load = vi.fn(() => Promise.resolve({ default: Alert }));
  load.mockRejectedValueOnce(new Error('offline'));
  render(late(load), { text: 'here' });
  await waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => {
    window.dispatchEvent(new Event('online'));
    expect(load).toHaveBeenCalledTimes(2);
  });
  expect(await screen.findByText('here')).toBeInTheDocument();
});
