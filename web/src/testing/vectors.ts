import { readdirSync, readFileSync } from 'node:fs';
import { emptyBoard, type BoardState } from '../board/state';
import type { Card, Deal, Entry, Meeting, Settings } from '../protocol/protocol.gen';

/** A story that the server also plays; both sides only read it. */
export interface Vector {
  name: string;
  start?: { seq: number; settings: Settings; meeting?: Meeting; deals: Deal[]; cards: Card[] };
  entries: Entry[];
  expect: { settings: Settings; meeting?: Meeting; deals: Deal[]; cards: Card[] };
}

const folder = '../server/src/test/resources/vectors/';

export function vectors(): Vector[] {
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Vector);
}

/** Vectors that begin with the first event of a board. */
export function wholeVectors(): Vector[] {
  return vectors().filter(({ start }) => start === undefined);
}

/** A board in a client's initial form. */
export function boardOf({ seq, settings, meeting, deals, cards }: NonNullable<Vector['start']>): BoardState {
  return {
    ...emptyBoard(),
    ...settings,
    seq,
    meeting,
    deals: new Map(deals.map((deal) => [deal.id, deal])),
    cards: new Map(cards.map((card) => [card.id, card])),
  };
}
