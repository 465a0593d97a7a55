import { beforeEach, expect, test } from 'vitest';
import { Drafts } from '../sync/drafts';
import { KINDS, ownKeys, ownPrefix } from '../sync/own-keys';
import { Outbox } from '../sync/outbox';
import { story } from '../testing/fake-tab';
import { RefusedChanges } from './refused-changes';
import { guestIsHere, guestWithWords, unsentWords } from './guest-words';

const BOARD = 'board1';
const REFUSAL = { t: 'rej', n: 3, code: 'CHANGED' } as const;
const PLACE = 'deal/d1/result';

beforeEach(() => {
  localStorage.clear();
  guestIsHere(localStorage, BOARD, { id: 'g1', name: 'Li Wei' });
  new Drafts(localStorage, 'g1', BOARD, 'tab1').set(PLACE, 'half a thought');
  new Outbox(localStorage, 'g1', BOARD, 'tab000000001').add(story('on its way'));
});

const words = (guest: string) => unsentWords(localStorage, BOARD, guest);

test('a guest who comes by a new link under the same name has the words of before', () => {
  expect(guestWithWords(localStorage, BOARD)).toBe('Li Wei');
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'li wei ' });
  expect(words('g2').sort()).toEqual(['half a thought', 'on its way']);
  expect(new Drafts(localStorage, 'g2', BOARD, 'tab1').get(PLACE)).toBe('half a thought');
  expect(words('g1')).toEqual([]);
  expect(new Outbox(localStorage, 'g2', BOARD, 'tab000000001').ops).toEqual([]);
});

test('somebody else at the same computer does not read them', () => {
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'Rita' });
  expect(words('g2')).toEqual([]);
  expect(words('g1')).toHaveLength(2);
});

test('they stay at their board', () => {
  guestIsHere(localStorage, 'board2', { id: 'g2', name: 'Li Wei' });
  expect(unsentWords(localStorage, 'board2', 'g2')).toEqual([]);
  expect(guestWithWords(localStorage, 'board2')).toBeUndefined();
});

test('text begun at the same place since is not overwritten', () => {
  new Drafts(localStorage, 'g2', BOARD, 'tab1').set(PLACE, 'a new one');
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'Li Wei' });
  expect(new Drafts(localStorage, 'g2', BOARD, 'tab1').get(PLACE)).toBe('a new one');
  expect(words('g2').sort()).toEqual(['a new one', 'half a thought', 'on its way']);
});

test('all stored unsent text is removed, and all but commands on their way goes along', () => {
  localStorage.clear();
  guestIsHere(localStorage, BOARD, { id: 'g1', name: 'Li Wei' });
  for (const kind of KINDS)
    localStorage.setItem(`${ownPrefix(kind, 'g1', BOARD)}tab1/1`, JSON.stringify(story('mine')));
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'Li Wei' });
  const handedOn = KINDS.filter((kind) => ownKeys(localStorage, kind, 'g2', BOARD).length > 0);
  expect(handedOn).toEqual(KINDS.filter((kind) => kind !== 'op'));
  expect(KINDS.flatMap((kind) => ownKeys(localStorage, kind, 'g1', BOARD))).toEqual([]);
});

test('a choice between two versions that was put off is there to be made under the new link', () => {
  const refused = {
    client: 'tab1',
    op: { n: 3, command: story('mine') },
    rej: REFUSAL,
    later: true,
  } as const;
  new RefusedChanges(localStorage, 'g1', BOARD).keep(refused);
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'Li Wei' });
  expect(new RefusedChanges(localStorage, 'g2', BOARD).all()).toEqual([refused]);
  expect(new RefusedChanges(localStorage, 'g1', BOARD).all()).toEqual([]);
});

test.each([
  ['where it was begun', undefined, PLACE],
  ['also beside another one', 'a new one', `left/g1/0/${PLACE}`],
])('a text knows the version it was begun from %s', (_, own, place) => {
  const draft = (guest: string) => new Drafts(localStorage, guest, BOARD, 'tab1');
  draft('g1').set(PLACE, 'half a thought', 7);
  if (own !== undefined) draft('g2').set(PLACE, own, 9);
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'Li Wei' });
  expect(draft('g2').get(place)).toBe('half a thought');
  expect(draft('g2').begunFrom(place)).toBe(7);
  if (own !== undefined) expect(draft('g2').begunFrom(PLACE)).toBe(9);
});
