import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { Person } from '../../protocol/protocol.gen';
import type { NewQuestion } from '../../protocol/rest.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { mona } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import { FakeServer } from '../../testing/fake-server';
import { question } from '../../testing/lessons';
import { openBoard, show } from '../../testing/on-board';
import DealView from '../board/deal/DealView.svelte';
import Learning from './Learning.svelte';
import QuestionBadge from './QuestionBadge.svelte';
import { whomToAsk } from './whom-to-ask';

const person = (id: string, name: string, seniority: Person['seniority'] = 'REGULAR'): Person => ({
  id,
  name,
  role: 'REP',
  seniority,
  guest: false,
  left: false,
});
const ann = person('ann', 'Ann');
const omar = person('omar', 'Omar');
const vera = person('vera', 'Vera', 'VETERAN');
const zoe = person('zoe', 'Zoe');

let server: FakeServer;
let rest: FakeRest;
let open: OpenBoard;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  signedIn.set({ ...mona, id: 'ann', language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/boards/board1/questions', []);
  server = new FakeServer();
  server.people = [ann, omar, vera, zoe];
  server.happen(
    { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'omar', facts: {}, order: 'V00000' },
    {
      t: 'card-added',
      card: 'o1',
      deal: 'd1',
      text: 'Champion left',
      hidden: false,
      silent: false,
      anonymous: false,
      kind: { t: 'obstacle', type: 'OTHER', remover: 'REP', order: 'V00000' },
    },
  );
});

afterEach(() => open.close());

async function view() {
  open = await openBoard(server);
  const deal = open.board.deals.get('d1');
  if (!deal) throw new Error('no deal');
  show(open, QuestionBadge, {});
  show(open, DealView, { deal });
  show(open, Learning, {});
}

const card = () => within(document.querySelector<HTMLElement>('[data-card=o1]') as HTMLElement);
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const badge = () => screen.queryByRole('button', { name: /Questions on this board/ });
const line = 'POST /api/boards/board1/questions';

async function begin() {
  await userEvent.click(card().getByRole('button', { name: 'Ask why, or bookmark' }));
}

test('why is asked of one person, about the card and the moment at which somebody began to ask', async () => {
  await view();
  rest.knows(line, (body: NewQuestion) => question({ text: body.text }));
  const seq = open.board.version;
  await begin();
  server.happen({ t: 'result-reported', deal: 'd1', text: 'Price agreed' });
  await userEvent.type(dialog().getByLabelText('Question'), ' Why start here? ');
  await userEvent.selectOptions(dialog().getByLabelText('Who to ask'), 'Vera');
  await userEvent.click(dialog().getByRole('button', { name: 'Ask' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  expect(rest.bodies(line)).toEqual([
    { pin: { spot: 'CARD', card: 'o1', deal: 'd1', seq }, to: 'vera', text: 'Why start here?' },
  ]);
  expect(badge()).toBeVisible();
});

test('text is there again after the dialog was closed, and is sent only when it fits', async () => {
  await view();
  await begin();
  await userEvent.type(dialog().getByLabelText('Question'), 'Why');
  await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
  await begin();
  expect(dialog().getByLabelText('Question')).toHaveValue('Why');
  await userEvent.click(dialog().getByLabelText('Question'));
  await userEvent.paste('y'.repeat(280));
  expect(dialog().getByText('3 too long')).toBeVisible();
  expect(dialog().getByRole('button', { name: 'Ask' })).toHaveAttribute('aria-disabled', 'true');
});

test('the author is asked first, then the owner of the deal, veterans, the others; nobody asks themselves', () => {
  const all = [zoe, vera, omar, ann, { ...person('bob', 'Bob'), left: true }];
  const names = (author?: string) =>
    whomToAsk(all, { me: 'ann', author, owner: 'omar' }).map((it) => it.name);
  expect(names('zoe')).toEqual(['Zoe', 'Omar', 'Vera']);
  // the author of an anonymous card is not suggested
  expect(names(undefined)).toEqual(['Omar', 'Vera', 'Zoe']);
  expect(names('ann')).toEqual(['Omar', 'Vera', 'Zoe']);
});

test('the key asks about the card in focus', async () => {
  await view();
  const { learnKey } = await import('./learn-key');
  card().getAllByRole('button')[0]?.focus();
  learnKey()?.();
  expect(await screen.findByRole('dialog', { hidden: true })).toHaveTextContent('Card: Champion left');
});

test('a question to me shows as a number, is answered from the list, and stands beside its card', async () => {
  const toMe = question({ asker: 'vera', askerName: 'Vera', asked: 'ann', askedName: 'Ann' });
  rest.knows('GET /api/boards/board1/questions', [toMe]);
  await view();
  const answers = 'POST /api/boards/board1/questions/q1/answer';
  rest.knows(answers, (body: { text: string }) => ({
    ...toMe,
    answer: { text: body.text, at: '2026-11-24T10:00:00Z' },
  }));
  await userEvent.click(
    await screen.findByRole('button', { name: 'Questions on this board · 1 question for you' }),
  );
  await userEvent.click(dialog().getByRole('button', { name: 'Answer “Why start here?”' }));
  await userEvent.type(dialog().getByLabelText('Answer'), 'He decides');
  await userEvent.click(dialog().getByRole('button', { name: 'Send the answer' }));
  expect(await card().findByText('1 answered question')).toBeVisible();
  expect(rest.bodies(answers)).toEqual([{ text: 'He decides' }]);
  await waitFor(() => expect(badge()).toHaveAccessibleName('Questions on this board'));
});

test('a nudge brings the answer to my question; it is new until I have looked', async () => {
  rest.knows('GET /api/boards/board1/questions', [question()]);
  await view();
  await waitFor(() => expect(badge()).toBeVisible());
  rest.knows('GET /api/boards/board1/questions', [
    question({ answer: { text: 'He decides', at: '2026-11-24T10:00:00Z' } }),
  ]);
  open.nudges.tell('QUESTIONS');
  await waitFor(() => expect(badge()).toHaveAccessibleName(/new answer/));
  await userEvent.click(badge() as HTMLElement);
  expect(dialog().getByText('He decides')).toBeVisible();
  await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(badge()).toHaveAccessibleName('Questions on this board'));
});

test('my question is taken back while it has no answer', async () => {
  rest.knows('GET /api/boards/board1/questions', [question()]);
  rest.knows('DELETE /api/boards/board1/questions/q1', undefined);
  await view();
  await waitFor(() => expect(badge()).toBeVisible());
  await userEvent.click(badge() as HTMLElement);
  await userEvent.click(dialog().getByRole('button', { name: 'Delete “Why start here?”' }));
  await waitFor(() => expect(badge()).toBeNull());
});

test('a bookmark is made with a note, by members only', async () => {
  await view();
  const marks = 'POST /api/boards/board1/bookmarks';
  rest.knows(marks, {});
  await begin();
  await userEvent.click(dialog().getByRole('radio', { name: 'Bookmark for me' }));
  await userEvent.type(dialog().getByLabelText('Note (optional)'), 'Ask like this');
  await userEvent.click(dialog().getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  expect(rest.bodies(marks)).toMatchObject([{ text: 'Ask like this', pin: { card: 'o1' } }]);
  if (signedIn.me) signedIn.set({ ...signedIn.me, guestOf: 'board1' });
  await begin();
  expect(dialog().queryByRole('radio')).toBeNull();
});
