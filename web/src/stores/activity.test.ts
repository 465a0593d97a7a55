import { expect, test } from 'vitest';
import type { Card, Entry } from '../protocol/protocol.gen';
import { ActivityStore } from './activity.svelte';

const card = (seq: number, more: Partial<Card> = {}): Card => ({
  id: `card${seq}`,
  seq,
  author: 'ann',
  at: '2026-11-24T09:00:00Z',
  text: { text: `text ${seq}`, seq },
  hidden: false,
  silent: false,
  anonymous: false,
  held: false,
  withdrawn: false,
  kind: { t: 'story' },
  reactions: {},
  ...more,
});
const entry = (seq: number): Entry => ({
  seq,
  at: '2026-11-24T09:00:00Z',
  actor: 'bob',
  event: { t: 'deal-removed', deal: 'd1' },
});
const seqs = (store: ActivityStore) => store.entries.map((it) => it.seq);

test('it begins with the events on the board, newest first', () => {
  const store = new ActivityStore();
  store.begin([card(3), card(9), card(5)]);
  expect(seqs(store)).toEqual([9, 5, 3]);
  expect(store.entries[0]?.event).toMatchObject({ t: 'card-added', card: 'card9', text: 'text 9' });
});

test('a hidden card of somebody else is not told', () => {
  const store = new ActivityStore();
  store.begin([card(3, { author: undefined, hidden: true })]);
  expect(seqs(store)).toEqual([]);
});

test('a board that is sent again doubles nothing', () => {
  const store = new ActivityStore();
  store.begin([card(3)]);
  store.add([entry(4), entry(5)]);
  store.begin([card(3), card(5), card(6)]);
  expect(seqs(store)).toEqual([6, 5, 4, 3]);
  expect(store.entries[1]?.event.t).toBe('deal-removed');
});

test('moving a phase on is told once, not for each card that it shows; a card shown alone is told', () => {
  const store = new ActivityStore();
  const shows = (seq: number, first?: number): Entry => ({
    ...entry(seq),
    first,
    event: { t: 'card-revealed', card: `card${seq}`, text: 'shown', kind: { t: 'story' } },
  });
  const moves: Entry = {
    ...entry(4),
    event: { t: 'phase-changed', deal: 'd1', phase: 'OBSTACLES', turn: 'ON', revealed: ['card5', 'card6'] },
  };
  store.add([moves, shows(5, 4), shows(6, 4), shows(8)]);
  expect(seqs(store)).toEqual([8, 4]);
});
