import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Decision, Person, Presence } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { showDialogs } from '../../../testing/dialogs';
import { choose } from '../../../testing/menus';
import { openBoard } from '../../../testing/on-board';
import OnScreen from '../../../testing/OnScreen.svelte';

let server: FakeServer;
let open: OpenBoard;
let scrolled: ReturnType<typeof vi.fn<Element['scrollIntoView']>>;
const person = (id: string, name: string, seniority: Person['seniority'] = 'REGULAR'): Person => ({
  id,
  name,
  seniority,
  role: 'REP',
  guest: false,
  left: false,
});

beforeEach(async () => {
  localStorage.clear();
  localStorage.setItem('unblock/side-panel', 'open');
  sessionStorage.clear();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  locale.use('EN');
  showDialogs();
  scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  server = new FakeServer();
  server.people = [person('ann', 'Ann'), person('bob', 'Bob'), person('mei', 'Mei', 'VETERAN')];
  for (const [deal, name] of [
    ['d1', 'Bank'],
    ['d2', 'Cold chain'],
  ] as const)
    server.happen({ t: 'deal-added', deal, name, owner: 'ann', facts: {}, order: deal });
  raise('bob', 'o1', 'd1', 'Budget frozen');
  raise('bob', 'o2', 'd2', 'No second source');
  open = await openBoard(server);
  render(OnScreen, { open });
  moves('bob', { deal: 'd2' });
  moves('mei', { deal: 'd1' });
  await heading('Bank');
});

afterEach(() => {
  open.close();
});

function raise(actor: string, card: string, deal: string, text: string) {
  const kind = { t: 'obstacle', type: 'OTHER', remover: 'REP', order: card } as const;
  server.happenBy(actor, {
    t: 'card-added',
    card,
    deal,
    text,
    hidden: false,
    silent: false,
    anonymous: false,
    kind,
  });
}

function moves(member: string, more: Partial<Presence> = {}) {
  server.last.say({
    t: 'pset',
    changed: [{ sid: `${member}1`, member, doing: 'LOOKING', ...more }],
    gone: [],
  });
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const bar = () => screen.findByRole('region', { name: 'Following' });
const key = (keys: string) => {
  (document.activeElement as HTMLElement | null)?.blur();
  return userEvent.keyboard(keys);
};
const button = (name: string) => screen.getAllByRole('button', { name });
const card = (id: string) => document.querySelector<HTMLElement>(`[data-card="${id}"]`);

async function follow() {
  await key('f');
  const dialog = await screen.findByRole('dialog', { hidden: true });
  await waitFor(() =>
    expect(within(dialog).getByRole('button', { name: 'Follow Mei', hidden: true })).toHaveFocus(),
  );
  await userEvent.keyboard('{Enter}');
  await within(await bar()).findByText('Following Mei');
}

test('one key asks whom to follow, veterans first, and the next one follows', async () => {
  await follow();
  await waitFor(() =>
    expect(server.last.heard.at(-1)).toMatchObject({ t: 'pres', deal: 'd1', following: 'mei' }),
  );
  moves('mei', { deal: 'd2' });
  await heading('Cold chain');
  moves('mei', { deal: 'd2', card: 'o2' });
  await waitFor(() => expect(card('o2')).toHaveTextContent('Mei is here'));
  expect(scrolled).toHaveBeenCalledWith(expect.objectContaining({ block: 'center' }));
});

test('a card that is written is told of, and marked as soon as it is shared', async () => {
  await follow();
  moves('mei', { deal: 'd1', card: 'd1', doing: 'WRITING' });
  await within(await bar()).findByText(/is writing; it appears here/);
  raise('mei', 'o3', 'd1', 'CFO is silent');
  await waitFor(() => expect(card('o3')).toHaveTextContent('Mei is here'));
  const moved = within(await bar()).getByRole('list', { name: 'What Mei did, in this order' });
  expect(within(moved).getByText('raised “CFO is silent”')).toBeInTheDocument();
});

test('a decision shows the chosen solutions and the reason', async () => {
  const kind = { t: 'solution', obstacle: 'o1', order: 'a' } as const;
  const silent = { hidden: false, silent: false, anonymous: false };
  server.happen({ t: 'card-added', card: 's1', deal: 'd1', text: 'Split the offer', ...silent, kind });
  await follow();
  const decision: Decision = { t: 'strategy', solutions: ['s1'], why: 'it fits the quarter' };
  server.happenBy('mei', { t: 'decision-made', deal: 'd1', decision });
  await within(await bar()).findByText('chose “Split the offer”, because “it fits the quarter”');
});

test('moves of others and anonymous moves are not listed', async () => {
  await follow();
  raise('bob', 'o4', 'd1', 'By Bob');
  server.happenBy('mei', { t: 'result-reported', deal: 'd1', text: 'Quote sent' });
  const list = within(await bar()).getByRole('list');
  await within(list).findByText('reported a result: “Quote sent”');
  expect(list).not.toHaveTextContent('By Bob');
});

test('a click on a deal lets go, and the key returns', async () => {
  await follow();
  await userEvent.click(
    within(screen.getByRole('navigation', { name: 'Deals' })).getByRole('button', { name: /Cold chain/ }),
  );
  await heading('Cold chain');
  await within(await bar()).findByText('You stopped following Mei');
  expect(await bar()).toHaveTextContent('press F to return');
  await key('f');
  await heading('Bank');
  await within(await bar()).findByText('Following Mei');
  await key('f');
  await within(await bar()).findByText('You stopped following Mei');
});

test('to begin to write lets go, as every change does; to hover and to have the focus do not', async () => {
  await follow();
  const text = screen.getByRole('button', { name: 'Obstacles: Budget frozen' });
  await userEvent.hover(text);
  text.focus();
  expect(open.follow.whom).toBe('mei');
  await userEvent.click(text);
  await waitFor(() => expect(open.follow.whom).toBeUndefined());
  open.follow.back();
  open.send({ t: 'report-result', deal: 'd1', text: 'Mine' });
  expect(open.follow.whom).toBeUndefined();
});

test('to scroll lets go; a scroll that no hand has made does not', async () => {
  await follow();
  window.dispatchEvent(new Event('scroll'));
  expect(open.follow.whom).toBe('mei');
  window.dispatchEvent(new Event('wheel'));
  expect(open.follow.whom).toBe('mei');
  window.dispatchEvent(new Event('scroll'));
  expect(open.follow.whom).toBeUndefined();
});

test('it says that they want to be alone or have left, and goes on when they are back', async () => {
  await follow();
  moves('mei', { alone: true });
  await within(await bar()).findByText(/^Mei has hidden their location/);
  server.last.say({ t: 'pset', changed: [], gone: ['mei1'] });
  await within(await bar()).findByText(/^Mei has left/);
  moves('mei', { deal: 'd2' });
  await within(await bar()).findByText('Following Mei');
  await heading('Cold chain');
});

test('the list of people marks veterans, follows by its menu, and says who follows whom', async () => {
  const rows = () => within(screen.getByRole('complementary')).getAllByRole('list')[0]?.children ?? [];
  await waitFor(() => expect([...rows()].map((it) => it.textContent)).toHaveLength(3));
  expect(rows()[1]).toHaveTextContent('Mei');
  expect(rows()[1]).toHaveTextContent('Veteran');
  expect(rows()[2]).not.toHaveTextContent('Veteran');
  await choose('What you can do with Mei', 'Follow Mei');
  await within(await bar()).findByText('Following Mei');
  moves('bob', { deal: 'd2', following: 'mei' });
  await waitFor(() => expect(rows()[2]).toHaveTextContent('follows Mei'));
  await userEvent.click(button('Stop following Mei')[0] as HTMLElement);
  await within(await bar()).findByText('You stopped following Mei');
});

test('a followed person sees by whom, and can be alone and back', async () => {
  moves('bob', { deal: 'd2', following: 'ann' });
  const told = await screen.findByRole('region', { name: '1 follows you' });
  expect(told).toHaveTextContent('Bob');
  await userEvent.click(within(told).getByRole('button', { name: 'Hide my location' }));
  await waitFor(() => expect(server.last.heard.at(-1)).toMatchObject({ t: 'pres', alone: true }));
  expect(screen.getByLabelText('Hide my location')).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Show my location' }));
  await waitFor(() => expect(server.last.heard.at(-1)).not.toHaveProperty('alone'));
});

test('people who follow each other are told that nobody leads, and nothing moves', async () => {
  await follow();
  moves('mei', { deal: 'd2', following: 'ann' });
  await within(await bar()).findByText(/^You and Mei follow each other/);
  expect(screen.getByRole('heading', { level: 1, name: 'Bank' })).toBeVisible();
});
