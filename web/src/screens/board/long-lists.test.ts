import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { openBoard } from '../../testing/on-board';
import OnScreen from '../../testing/OnScreen.svelte';
import { palette } from '../palette/palette.svelte';
import { goToCard } from './follow/go-to-card';

const CARDS = 300;
let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  locale.use('EN');
  showDialogs();
  Element.prototype.scrollIntoView = () => undefined;
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V' });
  for (let n = 0; n < CARDS; n++)
    server.happen({
      t: 'card-added',
      card: `o${n}`,
      deal: 'd1',
      text: `Obstacle ${n}`,
      hidden: false,
      silent: false,
      anonymous: false,
      kind: { t: 'obstacle', type: 'OTHER', remover: 'REP', order: `V${String(n).padStart(3, '0')}` },
    });
  open = await openBoard(server);
  render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1, name: 'Bank' });
});

afterEach(() => {
  open.close();
});

const lane = () => screen.getByRole('region', { name: /The rep removes it/ });
const cards = () => [...lane().querySelectorAll<HTMLElement>('[data-card]')];
const card = (id: string) => lane().querySelector<HTMLElement>(`[data-card="${id}"]`);
const handleOf = (id: string) => card(id)?.querySelector<HTMLElement>('[aria-label^="Move to"]');

/** The test's browser lays nothing out: the lane is as far above the view as this says. */
function scroll(down: number) {
  const list = lane().querySelector('ul');
  if (!list) throw new Error('no list');
  list.getBoundingClientRect = () => new DOMRect(0, -down, 300, 30_000);
  dispatchEvent(new Event('scroll'));
  flushSync();
}

test('of a long list only what is near the view is there, and each row says which of how many it is', () => {
  expect(cards().length).toBeLessThan(40);
  expect(lane().querySelector('h3')).toHaveTextContent(String(CARDS));
  expect(card('o3')).toHaveAttribute('aria-posinset', '4');
  expect(card('o3')).toHaveAttribute('aria-setsize', String(CARDS));
  scroll(20_000);
  expect(card('o3')).toBeNull();
  expect(card('o205')).toHaveAttribute('aria-posinset', '206');
  expect(cards().length).toBeLessThan(40);
});

test('the keyboard walks on from the last card that is there', async () => {
  const last = cards().at(-1)?.dataset['card'] ?? '';
  const next = `o${Number(last.slice(1)) + 1}`;
  expect(card(next)).toBeNull();
  handleOf(last)?.focus();
  await waitFor(() => expect(card(next)).not.toBeNull());
  await userEvent.tab();
  await userEvent.tab();
  expect(card(next)).toContainElement(document.activeElement as HTMLElement);
});

test('a card that has the focus, and one that is lifted, stay when somebody scrolls away', async () => {
  handleOf('o2')?.focus();
  await userEvent.keyboard(' ');
  scroll(20_000);
  expect(card('o2')).toContainElement(document.activeElement as HTMLElement);
  expect(card('o9')).toBeNull();
  await userEvent.keyboard('{ArrowDown} ');
  expect(server.last.heard).toContainEqual(
    expect.objectContaining({ d: expect.objectContaining({ t: 'move-obstacle', card: 'o2' }) }),
  );
});

test('what is being written stays when somebody scrolls away, and its words with it', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Obstacles: Obstacle 1' }));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Obstacles' });
  await userEvent.type(field, ' until May');
  scroll(20_000);
  expect(field).toHaveFocus();
  expect(field.isConnected).toBe(true);
  expect(field).toHaveValue('Obstacle 1 until May');
});

test('somebody can go to a card out of view', async () => {
  await goToCard(open, 'o250');
  expect(card('o250')).toHaveFocus();
  expect(card('o200')).toBeNull();
});

test('the palette finds a card out of view by its text, and goes to it', async () => {
  const found = palette.offered.find((it) => it.text === 'Obstacle 277');
  found?.run();
  await waitFor(() => expect(card('o277')).toHaveFocus());
});

test('somebody who is busy at one card changes no other', async () => {
  await tick();
  const changed = new Set<string | undefined>();
  const seen = new MutationObserver((all) => {
    for (const { target } of all) {
      const element = target instanceof Element ? target : target.parentElement;
      changed.add(element?.closest<HTMLElement>('[data-card]')?.dataset['card']);
    }
  });
  seen.observe(lane(), { subtree: true, childList: true, attributes: true, characterData: true });
  const at = (more: object) => ({
    sid: 'bob1',
    member: 'bob',
    deal: 'd1',
    card: 'o4',
    doing: 'WRITING',
    ...more,
  });
  server.last.say({ t: 'pset', changed: [at({})], gone: [] } as never);
  await waitFor(() => expect(card('o4')).toHaveTextContent('is writing'));
  expect([...changed]).toEqual(['o4']);
  changed.clear();
  server.last.say({ t: 'pset', changed: [at({ x: 0.5, y: 20 })], gone: [] } as never);
  server.last.say({ t: 'pset', changed: [at({ card: 'o5' })], gone: [] } as never);
  await waitFor(() => expect(card('o5')).toHaveTextContent('is writing'));
  expect([...changed].sort()).toEqual(['o4', 'o5']);
  seen.disconnect();
});
