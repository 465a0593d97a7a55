import { expect, test } from 'vitest';
import type { Command } from '../protocol/protocol.gen';
import { MemoryStorage } from '../testing/memory-storage';
import { Drafts } from '../sync/drafts';
import { keepWords, placeOf, placeOfRefused, wordsOf } from './refused-words';

const FACTS = { customer: 'Nord', stage: 'Offer', amount: 9, currency: 'EUR', closeDate: '2026-12-01' };
const WRITTEN: [Command, string][] = [
  [
    { t: 'edit-deal', deal: 'd1', name: 'Bank', owner: 'ann', facts: FACTS },
    'Bank\nNord\nOffer\n9 EUR\n2026-12-01',
  ],
  [{ t: 'add-deal', deal: 'd1', name: 'Bank', owner: 'ann', facts: { customer: 'Nord' } }, 'Bank\nNord'],
  [{ t: 'ask-executive', card: 'o1', what: 'Call', of: 'Eve', by: '2026-12-01' }, 'Call\nEve\n2026-12-01'],
  [
    {
      t: 'answer-ask',
      card: 'o1',
      ask: { what: 'Call', of: 'Eve', by: '2026-12-09' },
      granted: true,
      text: 'Yes',
      by: 'Eve',
    },
    'Yes\nEve',
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
