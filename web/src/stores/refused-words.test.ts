import { expect, test } from 'vitest';
import type { Command } from '../protocol/protocol.gen';
import { EVERY_COMMAND } from '../testing/every-command';
import { MemoryStorage } from '../testing/memory-storage';
import { Drafts } from '../sync/drafts';
import { forgetFields, keepFields, keepWords, placeOf, placeOfRefused, wordsOf } from './refused-words';

const FACTS = { customer: 'Nord', stage: 'Offer', amount: 9, currency: 'EUR', closeDate: '2026-12-01' };
const WRITTEN: [Command, string][] = [
  [
    { t: 'edit-deal', deal: 'd1', name: 'Bank', owner: 'ann', facts: FACTS },
    'Bank\nNord\nOffer\n9 EUR\n2026-12-01',
  ],
  [{ t: 'add-deal', deal: 'd1', name: 'Bank', owner: 'ann', facts: { customer: 'Nord' } }, 'Bank\nNord'],
  [{ t: 'ask-executive', card: 'o1', what: 'Call', of: 'Eve', by: '2026-12-01' }, 'Call'],
  [
    {
      t: 'answer-ask',
      card: 'o1',
      ask: { what: 'Call', of: 'Eve', by: '2026-12-09' },
      granted: true,
      text: 'Yes',
      by: 'Eve',
    },
    'Yes',
  ],
  [{ t: 'change-settings', title: 'North' }, 'North'],
  [{ t: 'carry-deal', deal: 'd1', reason: 'No time' }, 'No time'],
];

test('of a refused command every word is kept, not the first alone', () => {
  const drafts = new Drafts(new MemoryStorage(), 'ann', 'board1', 'tab1');
  WRITTEN.forEach(([command, words], n) => {
    keepWords(drafts, 'tab1', { n, command });
    expect(drafts.get(placeOfRefused('tab1', { n, command })), command.t).toBe(words);
  });
});

test('words that were asked for alone can be written on where they were written', () => {
  expect(placeOf({ t: 'ask-for-help', card: 'h1', deal: 'd1', text: 'How?', anonymous: false })).toBe(
    'deal/d1/help',
  );
  expect(placeOf({ t: 'ask-for-help', card: 'h1', text: 'How?', anonymous: false })).toBe('board/help');
  expect(placeOf({ t: 'park-deal', deal: 'd1', reason: 'No time' })).toBe('park/d1');
});

test('where things were only chosen there are no words', () => {
  expect(wordsOf({ t: 'classify-obstacle', card: 'o1', type: 'LEGAL', assignee: 'bob' })).toBeUndefined();
});

/** Commands that only the server sends, when it prepares the next review. */
const OF_THE_SERVER = ['carry-deal', 'bring-forward'];

test.each(Object.values(EVERY_COMMAND))('words of $t have a place where they are written on', (command) => {
  if (wordsOf(command) === undefined || OF_THE_SERVER.includes(command.t)) return;
  expect(placeOf(command)).toBeDefined();
});

test('the form of a refused command keeps its choices too, until the person decides about it', () => {
  const storage = new MemoryStorage();
  keepFields(storage, 'ann', 'board1', EVERY_COMMAND['agree-follow-up']);
  const key = 'unblock/kept/ann/board1/deal/d1/follow-up';
  expect(JSON.parse(storage.getItem(key) ?? '')).toMatchObject({
    mine: { assignee: 'bob', day: '2026-12-01' },
  });
  forgetFields(storage, 'ann', 'board1', 'deal/d1/follow-up');
  expect(storage.getItem(key)).toBeNull();
});

test('a form that was begun anew stays as it is, whatever becomes of the refused command', () => {
  const storage = new MemoryStorage();
  const key = 'unblock/kept/ann/deal/board1/d1';
  const own = JSON.stringify({ mine: { name: 'Mine' }, from: {} });
  storage.setItem(key, own);
  keepFields(storage, 'ann', 'board1', EVERY_COMMAND['edit-deal']);
  forgetFields(storage, 'ann', 'board1', 'deal/d1/facts');
  expect(storage.getItem(key)).toBe(own);
});
