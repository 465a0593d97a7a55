import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Presence } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard } from '../../../testing/on-board';
import OnScreen from '../../../testing/OnScreen.svelte';
import { added, begun, turned } from '../../../testing/review';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  locale.use('EN');
  Element.prototype.scrollIntoView = vi.fn();
  server = new FakeServer();
  server.happen(...begun(), turned('RESULT'), added('o1', 'Budget frozen'));
  open = await openBoard(server);
  render(OnScreen, { open });
  await isAt('Bank');
});

afterEach(() => open.close());

function moves(member: string, more: Partial<Presence> = {}) {
  const changed = [{ sid: `${member}1`, member, doing: 'LOOKING' as const, ...more }];
  server.last.say({ t: 'pset', changed, gone: [] });
}
const isAt = (name: string) => screen.findByRole('heading', { level: 1, name });
const opened = (deal: string) => turned('RESULT', { deal, turn: 'OPENED' });

test('the meeting is followed as before while no person is', async () => {
  server.happen(opened('d2'));
  await isAt('Port');
});

test('following a person comes before the meeting; after letting go the meeting asks to come', async () => {
  moves('eve', { deal: 'd1' });
  open.follow.follow('eve');
  server.happen(opened('d2'));
  await screen.findByText('The meeting is on “Port”');
  await isAt('Bank');
  moves('eve', { deal: 'd3' });
  await isAt('Mill');
  open.follow.letGo();
  expect(screen.getByRole('button', { name: 'Go there' })).toBeVisible();
});

test('the card of a voting person is shown to nobody, not even to their followers', async () => {
  moves('bob', { deal: 'd1', following: 'ann' });
  open.follow.attend('o1');
  await waitFor(() => expect(server.last.heard.at(-1)).toMatchObject({ t: 'pres', card: 'o1' }));
  server.happen(turned('OBSTACLE_VOTE'));
  await waitFor(() => expect(open.board.meeting?.agenda.slots['d1']?.phase).toBe('OBSTACLE_VOTE'));
  open.follow.attend('o1');
  await waitFor(() => expect(server.last.heard.at(-1)).not.toHaveProperty('card'));
});
