import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardOf } from '../../board/select';
import { locale } from '../../messages/locale.svelte';
import type { Command, Deal } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { wordsOf } from '../../stores/refused-words';
import { showDialogs } from '../../testing/dialogs';
import { EVERY_COMMAND } from '../../testing/every-command';
import { FakeServer } from '../../testing/fake-server';
import { openBoard, show } from '../../testing/on-board';
import Classify from './cards/Classify.svelte';
import DealHead from './deal/DealHead.svelte';
import Notices from './Notices.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V1' });
  const card = { deal: 'd1', hidden: false, silent: false, anonymous: false };
  server.happen(
    {
      t: 'card-added',
      card: 'o1',
      text: 'Price',
      ...card,
      kind: { t: 'obstacle', type: 'PRICE', remover: 'EXECUTIVE', order: 'V1' },
    },
    {
      t: 'card-added',
      card: 's1',
      text: 'A smaller start',
      ...card,
      kind: { t: 'solution', obstacle: 'o1', order: 'V1' },
    },
    {
      t: 'card-added',
      card: 'f1',
      text: 'Call',
      ...card,
      kind: { t: 'follow-up', assignee: 'ann', due: '2026-12-02' },
    },
  );
  open = await openBoard(server);
});

afterEach(() => {
  open.close();
  locale.use('EN');
});

const all = Object.values(EVERY_COMMAND) as Command[];
const sent = () => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));

async function refuse(command: Command, code: Parameters<FakeServer['refuseNext']>[0]) {
  server.refuseNext(code);
  open.send(command);
  await waitFor(() => expect(open.board.notices).toHaveLength(1));
}

test.each(all)('a refused $t is described in both languages', async (command) => {
  await refuse(command, 'INVALID');
  if (command.t === 'undo') return;
  show(open, Notices, { onfocus: () => undefined });
  for (const language of ['EN', 'ZH'] as const) {
    locale.use(language);
    const notice = await screen.findByText(locale.words.refusals.INVALID);
    const shown = notice.closest<HTMLElement>('.notice');
    expect(shown).toHaveTextContent(locale.words.changes[command.t]);
    for (const line of wordsOf(command)
      ?.split('\n')
      .filter((it) => !/\d/.test(it)) ?? [])
      expect(shown).toHaveTextContent(line);
  }
});

test.each(all.filter(({ t }) => t !== 'undo'))(
  'a $t that a locked board refused can be sent again',
  async (command) => {
    await refuse(command, 'BOARD_LOCKED');
    show(open, Notices, { onfocus: () => undefined });
    const before = sent().length;
    await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(sent().length).toBe(before + 1));
    expect(sent().at(-1)).toMatchObject(command);
  },
);

test.each(all.filter((it) => wordsOf(it) !== undefined))(
  'the words of a refused $t are there after the notice is closed, and after a reload',
  async (command) => {
    await refuse(command, 'FORBIDDEN');
    expect(open.drafts.all().map(({ text }) => text)).toEqual([wordsOf(command)]);
    show(open, Notices, { onfocus: () => undefined });
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(open.unsent.texts.map(({ text }) => text)).toEqual([wordsOf(command)]);
  },
);

test('a refused edit of a deal is told field by field, and opens again with all that was written', async () => {
  await refuse(EVERY_COMMAND['edit-deal'], 'INVALID');
  show(open, DealHead, { deal: open.board.deals.get('d1') as Deal });
  show(open, Notices, { onfocus: () => undefined });
  const notice = within(screen.getByRole('alert'));
  expect(notice.getByText('Deal', { selector: 'dt' }).nextElementSibling).toHaveTextContent('Harbour');
  expect(notice.getByText('Amount').nextElementSibling).toHaveTextContent('€1,200,000');
  expect(notice.queryByText('Owner')).toBeNull();
  await userEvent.click(notice.getByRole('button', { name: 'Go there' }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByLabelText('Deal')).toHaveValue('Harbour');
  expect(form.getByLabelText('Stage')).toHaveValue('Talks');
  expect(form.getByLabelText('Amount')).toHaveValue('1200000');
  expect(open.board.notices).toEqual([]);
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.board.deals.get('d1')?.name).toBe('Harbour'));
  expect(open.drafts.all()).toEqual([]);
  open.writing.end('deal/d1/facts');
});

test('continuing a refused edit keeps others’ changes in the other fields', async () => {
  server.happen({ t: 'deal-edited', deal: 'd1', name: 'Bank', owner: 'ann', facts: { stage: 'Talks' } });
  await waitFor(() => expect(open.board.deals.get('d1')?.facts.stage).toBe('Talks'));
  const edit: Command = { t: 'edit-deal', deal: 'd1', name: 'Bank', owner: 'ann', facts: { stage: 'Offer' } };
  await refuse(edit, 'INVALID');
  const facts = { stage: 'Talks', customer: 'North' };
  server.happenBy('tom', { t: 'deal-edited', deal: 'd1', name: 'Big bank', owner: 'ann', facts });
  await waitFor(() => expect(open.board.deals.get('d1')?.name).toBe('Big bank'));
  show(open, DealHead, { deal: open.board.deals.get('d1') as Deal });
  show(open, Notices, { onfocus: () => undefined });
  const notice = within(screen.getByRole('alert'));
  expect(notice.getAllByRole('term').map((it) => it.textContent)).toEqual(['Stage']);
  await userEvent.click(notice.getByRole('button', { name: 'Go there' }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByLabelText('Deal')).toHaveValue('Big bank');
  expect(form.getByLabelText('Stage')).toHaveValue('Offer');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.board.deals.get('d1')).toMatchObject({
      name: 'Big bank',
      facts: { stage: 'Offer', customer: 'North' },
    }),
  );
  open.writing.end('deal/d1/facts');
});

test('choices of a refused change are there when its author goes on', async () => {
  await refuse(EVERY_COMMAND['classify-obstacle'], 'INVALID');
  open.unsent.takeUp('card/o1/classify');
  expect(open.board.notices).toEqual([]);
  const card = open.board.card('o1') as CardOf<'obstacle'>;
  show(open, Classify, { card, onclose: () => undefined });
  expect(await screen.findByLabelText('Type')).toHaveValue('LEGAL');
});
