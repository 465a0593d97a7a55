import { expect, test } from 'vitest';
import type { Entry } from '../protocol/protocol.gen';
import { recorded, recordedReview } from '../testing/recorded';
import { wholeVectors } from '../testing/vectors';
import { fold } from './fold';
import { Recording, wholeOf } from './recording';
import { emptyBoard, take } from './state';

function recordingOf(entries: Entry[]): Recording {
  const recording = new Recording();
  recording.add(entries);
  return recording;
}

for (const { name, entries } of wholeVectors()) {
  test(`a recording of "${name}" equals the live board at every event`, () => {
    const recording = recordingOf(entries);
    const live = emptyBoard();
    for (const entry of entries) {
      fold(live, entry);
      expect(recording.at(entry.seq)).toEqual(live);
    }
  });
}

test('any moment of a long board is exact, in whichever order moments are asked for', () => {
  const entries = longBoard(1_200);
  const recording = recordingOf(entries);
  const last = recording.at(entries.length);
  for (const seq of [1, 249, 250, 251, 1_000, 500, entries.length]) {
    const live = emptyBoard();
    for (const entry of entries.slice(0, seq)) fold(live, entry);
    expect(recording.at(seq)).toEqual(live);
  }
  expect(recording.at(entries.length)).toEqual(last);
});

test('a moment has the form in which the server sends a board', () => {
  const recording = recordingOf(recorded(recordedReview()));
  const board = emptyBoard();
  take(board, wholeOf(recording.at(9)));
  expect(board).toEqual(recording.at(9));
});

test('events of one command are one moment, even if some are anonymous', () => {
  const entries = recorded([
    [{ t: 'board-opened', title: 'Weekly', language: 'EN' }],
    [
      { t: 'closing-begun' },
      { t: 'card-reworded', card: 'o2', text: '' },
      { t: 'card-reworded', card: 'o3', text: '' },
      { t: 'card-reworded', card: 'o1', text: 'No budget' },
    ],
    [{ t: 'card-reworded', card: 'o1', text: 'No money' }],
  ]);
  for (const seq of [3, 4]) Object.assign(entries[seq - 1] ?? {}, { actor: undefined, first: undefined });
  const recording = recordingOf(entries);
  expect([1, 2, 3, 4, 5, 6].map((seq) => recording.whole(seq))).toEqual([1, 5, 5, 5, 5, 6]);
  expect([1, 2, 3, 4, 5, 6].map((seq) => recording.before(seq))).toEqual([0, 1, 1, 1, 1, 5]);
});

test('hidden orders of the same instant that nothing holds together stay apart', () => {
  const entries = recorded([[{ t: 'closing-begun' }], [{ t: 'closing-begun' }], [{ t: 'closing-begun' }]], {
    1: 0,
    2: 0,
  });
  Object.assign(entries[1] ?? {}, { actor: undefined, first: undefined });
  const recording = recordingOf(entries);
  expect([1, 2, 3].map((seq) => recording.whole(seq))).toEqual([1, 2, 3]);
});

test('the deal that is worked on is the one of the last event about any', () => {
  const recording = recordingOf(recorded(recordedReview()));
  const wasWorkedOn = (text: string) =>
    recording.dealWorkedOn(
      recording.entries.findIndex(({ event }) => 'text' in event && event.text === text) + 1,
    );
  expect(recording.dealWorkedOn(1)).toBeUndefined();
  expect(wasWorkedOn('No budget')).toBe('d1');
  expect(recording.dealWorkedOn(recording.end)).toBe('d2');
});

/** The duration is printed, not asserted: it depends on the machine. */
test('any moment of five thousand events is there at once', () => {
  const recording = recordingOf(longBoard(5_000));
  const took: number[] = [];
  for (let i = 0; i < 200; i++) {
    const seq = 1 + ((i * 7_919) % 5_000);
    const begun = performance.now();
    expect(recording.at(seq).seq).toBe(seq);
    took.push(performance.now() - begun);
  }
  took.sort((one, other) => one - other);
  process.stdout.write(
    `seek in 5,000 events: median ${took[100]?.toFixed(2)} ms, worst ${took[199]?.toFixed(2)} ms\n`,
  );
});

function longBoard(length: number): Entry[] {
  return recorded([
    [{ t: 'board-opened', title: 'Long', language: 'EN' }],
    [{ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V1' }],
    ...Array.from({ length: length - 2 }, (_, i) => {
      const card = `o${Math.floor(i / 2)}`;
      return i % 2 === 0
        ? [
            {
              t: 'card-added' as const,
              card,
              deal: 'd1',
              text: `Obstacle ${i}`,
              hidden: false,
              silent: false,
              anonymous: false,
              kind: { t: 'obstacle' as const, type: 'OTHER' as const, remover: 'REP' as const, order: card },
            },
          ]
        : [{ t: 'card-reworded' as const, card, text: `Reworded ${i}` }];
    }),
  ]);
}
