import type { BoardEvent, Entry } from '../protocol/protocol.gen';
import { added, begun, obstacle, turned } from './review';

/** The start time of the recorded boards of tests. */
export const BEGAN = Date.UTC(2026, 10, 24, 9);

/**
 * The log of a board.
 *
 * @param orders the events of each command, in order
 * @param pauses seconds before each command; one second by default
 */
export function recorded(orders: BoardEvent[][], pauses: Partial<Record<number, number>> = {}): Entry[] {
  const entries: Entry[] = [];
  let now = BEGAN;
  orders.forEach((events, index) => {
    now += index === 0 ? 0 : (pauses[index] ?? 1) * 1_000;
    const first = entries.length + 1;
    for (const event of events) {
      const seq = entries.length + 1;
      entries.push({
        seq,
        at: new Date(now).toISOString(),
        actor: 'ann',
        ...(seq > first ? { first } : {}),
        event,
      });
    }
  });
  return entries;
}

/** A closed review of two deals, one of them decided. */
export function recordedReview(): BoardEvent[][] {
  const hidden = { hidden: true, silent: true };
  const shown = (card: string, text: string): BoardEvent => ({
    t: 'card-revealed',
    card,
    text,
    author: 'bob',
    kind: obstacle(card, 'REP'),
  });
  return [
    [{ t: 'board-opened', title: 'Weekly', language: 'EN' }],
    ...begun().map((event) => [event]),
    [turned('RESULT')],
    [{ t: 'result-reported', deal: 'd1', text: 'Quote sent' }],
    [turned('OBSTACLES')],
    [added('o1', '', hidden)],
    [added('o2', '', hidden)],
    [
      turned('OBSTACLE_VOTE', { revealed: ['o1', 'o2'] }),
      shown('o1', 'No budget'),
      shown('o2', 'No champion'),
    ],
    [turned('IDEAS'), { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' }],
    [turned('DECIDE')],
    [{ t: 'decision-made', deal: 'd1', decision: { t: 'no-decision', why: 'Wait for the quarter' } }],
    [turned('DONE')],
    [turned('RESULT', { deal: 'd2' })],
    [{ t: 'closing-begun' }],
    [{ t: 'review-closed', sum: { worth: [0, 0, 0, 0, 1], moods: [0, 0, 0, 1, 0] } }],
  ];
}
