import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { EditWording, Wording } from '../../protocol/rest.gen';
import WordingSettings from './WordingSettings.svelte';

let kept: Wording;
let reachable: boolean;

/** The server's endpoint for a team's wording. */
function answer(path: string, { method, body }: RequestInit): Response {
  if (path !== '/api/team/wording' || !reachable) throw new TypeError('no way there');
  if (method === 'PUT') {
    const { was, ...sent } = JSON.parse(String(body)) as EditWording;
    expect(was).toEqual(kept);
    kept = sent;
  }
  return new Response(JSON.stringify(kept), { status: 200 });
}

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  reachable = true;
  kept = { enabled: true, added: ['same old story'], removed: [] };
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    Promise.resolve().then(() => answer(path, init)),
  );
});

afterEach(() => vi.unstubAllGlobals());

const added = () => screen.findByLabelText('More phrases that give a hint');
const save = () => screen.getByRole('button', { name: 'Save' });

test('the list of the team is shown, and changes are saved: one phrase a line, each once', async () => {
  render(WordingSettings);
  expect(await added()).toHaveValue('same old story');
  await userEvent.type(await added(), '{Enter}  lazy {Enter}{Enter}lazy');
  await userEvent.type(screen.getByLabelText('Phrases that never give a hint'), 'told you so');
  await userEvent.click(save());
  await waitFor(() =>
    expect(kept).toEqual({ enabled: true, added: ['same old story', 'lazy'], removed: ['told you so'] }),
  );
  expect(screen.getByText(/^Saved/)).toBeVisible();
});

test('unsaved phrases are there again; untouched lists are as the team has them', async () => {
  const page = render(WordingSettings);
  await added();
  await userEvent.type(screen.getByLabelText('Phrases that never give a hint'), 'told you so');
  page.unmount();
  kept = { ...kept, added: ['excuses'] };

  const again = render(WordingSettings);
  expect(await added()).toHaveValue('excuses');
  await userEvent.click(save());
  await waitFor(() => expect(kept).toEqual({ enabled: true, added: ['excuses'], removed: ['told you so'] }));
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  again.unmount();

  kept = { ...kept, removed: [] };
  render(WordingSettings);
  await added();
  expect(screen.getByLabelText('Phrases that never give a hint')).toHaveValue('');
});

test('another manager’s changes are not overwritten; changes to the same phrases are asked about', async () => {
  render(WordingSettings);
  await added();
  await userEvent.click(screen.getByRole('checkbox'));
  kept = { enabled: true, added: ['excuses'], removed: ['told you so'] };
  await userEvent.click(save());
  await waitFor(() => expect(kept).toEqual({ enabled: false, added: ['excuses'], removed: ['told you so'] }));

  await userEvent.type(await added(), '{Enter}lazy');
  kept = { ...kept, added: ['excuses', 'always you'] };
  await userEvent.click(save());
  const question = await screen.findByRole('group', { name: /More phrases that give a hint/ });
  expect(question).toHaveTextContent('always you');
  expect(kept.added).toEqual(['excuses', 'always you']);
  expect(save()).toBeDisabled();
});

test('the hints can be switched off for the team', async () => {
  render(WordingSettings);
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(save());
  await waitFor(() => expect(kept.enabled).toBe(false));
});

test('a phrase that is too long is told before it is sent', async () => {
  render(WordingSettings);
  await userEvent.click(await added());
  await userEvent.paste(`\n${'x'.repeat(61)}`);
  expect(save()).toBeDisabled();
});

test('where the list cannot be had nothing can be written over it', async () => {
  reachable = false;
  render(WordingSettings);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('cannot be reached'));
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});
