import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import HelpCards from './HelpCards.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V00000' });
  open = await openBoard(server);
});

afterEach(() => {
  open.close();
});

const helps = () => [...server.board.cards.values()].filter((card) => card.kind.t === 'help');
const ask = async (text: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'I need help' }));
  await userEvent.keyboard(text);
};

test('before anybody asks, it says what to ask for', () => {
  show(open, HelpCards, { deal: 'd1' });
  expect(screen.getByText(/Nobody has asked yet/)).toBeVisible();
});

test('a call for help is there for all, and ideas and thanks can be given', async () => {
  show(open, HelpCards, { deal: 'd1' });
  await ask('How do I reach the CFO?{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(helps()).toMatchObject([{ deal: 'd1', text: { text: 'How do I reach the CFO?' } }]),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
  await userEvent.keyboard('Through their auditor{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Through their auditor')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'React' }));
  await userEvent.click(screen.getByRole('button', { name: 'Thanks' }));
  await waitFor(() => expect(helps()[0]?.reactions.THANKS).toEqual(['ann']));
});

test('it can go without a name, once: the next one is asked for anew', async () => {
  show(open, HelpCards, { deal: 'd1' });
  await ask('Stuck');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Without my name' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(helps()).toMatchObject([{ anonymous: true }]));
  expect(await screen.findByText('Somebody')).toBeVisible();
  await ask('x');
  expect(screen.getByRole('checkbox', { name: 'Without my name' })).not.toBeChecked();
});

test('calls for help without a deal are shown beside every deal', async () => {
  open.send({ t: 'ask-for-help', card: 'h1', text: 'From lead to deal?', anonymous: false });
  show(open, HelpCards, { deal: 'd1' });
  expect(await screen.findByText('From lead to deal?')).toBeVisible();
});
