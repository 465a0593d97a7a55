import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { viewLock } from '../../../browser/view-lock.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { BoardEvent, Command, Deal, Decision } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard } from '../../../testing/on-board';
import OnScreen from '../../../testing/OnScreen.svelte';
import { Deciding } from '../deal/deciding.svelte';

let server: FakeServer;
let open: OpenBoard;

const FACTS = { customer: 'Nord', amount: 100, currency: 'EUR' };
const ASK = { what: 'A call', of: 'Eve', by: '2026-12-01' };
const card = { deal: 'd1', hidden: false, silent: false, anonymous: false };
const decided = (solution: string, why: string): Decision => ({ t: 'strategy', solutions: [solution], why });

beforeEach(async () => {
  localStorage.clear();
  localStorage.setItem('unblock/side-panel', 'open');
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  server = new FakeServer();
  server.people = [person('ann', 'Ann'), person('tom', 'Tom')];
  server.happen(
    { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: FACTS, order: 'V1' },
    { t: 'result-reported', deal: 'd1', text: 'They wait' },
    {
      t: 'card-added',
      card: 'o1',
      text: 'No budget',
      ...card,
      kind: { t: 'obstacle', type: 'BUDGET', remover: 'EXECUTIVE', order: 'V1' },
    },
    { t: 'card-added', card: 's1', text: 'Idea one', ...card, kind: solution('V1') },
    { t: 'card-added', card: 's2', text: 'Idea two', ...card, kind: solution('V2') },
    {
      t: 'card-added',
      card: 'f1',
      text: 'Call them',
      ...card,
      kind: { t: 'follow-up', assignee: 'ann', due: '2026-12-02' },
    },
    { t: 'executive-asked', card: 'o1', ask: ASK },
  );
  await reload();
});

afterEach(() => {
  viewLock.leave();
  open.close();
});

function person(id: string, name: string) {
  return { id, name, role: 'REP', seniority: 'REGULAR', guest: false, left: false } as const;
}

function solution(order: string) {
  return { t: 'solution', obstacle: 'o1', order } as const;
}

async function reload() {
  cleanup();
  if (open as OpenBoard | undefined) open.close();
  open = await openBoard(server);
  render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1 });
}

/** This tab has no line while somebody else does something. */
async function meanwhile(mine: Command, theirs: BoardEvent): Promise<void> {
  server.reachable = false;
  server.last.cut('SLOW');
  await waitFor(() => expect(open.status.t).not.toBe('live'));
  open.send(mine);
  server.happenBy('tom', theirs);
  server.reachable = true;
  await waitFor(() => expect(open.status).toEqual({ t: 'live', pending: 0 }), { timeout: 10_000 });
}

const unsent = async () =>
  within((await screen.findByRole('heading', { name: 'Unsent texts' })).parentElement as HTMLElement);

interface Both {
  field: string;
  command: Command;
  event: BoardEvent;
  mine: RegExp;
  theirs: RegExp;
}

const BOTH: Both[] = [
  {
    field: 'the type of an obstacle',
    command: { t: 'classify-obstacle', card: 'o1', type: 'LEGAL' },
    event: { t: 'obstacle-classified', card: 'o1', type: 'DATA' },
    mine: /Legal/,
    theirs: /Data/,
  },
  {
    field: 'the day of a follow-up',
    command: { t: 'reschedule-follow-up', card: 'f1', assignee: 'ann', due: '2026-12-05' },
    event: { t: 'follow-up-rescheduled', card: 'f1', assignee: 'ann', due: '2026-12-09' },
    mine: /Dec 5, 2026/,
    theirs: /Dec 9, 2026/,
  },
  {
    field: 'the text of a follow-up',
    command: { t: 'reword', card: 'f1', text: 'Call at nine', ifSeq: 7 },
    event: { t: 'card-reworded', card: 'f1', text: 'Write to them' },
    mine: /Call at nine/,
    theirs: /Write to them/,
  },
  {
    field: 'a result',
    command: { t: 'report-result', deal: 'd1', text: 'They sign', ifSeq: 3 },
    event: { t: 'result-reported', deal: 'd1', text: 'They doubt' },
    mine: /They sign/,
    theirs: /They doubt/,
  },
  {
    field: 'a customer',
    command: {
      t: 'edit-deal',
      deal: 'd1',
      name: 'Bank',
      owner: 'ann',
      facts: { ...FACTS, customer: 'North' },
    },
    event: {
      t: 'deal-edited',
      deal: 'd1',
      name: 'Bank',
      owner: 'ann',
      facts: { ...FACTS, customer: 'Nord AG' },
    },
    mine: /North/,
    theirs: /Nord AG/,
  },
  {
    field: 'what an executive is asked',
    command: { t: 'ask-executive', card: 'o1', ...ASK, what: 'A visit' },
    event: { t: 'executive-asked', card: 'o1', ask: { ...ASK, what: 'A letter' } },
    mine: /A visit/,
    theirs: /A letter/,
  },
  {
    field: 'a decision',
    command: { t: 'decide', deal: 'd1', solutions: ['s1'], why: 'It is quick' },
    event: { t: 'decision-made', deal: 'd1', decision: decided('s2', 'It is cheap') },
    mine: /It is quick/,
    theirs: /It is cheap/,
  },
  {
    field: 'the title of the board',
    command: { t: 'change-settings', title: 'North' },
    event: { t: 'settings-changed', title: 'South', language: 'EN', locked: false },
    mine: /North/,
    theirs: /South/,
  },
  {
    field: 'who removes an obstacle',
    command: { t: 'move-obstacle', card: 'o1', remover: 'REP' },
    event: { t: 'obstacle-moved', card: 'o1', remover: 'MANAGER', order: 'V1' },
    mine: /rep/i,
    theirs: /manager/i,
  },
];

test.each(BOTH)(
  'both versions of $field are offered after a reload, after they were put off, and after both',
  async ({ command, event, mine, theirs }) => {
    await meanwhile(command, event);
    await reload();
    const asked = within(await screen.findByRole('group', { name: /Which one should stay|were writing/ }));
    expect(asked.getByText(mine, { selector: 'dd' })).toBeVisible();
    expect(asked.getByText(theirs, { selector: 'dd' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Choose later' }));
    // it is not saved as long as the choice waits
    expect(screen.queryByText('Saved')).toBeNull();
    expect(screen.getByRole('button', { name: '1 choice is waiting for you' })).toBeVisible();
    expect((await unsent()).getByText(mine, { selector: 'dd' })).toBeVisible();
    await reload();
    const waiting = await unsent();
    expect(waiting.getByText(mine, { selector: 'dd' })).toBeVisible();
    expect(waiting.getByText(theirs, { selector: 'dd' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose later' })).toBeNull();
    await userEvent.click(waiting.getByRole('button', { name: 'Use mine' }));
    await waitFor(() => expect(open.board.notices).toEqual([]));
    await waitFor(() => expect(open.status).toEqual({ t: 'live', pending: 0 }));
    expect(screen.getByText('Saved')).toBeVisible();
    expect(server.log.at(-1)?.actor).toBe('ann');
    await reload();
    expect(screen.queryByRole('heading', { name: 'Unsent texts' })).toBeNull();
  },
);

test('unsaved choices of a form are listed, and lead to the form with the other version', async () => {
  open.writing.begin('card/o1/classify');
  await userEvent.selectOptions(await screen.findByLabelText('Type'), 'LEGAL');
  await reload();
  open.writing.end('card/o1/classify');
  server.happenBy('tom', { t: 'obstacle-classified', card: 'o1', type: 'DATA' });
  const waiting = await unsent();
  expect(waiting.getByText('Legal')).toBeVisible();
  await userEvent.click(waiting.getByRole('button', { name: 'Go there' }));
  const form = within(await screen.findByRole('dialog'));
  const clash = within(await form.findByRole('group', { name: /Type/ }));
  expect(clash.getByText(/Data/)).toBeVisible();
  await userEvent.click(form.getByRole('button', { name: 'Close' }));
  await userEvent.click((await unsent()).getByRole('button', { name: 'Discard the draft' }));
  expect(screen.queryByRole('heading', { name: 'Unsent texts' })).toBeNull();
});

test('a text of a follow-up that was begun before somebody else changed it does not write over theirs', async () => {
  open.drafts.set('card/f1/text', 'Call at nine', 7);
  server.happenBy('tom', { t: 'card-reworded', card: 'f1', text: 'Write to them' });
  await reload();
  await userEvent.click((await unsent()).getByRole('button', { name: 'Go there' }));
  const clash = within(await screen.findByRole('group', { name: /What will be done/ }));
  expect(clash.getByText('Write to them')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(clash.getByRole('button', { name: 'Use mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.board.cards.get('f1')?.text.text).toBe('Call at nine'));
  expect(open.drafts.all()).toEqual([]);
});

test('a closed form without text still waits for its choice', async () => {
  await meanwhile(BOTH[0]?.command as Command, { t: 'deal-removed', deal: 'd1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  server.happenBy('tom', { t: 'deal-restored', deal: 'd1' });
  await reload();
  await userEvent.click(await (await unsent()).findByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(server.board.cards.get('o1')?.kind).toMatchObject({ type: 'LEGAL' }));
});

test('a decision is sent with the state that its writer saw', async () => {
  await userEvent.type(await screen.findByPlaceholderText(/why/i), 'It is quick');
  await userEvent.click(screen.getAllByRole('checkbox', { name: /^Choose “/ })[0] as HTMLElement);
  // the tab hears of it only after it has sent
  const decision = decided('s2', 'It is cheap');
  const deal = open.board.deals.get('d1') as Deal;
  open.board.deals.set('d1', { ...deal, decision });
  new Deciding(open, () => deal).decide('It is quick');
  await waitFor(() => expect(open.status).toEqual({ t: 'live', pending: 0 }));
  const sent = server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));
  const said = sent.at(-1);
  expect(said).toMatchObject({ t: 'decide', solutions: ['s1'] });
  expect(said?.t === 'decide' && said.was).toEqual({ decision: undefined });
});
