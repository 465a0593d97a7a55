import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { Link } from '../../protocol/rest.gen';
import { showDialogs } from '../../testing/dialogs';
import OpenLinks from './OpenLinks.svelte';

const links: Link[] = [
  {
    id: 'a',
    kind: 'GUESTS',
    maker: 'Mia',
    about: 'Monday',
    role: 'EXECUTIVE',
    uses: 2,
    madeAt: '2026-03-02T09:00:00Z',
    usedAt: '2026-03-03T09:00:00Z',
    expiresAt: '2026-03-09T09:00:00Z',
  },
  { id: 'b', kind: 'INVITATION', maker: 'Otto', role: 'REP', uses: 0, madeAt: '2026-03-02T09:00:00Z' },
  {
    id: 'c',
    kind: 'INVITATION',
    maker: 'Otto',
    role: 'REP',
    seniority: 'NEWCOMER',
    reusable: true,
    url: '/join/token',
    uses: 3,
    madeAt: '2026-03-02T09:00:00Z',
  },
];

beforeEach(() => {
  locale.use('EN');
  showDialogs();
});

test('says of every link what it opens, who made it, when it was used last and when it ends', () => {
  render(OpenLinks, { links, onrevoke: () => Promise.resolve() });
  expect(screen.getByText('Guest link · Monday')).toBeVisible();
  expect(
    screen.getByText(
      'made by Mia on Mar 2, 2026 · last used on Mar 3, 2026 · 2 people came · until Mar 9, 2026',
    ),
  ).toBeVisible();
  expect(screen.getByText('Invitation · Rep')).toBeVisible();
  expect(screen.getByText('made by Otto on Mar 2, 2026 · not used yet · no end date')).toBeVisible();
  expect(screen.getByText('Team link · Rep')).toBeVisible();
  expect(
    screen.getByText('Newcomer · made by Otto on Mar 2, 2026 · 3 people joined · no end date'),
  ).toBeVisible();
});

test('only a team link can be copied again, by hand where the browser does not copy', async () => {
  const written = vi.fn(() => Promise.resolve());
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
  render(OpenLinks, { links, onrevoke: () => Promise.resolve() });
  // the only one
  const button = screen.getByRole('button', { name: /^Copy link/ });
  await userEvent.click(button);
  expect(written).toHaveBeenCalledExactlyOnceWith(new URL('/join/token', location.href).href);

  written.mockRejectedValueOnce(new Error('refused'));
  await userEvent.click(button);
  expect(await screen.findByLabelText('Team link · Rep')).toHaveValue(
    new URL('/join/token', location.href).href,
  );
});

test('is revoked by keys, and the focus is not lost with the link', async () => {
  const onrevoke = vi.fn(() => Promise.resolve());
  render(OpenLinks, { links, onrevoke });
  screen.getByRole('button', { name: 'Revoke: Guest link · Monday' }).focus();
  await userEvent.keyboard('{Enter}');
  const asked = screen.getByRole('dialog', { name: 'Revoke: Guest link · Monday' });
  expect(asked).toHaveTextContent('guests who used it are removed from the board at once');
  expect(onrevoke).not.toHaveBeenCalled();
  await userEvent.click(within(asked).getByRole('button', { name: 'Revoke' }));
  expect(onrevoke).toHaveBeenCalledWith('a');
  expect(screen.getByRole('heading', { name: 'Open links' })).toHaveFocus();
});

test('speaks Chinese, and says where there is none', () => {
  locale.use('ZH');
  render(OpenLinks, { links: [], onrevoke: () => Promise.resolve() });
  expect(screen.getByText('目前没有有效的链接。')).toBeVisible();
});
