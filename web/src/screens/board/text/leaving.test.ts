import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import DealOnBoard from '../../../testing/DealOnBoard.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import Notices from '../Notices.svelte';

const PLACE = 'deal/d1/result';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V00000' });
  open = await openBoard(server);
  show(open, DealOnBoard, { id: 'd1' });
});

afterEach(() => open.close());

const spot = (name: RegExp) => screen.findByRole('button', { name });
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Result' });
const isOpen = () => screen.queryByRole('textbox', { name: 'Result' }) !== null;
const result = () => server.board.deals.get('d1')?.result.text ?? '';

async function write(text: string) {
  await userEvent.click(await spot(/^Result:/));
  await userEvent.keyboard(text);
}

describe('a field that is left is saved', () => {
  test('by a click on the next one, which opens', async () => {
    await write('Quote sent');
    await userEvent.click(await spot(/^Stuck because:/));
    expect(screen.getByRole('textbox', { name: 'Stuck because' })).toHaveFocus();
    await waitFor(() => expect(result()).toBe('Quote sent'));
    expect(open.drafts.all()).toEqual([]);
    expect(await spot(/^Result: Quote sent$/)).toBeVisible();
  });

  test('by Tab, in one step, and says so until it is', async () => {
    await write('Quote sent');
    server.carriesAtOnce = false;
    await userEvent.tab();
    expect(await screen.findByText('Saving…')).toBeInTheDocument();
    expect(isOpen()).toBe(false);
    expect(document.body).not.toHaveFocus();
    server.carriesAtOnce = true;
    server.last.carry();
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(result()).toBe('Quote sent');
  });

  test('by Shift and Tab', async () => {
    await write('Quote sent');
    await userEvent.tab({ shift: true });
    await waitFor(() => expect(result()).toBe('Quote sent'));
  });

  test('but not one that is taken off the page: its text stays a draft', async () => {
    await write('Quote sent');
    const writing = area();
    writing.closest('.writer')?.remove();
    // Chromium fires it while the element is taken away
    writing.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await Promise.resolve();
    expect(result()).toBe('');
    expect(open.drafts.get(PLACE)).toBe('Quote sent');
  });

  test('once, and can be undone', async () => {
    await write('Quote sent');
    await userEvent.click(document.body);
    await waitFor(() => expect(result()).toBe('Quote sent'));
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(server.last.heard.filter((it) => it.t === 'cmd')).toHaveLength(1);
    open.undo();
    await waitFor(() => expect(result()).toBe(''));
  });

  test('unless it is as before: then nothing is sent and it closes', async () => {
    await write('ab{Backspace}{Backspace}');
    await userEvent.click(document.body);
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(server.last.heard.filter((it) => it.t === 'cmd')).toEqual([]);
  });

  test('but not by its own buttons', async () => {
    await write('Quote sent');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(result()).toBe('');
    expect(open.drafts.all()).toEqual([]);
    expect(isOpen()).toBe(false);
  });

  test('but not by Escape, which keeps the draft', async () => {
    await write('Quote sent{Escape}');
    await userEvent.click(document.body);
    expect(result()).toBe('');
    expect(open.drafts.get(PLACE)).toBe('Quote sent');
  });
});

describe('a text that cannot be saved when it is left stays', () => {
  test('open, with its hint, as a draft until the writer decides', async () => {
    await write('You pushed the date again?');
    await userEvent.click(document.body);
    expect(await screen.findByText('Only you see this')).toBeVisible();
    expect(screen.getByText('Not sent yet')).toBeVisible();
    expect(area()).toHaveValue('You pushed the date again?');
    expect(result()).toBe('');
    expect(open.drafts.get(PLACE)).toBe('You pushed the date again?');
    await userEvent.click(screen.getByRole('button', { name: 'Send as it is' }));
    await waitFor(() => expect(result()).toBe('You pushed the date again?'));
  });

  test('on a board that was locked meanwhile', async () => {
    await write('Quote sent');
    server.happen({ t: 'settings-changed', title: 'Review', language: 'EN', locked: true });
    await waitFor(() => expect(open.board.locked).toBe(true));
    await userEvent.click(document.body);
    expect(area()).toHaveValue('Quote sent');
    expect(open.drafts.get(PLACE)).toBe('Quote sent');
    expect(server.last.heard.filter((it) => it.t === 'cmd')).toEqual([]);
  });

  test('beside what somebody else wrote there meanwhile, and the writer chooses', async () => {
    show(open, Notices, {});
    await write('mine');
    server.happenBy('bob', { t: 'result-reported', deal: 'd1', text: 'theirs' });
    await waitFor(() => expect(open.board.deals.get('d1')?.result.text).toBe('theirs'));
    expect(area()).toHaveValue('mine');
    await userEvent.click(document.body);
    expect(await screen.findByText('Somebody changed this text while you were writing.')).toBeVisible();
    expect(result()).toBe('theirs');
    await userEvent.click(screen.getByRole('button', { name: 'Use mine' }));
    await waitFor(() => expect(result()).toBe('mine'));
  });
});

test('a field with an unsent draft shows it instead of the hint, and it can be discarded there', async () => {
  await write('Quote sent{Escape}');
  const closed = await spot(/^Result: Quote sent \(not sent yet\)$/);
  expect(closed).toHaveTextContent('Quote sent');
  expect(closed).not.toHaveTextContent('Where does the deal stand');
  expect(screen.getByText('Not sent yet')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Discard the unsent text: Result' }));
  expect(open.drafts.all()).toEqual([]);
  expect(await spot(/^Result: /)).not.toHaveTextContent('Quote sent');
});

test('a new card that is not sent yet shows its text at its button', async () => {
  open.writing.begin('deal/d1/obstacle/REP');
  await screen.findByRole('textbox', { name: 'Add an obstacle' });
  await userEvent.keyboard('Ask legal{Escape}');
  expect(await screen.findByText('Ask legal')).toBeInTheDocument();
});
