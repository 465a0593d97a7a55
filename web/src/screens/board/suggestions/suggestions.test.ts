import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Deal } from '../../../protocol/protocol.gen';
import type { Me } from '../../../protocol/rest.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { rosa } from '../../../testing/around';
import { FakeRest } from '../../../testing/fake-rest';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import { strategyLine } from '../../../testing/strategies';
import NewObstacle from '../deal/NewObstacle.svelte';
import { suggestSwitch } from './suggesting.svelte';

const ASK = 'POST /api/suggestions';
const LABEL = 'Strategies for similar obstacles';

const TEAM = 'GET /api/team/suggestions';
const me: Me = { ...rosa, language: 'EN', team: { id: 't1', name: 'North' } };
let server: FakeServer;
let open: OpenBoard;
let rest: FakeRest;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  suggestSwitch.set(true);
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'D', owner: 'ann', facts: {}, order: 'V00000' });
  open = await openBoard(server);
  rest = new FakeRest();
  rest.knows(TEAM, { available: true, wanted: true });
  await suggestSwitch.ask(me);
  rest.knows(ASK, [{ strategy: strategyLine(), obstacle: 'The liability cap' }]);
});

afterEach(() => {
  open.close();
});

async function write(text: string): Promise<void> {
  const deal = { id: 'd1' } as Deal;
  show(open, NewObstacle, { deal, remover: 'REP' });
  await userEvent.click(screen.getByRole('button', { name: 'Add an obstacle' }));
  await userEvent.keyboard(text);
}
const panel = () => screen.queryByRole('complementary', { name: LABEL });
const shown = () => waitFor(() => expect(panel()).toBeVisible(), { timeout: 3000 });
const button = (name: string) => screen.getByRole('button', { name });
const cards = () => server.log.flatMap(({ event }) => (event.t === 'card-added' ? [event] : []));

test('when the writer pauses, earlier strategies for similar obstacles appear with their outcomes', async () => {
  await write('Their lawyers reject it');
  expect(panel()).toBeNull();
  await shown();
  expect(rest.bodies(ASK)).toEqual([{ text: 'Their lawyers reject it', board: 'board1' }]);
  const inside = within(panel() as HTMLElement);
  expect(inside.getByText('Three fallback clauses')).toBeVisible();
  expect(inside.getByText('Too early to say')).toBeVisible();
  expect(inside.getByRole('link')).toHaveAttribute('href', '/library/strategies/b1-d1');
  expect(screen.getByRole('textbox')).toHaveFocus();
});

test('an idea that is taken goes along with the obstacle, with where it comes from', async () => {
  await write('Their lawyers reject it');
  await shown();
  await userEvent.click(button('Use the solution against “The liability cap”'));
  expect(screen.getByText(/added together with your obstacle/)).toBeVisible();
  await userEvent.click(button('Send'));
  await waitFor(() => expect(cards().map((it) => it.kind.t)).toEqual(['obstacle', 'solution']));
  const [obstacle, idea] = cards();
  expect(idea).toMatchObject({
    text: 'Three fallback clauses',
    hidden: false,
    kind: {
      obstacle: obstacle?.card,
      source: { board: 'b1', deal: 'd1', card: 's1', at: '2026-11-18T02:40:00Z' },
    },
  });
});

test('they can be closed for this text, and turned off for good', async () => {
  await write('Their lawyers reject it');
  await shown();
  await userEvent.click(button('Close the suggestions'));
  expect(panel()).toBeNull();
  await userEvent.type(screen.getByRole('textbox'), ' again');
  await new Promise((done) => setTimeout(done, 0));
  expect(rest.bodies(ASK)).toHaveLength(1);
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.type(screen.getByRole('textbox'), 'Another one');
  await shown();
  await userEvent.click(button('Stop suggesting'));
  expect(panel()).toBeNull();
  expect(suggestSwitch.on).toBe(false);
  expect(screen.getByText(/turn suggestions on again in your account/)).toBeVisible();
});

test.each([
  { available: true, wanted: false },
  { available: false, wanted: true },
])('nothing is looked up where there are no suggestions: %o', async (now) => {
  rest.knows(TEAM, now);
  await suggestSwitch.ask(me);
  await write('Their lawyers reject it');
  // longer than any pause
  await new Promise((done) => setTimeout(done, 900));
  expect(rest.bodies(ASK)).toEqual([]);
});

test('a guest’s words are not looked up', async () => {
  await suggestSwitch.ask({ ...me, guestOf: 'board1' });
  await write('Their lawyers reject it');
  // longer than any pause
  await new Promise((done) => setTimeout(done, 900));
  expect(rest.bodies(ASK)).toEqual([]);
});
