import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { AskLine, TeamMember } from '../../protocol/rest.gen';
import { ask, bea, mona, rosa } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import Asks from './Asks.svelte';
import Inbox from './Inbox.svelte';

let rest: FakeRest;

const later = ask({
  card: 'o2',
  ask: { what: 'Free an engineer', of: 'Bea', by: '2026-12-04' },
});
const settled = ask({
  card: 'o3',
  ask: {
    what: 'Sign the frame contract',
    of: 'Bea',
    by: '2026-11-01',
    answer: { granted: false, text: 'Legal first', by: 'Bea', author: 'inbox:l1' },
  },
});

function am(person: TeamMember) {
  signedIn.set({ ...person, language: 'EN', team: { id: 't1', name: 'North' } });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T00:00:00Z') });
  localStorage.clear();
  showDialogs();
  locale.use('EN');
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa, bea]);
  rest.knows('GET /api/ask-links', []);
  rest.knows('GET /api/asks', [later, settled, ask()]);
});

afterEach(() => vi.useRealTimers());

const answersOf = (line: AskLine) => (body: { granted: boolean; text: string }) => ({
  ...line,
  ask: { ...line.ask, answer: { ...body, author: 'bea' } },
  answerer: { name: 'Bea', guest: false },
});

test('an executive sees open requests, the most urgent first, and answers with a sentence', async () => {
  am(bea);
  const line = 'POST /api/boards/b1/asks/o1/answer';
  rest.knows(line, answersOf(ask()));
  render(Asks);
  expect(await screen.findByRole('heading', { name: 'Waiting for an answer 2' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map((it) => it.textContent)).toEqual([
    'Call their director',
    'Free an engineer',
    'Sign the frame contract',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Yes to “Call their director”' }));
  await userEvent.type(screen.getByLabelText(/A sentence for the team/), 'On Monday');
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  expect(await screen.findByRole('heading', { name: 'Answered 2' })).toBeVisible();
  expect(screen.getByText('On Monday')).toBeVisible();
  expect(rest.bodies(line)).toEqual([{ ask: ask().ask, granted: true, text: 'On Monday' }]);
});

test('nothing is sent by a yes or a no alone, and one can change one’s mind before', async () => {
  am(bea);
  const line = 'POST /api/boards/b1/asks/o1/answer';
  rest.knows(line, answersOf(ask()));
  render(Asks);
  await userEvent.click(await screen.findByRole('button', { name: 'Yes to “Call their director”' }));
  await userEvent.click(screen.getByRole('button', { name: 'No to “Call their director”' }));
  expect(rest.bodies(line)).toEqual([]);
  expect(screen.getByText('For a no: what would help instead?')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Answer: no' }));
  await waitFor(() => expect(rest.bodies(line)).toEqual([{ ask: ask().ask, granted: false, text: '' }]));
});

test('an answer that was begun and not sent is there again, with its yes or no', async () => {
  am(bea);
  const page = render(Asks);
  await userEvent.click(await screen.findByRole('button', { name: 'No to “Call their director”' }));
  await userEvent.type(screen.getByLabelText(/A sentence for the team/), 'Ask Mona');
  page.unmount();

  render(Asks);
  expect(await screen.findByLabelText(/A sentence for the team/)).toHaveValue('Ask Mona');
  expect(screen.getByRole('button', { name: 'No to “Call their director”' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a rep sees them but cannot answer, nor make links', async () => {
  am(rosa);
  render(Asks);
  expect(await screen.findByText('Call their director')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
  expect(screen.queryByText('Make a link for an executive')).toBeNull();
});

test('where nobody is asked for anything it is said how to ask', async () => {
  am(rosa);
  rest.knows('GET /api/asks', []);
  render(Asks);
  expect(await screen.findByText(/put an obstacle into the executive lane/)).toBeVisible();
});

test('a manager makes a link for an executive and takes it back', async () => {
  am(mona);
  const link = {
    id: 'l1',
    name: 'The director',
    createdAt: '2026-11-25T00:00:00Z',
    expiresAt: '2026-12-02T00:00:00Z',
  };
  rest.knows('POST /api/ask-links', () => {
    rest.knows('GET /api/ask-links', [link]);
    return { ...link, url: '/inbox/secret' };
  });
  rest.knows('DELETE /api/links/l1', () => {
    rest.knows('GET /api/ask-links', []);
  });
  render(Asks);
  await userEvent.type(await screen.findByLabelText('Name of the executive'), 'The director');
  await userEvent.click(screen.getByRole('button', { name: 'Make the link' }));
  expect(await screen.findByLabelText(/Send this link/)).toHaveValue(`${location.origin}/inbox/secret`);
  expect(rest.bodies('POST /api/ask-links')).toEqual([{ name: 'The director', expiresInHours: 168 }]);
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke the link for The director' }));
  const asked = within(screen.getByRole('dialog'));
  expect(rest.bodies('DELETE /api/links/l1')).toEqual([]);
  await userEvent.click(asked.getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('No link has been made.')).toBeVisible();
});

test('an inbox is opened without an account: each request a card, answered ones below', async () => {
  signedIn.me = undefined;
  const line = 'POST /api/inbox/secret/boards/b1/asks/o1/answer';
  rest.knows('GET /api/inbox/secret', { team: 'North', name: 'Bea', asks: [settled, ask()] });
  rest.knows(line, answersOf(ask()));
  render(Inbox, { token: 'secret' });
  expect(await screen.findByRole('heading', { level: 1, name: 'North asks for your help' })).toBeVisible();
  const [open, done] = screen.getAllByRole('article').map((it) => within(it));
  expect(open?.getByText('For Food plant (Rosa)')).toBeVisible();
  expect(open?.getByText('In the way: Nobody calls their director')).toBeVisible();
  expect(open?.getByText(/by Nov 30, 2026/)).toBeVisible();
  expect(done?.getByText('Legal first')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Yes to “Call their director”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  expect(await screen.findByText(/Nothing is waiting for you/)).toBeVisible();
  expect(rest.bodies(line)).toEqual([{ ask: ask().ask, granted: true, text: '' }]);
});

test('an answered request can be answered anew while its board is open', async () => {
  am(bea);
  const line = 'POST /api/boards/b1/asks/o3/answer';
  rest.knows(line, answersOf(settled));
  render(Asks);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Change the answer to “Sign the frame contract”' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Yes to “Sign the frame contract”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  await waitFor(() => expect(rest.bodies(line)).toEqual([{ ask: settled.ask, granted: true, text: '' }]));
  expect(screen.queryByText('Legal first')).toBeNull();
});

test('of a review that is over nothing can be answered any more', async () => {
  signedIn.me = undefined;
  rest.knows('GET /api/inbox/secret', { team: 'North', name: 'Bea', asks: [ask({ answerable: false })] });
  render(Inbox, { token: 'secret' });
  expect(await screen.findByText(/can no longer be answered here/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
});

test('a link that is void says whom to ask', async () => {
  signedIn.me = undefined;
  render(Inbox, { token: 'old' });
  expect(await screen.findByText(/Ask the team for a new one/)).toBeVisible();
});

const INBOX = 'GET /api/inbox/secret';
const BY_LINK = 'POST /api/inbox/secret/boards/b1/asks/o1/answer';
const reworded = ask({ ask: { what: 'Give 40% discount', of: 'Bea', by: '2026-11-30' } });

async function answering(words: string) {
  signedIn.me = undefined;
  rest.knows(INBOX, { team: 'North', name: 'Bea', asks: [later, ask()] });
  const page = render(Inbox, { token: 'secret' });
  await userEvent.click(await screen.findByRole('button', { name: 'Yes to “Call their director”' }));
  await userEvent.type(screen.getByLabelText(/A sentence for the team/), words);
  return page;
}

function theListIsNow(lines: AskLine[], code: string) {
  rest.knows(INBOX, { team: 'North', name: 'Bea', asks: lines });
  rest.fails(BY_LINK, code);
}

test('a yes to a request that was reworded meanwhile is not sent again for the new one', async () => {
  await answering('On Monday');
  theListIsNow([later, reworded], 'CHANGED');
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  expect(await screen.findByRole('heading', { name: 'Give 40% discount' })).toBeVisible();
  expect(screen.getByText(/You were answering “Call their director”/)).toBeVisible();
  expect(screen.getByLabelText(/A sentence for the team/)).toHaveValue('On Monday');
  expect(screen.queryByRole('button', { name: 'Answer: yes' })).toBeNull();

  rest.knows(BY_LINK, answersOf(reworded));
  await userEvent.click(screen.getByRole('button', { name: 'No to “Give 40% discount”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Answer: no' }));
  await waitFor(() =>
    expect(rest.bodies(BY_LINK)).toEqual([{ ask: reworded.ask, granted: false, text: 'On Monday' }]),
  );
});

test('an answer that somebody else gave meanwhile is read before another takes its place', async () => {
  await answering('On Monday');
  const answer = { granted: false, text: 'Not now', by: 'Otto' };
  const answered = ask({ ask: { ...ask().ask, answer } });
  theListIsNow([later, answered], 'CHANGED');
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  expect(await screen.findByText('Not now')).toBeVisible();
  expect(screen.getByText(/Somebody else has answered meanwhile/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Answer: yes' })).toBeNull();

  rest.knows(BY_LINK, answersOf(answered));
  await userEvent.click(screen.getByRole('button', { name: 'Yes to “Call their director”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  await waitFor(() =>
    expect(rest.bodies(BY_LINK)).toEqual([{ ask: answered.ask, granted: true, text: 'On Monday' }]),
  );
});

test('a yes that was begun before a request was reworded is no yes to the new one after a reload', async () => {
  const page = await answering('On Monday');
  page.unmount();
  theListIsNow([reworded], 'CHANGED');
  render(Inbox, { token: 'secret' });
  expect(await screen.findByText(/You were answering “Call their director”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Yes to “Give 40% discount”' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(screen.getByLabelText(/A sentence for the team/)).toHaveValue('On Monday');
});

test.each(['CHANGED', 'NOT_FOUND'])(
  'a request that was taken back (%s) leaves the words to be copied and the other requests',
  async (code) => {
    await answering('On Monday');
    theListIsNow([later], code);
    await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
    expect(await screen.findByText(/This request was withdrawn/)).toBeVisible();
    expect(screen.getByText('On Monday')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Free an engineer' })).toBeVisible();
    expect(screen.queryByText(/Ask for a new link/)).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard your answer to “Call their director”' }),
    );
    expect(screen.queryByText('On Monday')).toBeNull();
  },
);

test('an answer to a request that is gone when the page is opened again is shown, and can be put away', async () => {
  const page = await answering('On Monday');
  page.unmount();
  theListIsNow([], 'NOT_FOUND');
  render(Inbox, { token: 'secret' });
  expect(await screen.findByText(/not open here any more. Your answer was not sent/)).toBeVisible();
  expect(screen.getByText('On Monday')).toBeVisible();
  expect(screen.getByText(/an answer that you began was not sent/)).toBeVisible();
  expect(screen.queryByText(/Nothing is waiting for you/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Discard your answer to “Call their director”' }));
  expect(screen.getByText(/Nothing is waiting for you/)).toBeVisible();
});

test('an answer that was begun before the review ended is shown, although it cannot be sent any more', async () => {
  const page = await answering('On Monday');
  page.unmount();
  theListIsNow([ask({ answerable: false })], 'NOT_FOUND');
  render(Inbox, { token: 'secret' });
  expect(await screen.findByText('On Monday')).toBeVisible();
});

test('a link that ends while somebody answers leaves their text', async () => {
  await answering('On Monday');
  rest.fails(INBOX, 'NOT_FOUND');
  rest.fails(BY_LINK, 'NOT_FOUND');
  await userEvent.click(screen.getByRole('button', { name: 'Answer: yes' }));
  expect(await screen.findByText(/Ask the team for a new one/)).toBeVisible();
  expect(screen.getByLabelText(/A sentence for the team/)).toHaveValue('On Monday');
});

test('a person keeps their text when somebody else answers the request first', async () => {
  await answering('On Monday');
  const answeredMeanwhile = answersOf(ask())({ granted: false, text: 'Not this year' });
  rest.knows(INBOX, { team: 'North', name: 'Bea', asks: [later, answeredMeanwhile] });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText('Not this year')).toBeVisible();
  expect(screen.getByLabelText(/A sentence for the team/)).toHaveValue('On Monday');
});

test('a request just made on a board appears without a reload', async () => {
  vi.useFakeTimers();
  am(rosa);
  rest.knows('GET /api/asks', []);
  render(Asks);
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByText('No requests yet.')).toBeVisible();
  rest.knows('GET /api/asks', [ask()]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(screen.getByText('Call their director')).toBeVisible();
  rest.knows('GET /api/asks', [ask(), later]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(screen.getByText('Free an engineer')).toBeVisible();
});
