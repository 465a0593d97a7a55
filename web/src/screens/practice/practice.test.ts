import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import { rosa } from '../../testing/around';
import { FakeRest } from '../../testing/fake-rest';
import TrySample from './TrySample.svelte';

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
});

test('a board to practise on is made as such, so that its deal is not one of the team', async () => {
  const rest = new FakeRest();
  rest.knows('POST /api/boards', () => Response.json({ code: 'UNAVAILABLE' }, { status: 503 }));
  render(TrySample);
  await userEvent.click(screen.getByRole('button', { name: 'Try it with a sample deal' }));
  await waitFor(() => expect(rest.bodies('POST /api/boards')).toHaveLength(1));
  expect(rest.bodies('POST /api/boards')).toEqual([{ title: 'Practice', language: 'EN', practice: true }]);
});
