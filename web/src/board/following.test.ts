import { expect, test } from 'vitest';
import type { BoardEvent, Card, CardKind, Entry, Presence } from '../protocol/protocol.gen';
import { followedBy, followersOf, movesOf, spotOfEvent, spotOfPlace, whereaboutsOf } from './following';

const at = (member: string, more: Partial<Presence> = {}): Presence => ({
  sid: `${member}-${more.deal ?? ''}`,
  member,
  doing: 'LOOKING',
  ...more,
});
const card = (id: string, kind: CardKind, more: Partial<Card> = {}): Card => ({
  id,
  deal: 'd1',
  seq: 1,
  author: 'mei',
  at: '2026-11-24T09:00:00Z',
  text: { text: id, seq: 1 },
  hidden: false,
  silent: false,
  anonymous: false,
  held: false,
  withdrawn: false,
  kind,
  reactions: {},
  ...more,
});
const obstacle: CardKind = { t: 'obstacle', type: 'OTHER', remover: 'REP', order: 'V' };
const cards = new Map(
  [
    card('o1', obstacle),
    card('o2', obstacle, { group: 'o1' }),
    card('c1', { t: 'comment', about: 'o1' }),
    card('gone', obstacle, { withdrawn: true }),
    card('o3', obstacle, { group: 'gone' }),
  ].map((it) => [it.id, it]),
);
const spot = (event: BoardEvent) => spotOfEvent(event, (id) => cards.get(id));

test('where somebody is: the deal, the card and what they do there', () => {
  const there = at('mei', { deal: 'd1', card: 'o1', doing: 'WRITING' });
  expect(whereaboutsOf('mei', 'ann', [there])).toEqual({ t: 'at', deal: 'd1', card: 'o1', doing: 'WRITING' });
});

test('of several tabs the one counts that moved last, unless it is on no deal', () => {
  const [one, two, none] = [at('mei', { deal: 'd1' }), at('mei', { deal: 'd2' }), at('mei')];
  expect(whereaboutsOf('mei', 'ann', [one, two])).toMatchObject({ deal: 'd2' });
  expect(whereaboutsOf('mei', 'ann', [two, one])).toMatchObject({ deal: 'd1' });
  expect(whereaboutsOf('mei', 'ann', [one, none])).toMatchObject({ deal: 'd1' });
  expect(whereaboutsOf('mei', 'ann', [none])).toMatchObject({ t: 'at', deal: undefined });
});

test('a person who wants to be alone, or has left, is nowhere', () => {
  const alone = at('mei', { alone: true });
  expect(whereaboutsOf('mei', 'ann', [at('mei', { deal: 'd1' }), alone])).toEqual({ t: 'alone' });
  expect(whereaboutsOf('mei', 'ann', [alone, at('mei', { deal: 'd1' })])).toMatchObject({ t: 'at' });
  expect(whereaboutsOf('mei', 'ann', [at('bob', { deal: 'd1' })])).toEqual({ t: 'away' });
});

test('people who follow each other, directly or in a circle, go nowhere; a circle of others does not matter', () => {
  const follows = (member: string, following: string) => at(member, { deal: 'd1', following });
  expect(whereaboutsOf('mei', 'ann', [follows('mei', 'ann')])).toEqual({ t: 'circle' });
  expect(whereaboutsOf('mei', 'ann', [follows('mei', 'bob'), follows('bob', 'ann')])).toEqual({
    t: 'circle',
  });
  expect(whereaboutsOf('mei', 'ann', [follows('mei', 'bob'), follows('bob', 'mei')])).toMatchObject({
    t: 'at',
  });
  expect(whereaboutsOf('mei', 'ann', [follows('mei', 'bob')])).toMatchObject({ t: 'at' });
});

test('followers are told once each, and nobody follows themselves', () => {
  const all = [
    at('ann', { deal: 'd1', following: 'mei' }),
    at('ann', { deal: 'd2', following: 'mei' }),
    at('bob', { following: 'mei' }),
    at('cid', { following: 'bob' }),
    at('mei', { following: 'mei' }),
  ];
  expect(followersOf('mei', all)).toEqual(['ann', 'bob']);
  expect(followedBy('cid', all)).toBe('bob');
  expect(followedBy('nobody', all)).toBeUndefined();
});

test('followers share the card, or the part of the deal that is being written', () => {
  const place = { t: 'at', deal: 'd1', card: 'd1' } as const;
  expect(spotOfPlace({ ...place, card: 'o1', doing: 'LOOKING' }).at).toBe('o1');
  expect(spotOfPlace({ ...place, doing: 'REPORTING' }).at).toBe('result');
  expect(spotOfPlace({ ...place, doing: 'EXPLAINING' }).at).toBe('stuck');
  expect(spotOfPlace({ ...place, doing: 'DECIDING' }).at).toBe('decision');
  // a new card: nobody knows it yet
  expect(spotOfPlace({ ...place, doing: 'WRITING' }).at).toBeUndefined();
});

test('an event leads to what it is about: of a comment to its card, of a group to the one that is seen', () => {
  expect(spot({ t: 'card-reworded', card: 'o1', text: '' })).toEqual({ deal: 'd1', at: 'o1' });
  expect(spot({ t: 'card-withdrawn', card: 'c1' })).toEqual({ deal: 'd1', at: 'o1' });
  expect(spot({ t: 'card-restored', card: 'o2' })).toEqual({ deal: 'd1', at: 'o1' });
  expect(spot({ t: 'card-restored', card: 'o3' })).toEqual({ deal: 'd1', at: 'o3' });
  expect(spot({ t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' })).toEqual({ deal: 'd1', at: 'o1' });
  expect(spot({ t: 'decision-made', deal: 'd1' })).toEqual({ deal: 'd1', at: 'decision' });
  expect(spot({ t: 'result-reported', deal: 'd1', text: '' })).toEqual({ deal: 'd1', at: 'result' });
});

test('an event without a visible place leads nowhere', () => {
  expect(spot({ t: 'card-reworded', card: 'unknown', text: '' })).toBeUndefined();
  expect(spot({ t: 'deal-removed', deal: 'd1' })).toBeUndefined();
  const vote = { t: 'vote-cast', deal: 'd1', phase: 'OBSTACLE_VOTE', card: 'o1', dots: 1 } as const;
  expect(spot(vote)).toBeUndefined();
  expect(spot({ t: 'settings-changed', title: '', language: 'EN', locked: false })).toBeUndefined();
});

test('moves are listed in the order in which they were made; anonymous ones belong to nobody', () => {
  const entry = (seq: number, actor: string | undefined): Entry => ({
    seq,
    at: new Date(seq * 1_000).toISOString(),
    actor,
    event: { t: 'deal-removed', deal: 'd1' },
  });
  const entries = [entry(4, 'mei'), entry(3, undefined), entry(2, 'bob'), entry(1, 'mei')];
  const moves = movesOf('mei', entries, [
    { deal: 'd2', at: 2_500 },
    { deal: 'd1', at: 1_000 },
  ]);
  expect(moves.map((it) => (it.t === 'did' ? it.entry.seq : it.deal))).toEqual(['d1', 1, 'd2', 4]);
});
