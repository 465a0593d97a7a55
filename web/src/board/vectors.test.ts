import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Card, Deal, Entry, Meeting, Settings } from '../protocol/protocol.gen';
import { fold } from './fold';
import { byOrder } from './order';
import { emptyBoard } from './state';

/** A story that the server plays too: both sides only read it. */
interface Vector {
  name: string;
  start?: { seq: number; settings: Settings; meeting?: Meeting; deals: Deal[]; cards: Card[] };
  entries: Entry[];
  expect: { settings: Settings; meeting?: Meeting; deals: Deal[]; cards: Card[] };
}

const folder = '../server/src/test/resources/vectors/';

for (const file of readdirSync(folder)) {
  const vector = JSON.parse(readFileSync(folder + file, 'utf8')) as Vector;
  test(`the browser tells the story "${vector.name}" as the server does`, () => {
    const board = emptyBoard();
    if (vector.start) {
      Object.assign(board, vector.start.settings, {
        seq: vector.start.seq,
        meeting: vector.start.meeting,
      });
      for (const deal of vector.start.deals) board.deals.set(deal.id, deal);
      for (const card of vector.start.cards) board.cards.set(card.id, card);
    }
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

/** Without absent fields, as it goes over the wire. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
