import { beforeEach, expect, test } from 'vitest';
import type { BoardEvent, Card, Command, Deal, Entry } from '../protocol/protocol.gen';
import { Outbox } from '../sync/outbox';
import { MemoryStorage } from '../testing/memory-storage';
import { BoardStore } from './board.svelte';

const DEAL: Deal = {
  id: 'd1',
  name: 'Bank',
  owner: 'ann',
  facts: {},
  order: 'V00000',
  removed: false,
  result: { text: 'open', seq: 1 },
  stuckBecause: { text: '', seq: 0 },
};

let outbox: Outbox;
let store: BoardStore;
let pumped: number;

beforeEach(() => {
  outbox = new Outbox(new MemoryStorage(), 'ann', 'board1', 'tab1');
  pumped = 0;
  store = new BoardStore(outbox, 'ann', () => pumped++);
  store.snapshot([
    {
      t: 'snap',
      seq: 5,
      part: 1,
      of: 1,
      settings: { title: 'Review', language: 'EN', locked: false },
      deals: [DEAL],
      cards: [card('c1'), card('c2')],
    },
  ]);
});

function card(id: string, text = id): Card {
  return {
    id,
    seq: 2,
    deal: 'd1',
    author: 'bob',
    at: 'then',
    text: { text, seq: 2 },
    hidden: false,
    silent: false,
    anonymous: false,
    held: false,
    withdrawn: false,
    kind: { t: 'story' },
    reactions: {},
  };
}

const entry = (seq: number, event: BoardEvent): Entry => ({ seq, at: 'now', actor: 'bob', event });
const report = (text: string, ifSeq?: number): Command => ({ t: 'report-result', deal: 'd1', text, ifSeq });
const result = () => store.deals.get('d1')?.result.text;

test('before the first snapshot nothing is there, and the screen can tell', () => {
  expect(new BoardStore(outbox, 'ann', () => undefined).loaded).toBe(false);
  expect(store.loaded).toBe(true);
});

test('a change is on its author’s screen at once, stored, and marked until it has its answer', () => {
  store.send(report('soon'));
  expect(result()).toBe('soon');
  expect(outbox.ops).toHaveLength(1);
  expect(pumped).toBe(1);
  expect(store.isPending('d1')).toBe(true);
  outbox.settle(1);
  store.events([entry(6, { t: 'result-reported', deal: 'd1', text: 'soon' })]);
  expect(store.isPending('d1')).toBe(false);
  expect(result()).toBe('soon');
});

test('changes of others come under the own unanswered change', () => {
  store.send(report('mine'));
  store.events([entry(6, { t: 'result-reported', deal: 'd1', text: 'theirs' })]);
  expect(result()).toBe('mine');
  outbox.settle(1);
  store.settled();
  expect(result()).toBe('theirs');
});

test('when two people changed a text, both versions are offered and the present one is shown', () => {
  store.send(report('mine', 1));
  store.events([entry(6, { t: 'result-reported', deal: 'd1', text: 'theirs' })]);
  const op = outbox.settle(1);
  if (op)
    store.refused({
      client: 'tab1',
      op,
      rej: { t: 'rej', n: 1, code: 'CONFLICT', cur: { text: 'theirs', seq: 6 } },
    });
  expect(result()).toBe('theirs');
  expect(store.notices).toHaveLength(1);
  expect(store.notices[0]).toMatchObject({
    op: { command: { text: 'mine' } },
    rej: { cur: { text: 'theirs', seq: 6 } },
  });
});

test('notices are dismissed one by one', () => {
  for (const text of ['a', 'b']) {
    store.send(report(text));
    const op = outbox.settle(outbox.firstOp);
    if (op) store.refused({ client: 'tab1', op, rej: { t: 'rej', n: op.n, code: 'FORBIDDEN' } });
  }
  const [first] = store.notices;
  if (first) store.dismiss(first);
  expect(store.notices.map((it) => it.op.n)).toEqual([2]);
});

test('a refused new card is gone from the screen', () => {
  store.send({ t: 'park-story', card: 'mine', deal: 'd1', text: 'x' });
  expect(store.card('mine')?.text.text).toBe('x');
  const op = outbox.settle(1);
  if (op) store.refused({ client: 'tab1', op, rej: { t: 'rej', n: 1, code: 'LIMIT_EXCEEDED' } });
  expect(store.card('mine')).toBeUndefined();
  expect(store.cardsOf('d1').cards.has('mine')).toBe(false);
});

test('the seq to check against is that of the text as it stands, or none behind one’s own change', () => {
  expect(store.ifSeq(DEAL.result)).toBe(1);
  store.send(report('mine'));
  const now = store.deals.get('d1');
  expect(now && store.ifSeq(now.result)).toBeUndefined();
});

test('only objects that an event touched are replaced', () => {
  const before = store.card('c1');
  store.events([entry(6, { t: 'card-reworded', card: 'c2', text: 'new' })]);
  expect(store.card('c1')).toBe(before);
  expect(store.card('c2')?.text).toEqual({ text: 'new', seq: 6 });
});

test('a new snapshot replaces everything, and removes objects that are gone', () => {
  store.send({ t: 'park-story', card: 'mine', deal: 'd1', text: 'x' });
  store.snapshot([
    {
      t: 'snap',
      seq: 9,
      part: 1,
      of: 2,
      settings: { title: 'Other', language: 'ZH', locked: true },
      deals: [DEAL],
      cards: [card('c1', 'changed')],
    },
    { t: 'snap', seq: 9, part: 2, of: 2, deals: [], cards: [card('c3')] },
  ]);
  expect([store.title, store.language, store.locked]).toEqual(['Other', 'ZH', true]);
  expect([...store.cardsOf('d1').cards.keys()].sort()).toEqual(['c1', 'c3', 'mine']);
  expect(store.card('c1')?.text.text).toBe('changed');
  expect(store.card('c2')).toBeUndefined();
});

test('a story about no deal is found without one', () => {
  store.send({ t: 'park-story', card: 'loose', deal: undefined, text: 'x' });
  expect([...store.cardsOf('').cards.keys()]).toEqual(['loose']);
  expect(store.card('loose')?.deal).toBeUndefined();
});

test('the settings follow the log and one’s own change', () => {
  store.send({ t: 'change-settings', title: 'Mine' });
  expect(store.title).toBe('Mine');
  outbox.settle(1);
  store.events([entry(6, { t: 'settings-changed', title: 'Theirs', language: 'ZH', locked: true })]);
  expect([store.title, store.language, store.locked]).toEqual(['Theirs', 'ZH', true]);
});
