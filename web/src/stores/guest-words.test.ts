import { beforeEach, expect, test } from 'vitest';
import { Drafts } from '../sync/drafts';
import { Outbox } from '../sync/outbox';
import { story } from '../testing/fake-tab';
import { guestIsHere, guestWithWords, unsentWords } from './guest-words';

const BOARD = 'board1';
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

test('what was begun at the same place since is not written over', () => {
  new Drafts(localStorage, 'g2', BOARD, 'tab1').set(PLACE, 'a new one');
  guestIsHere(localStorage, BOARD, { id: 'g2', name: 'Li Wei' });
  expect(new Drafts(localStorage, 'g2', BOARD, 'tab1').get(PLACE)).toBe('a new one');
  expect(words('g2').sort()).toEqual(['a new one', 'half a thought', 'on its way']);
});
