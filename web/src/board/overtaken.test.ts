import { expect, test } from 'vitest';
import type { BoardEvent } from '../protocol/protocol.gen';
import { added, begun, boardAfter, turned } from '../testing/review';
import { asNewCard, overtaken } from './overtaken';

const idea = (obstacle: string): BoardEvent & { t: 'card-added' } =>
  added('s1', 'Workshop', { kind: { t: 'solution', obstacle, order: 'V1' } }) as BoardEvent & {
    t: 'card-added';
  };
const board = (...events: BoardEvent[]) =>
  boardAfter(...begun(), turned('DECIDE'), added('o1', 'Price'), added('o2', 'Value'), idea('o1'), ...events);

const WITHDRAWN: BoardEvent = { t: 'card-withdrawn', card: 'o1' };
const GROUPED: BoardEvent = { t: 'card-grouped', card: 'o1', lead: 'o2' };
const REMOVED: BoardEvent = { t: 'deal-removed', deal: 'd1' };

test.each([
  ['card/o1/text', [], undefined],
  ['card/o1/text', [WITHDRAWN], 'WITHDRAWN'],
  ['card/o1/comment', [GROUPED], 'GROUPED'],
  ['card/s1/text', [REMOVED], 'REMOVED'],
  ['hold/o1', [WITHDRAWN], 'WITHDRAWN'],
  ['deal/d1/result', [REMOVED], 'REMOVED'],
  ['park/d1', [REMOVED], 'REMOVED'],
  ['deal/d1/quick-obstacle', [WITHDRAWN], undefined],
  ['review/goal', [REMOVED], undefined],
  ['board/help', [], undefined],
] as const)('text being written at %s after %j is %s', (place, events, what) => {
  expect(overtaken(board(...events), place)).toBe(what);
});

test.each([
  ['card/o1/text', [WITHDRAWN], { t: 'raise-obstacle', deal: 'd1', remover: 'UNSORTED', text: 'Mine' }],
  ['card/s1/text', [{ t: 'card-withdrawn', card: 's1' }], { t: 'propose-solution', obstacle: 'o1' }],
  ['card/s1/text', [WITHDRAWN], { t: 'park-story', deal: 'd1' }],
  ['card/s1/text', [GROUPED], { t: 'propose-solution', obstacle: 'o2' }],
  ['card/o1/solution', [GROUPED], { t: 'propose-solution', obstacle: 'o2' }],
  ['card/o1/comment', [GROUPED], { t: 'add-comment', about: 'o2' }],
  ['card/o1/comment', [WITHDRAWN], { t: 'park-story', deal: 'd1', text: 'Mine' }],
  ['hold/o1', [WITHDRAWN], undefined],
  ['card/o1/text', [WITHDRAWN, REMOVED], undefined],
  ['deal/d1/result', [REMOVED], undefined],
] as const)('words from %s after %j become %j', (place, events, command) => {
  const made = asNewCard(board(...(events as readonly BoardEvent[])), place, 'Mine');
  if (command) expect(made).toMatchObject(command);
  else expect(made).toBeUndefined();
});
