import { expect, test } from 'vitest';
import { fold } from './fold';
import { byOrder } from './order';
import { boardOf, vectors } from '../testing/vectors';
import { emptyBoard } from './state';

for (const vector of vectors()) {
  test(`the browser tells the story "${vector.name}" as the server does`, () => {
    const board = vector.start ? boardOf(vector.start) : emptyBoard();
    for (const entry of vector.entries) fold(board, entry);
    const { title, language, locked, meeting } = board;
    expect(plain({ meeting })).toEqual(plain({ meeting: vector.expect.meeting }));
    expect(plain({ title, language, locked })).toEqual(vector.expect.settings);
    expect(plain([...board.deals.values()].sort(byOrder))).toEqual(vector.expect.deals);
    expect(plain([...board.cards.values()].sort((one, other) => one.seq - other.seq))).toEqual(
      vector.expect.cards,
    );
  });
}

/** Without absent fields, as on the wire. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
