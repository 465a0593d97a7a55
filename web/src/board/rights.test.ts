import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Role } from '../protocol/protocol.gen';
import { boardOf, type Vector } from '../testing/vectors';
import {
  manages,
  mayDecide,
  mayMarkKey,
  maySet,
  mayTakeBack,
  mayWrite,
  runsDeals,
  type Participant,
} from './rights';

interface Situation {
  name: string;
  board: NonNullable<Vector['start']>;
  people: { id: string; role: Role; may: Record<string, boolean> }[];
}

const file = '../server/src/test/resources/rights.json';
const { situations } = JSON.parse(readFileSync(file, 'utf8')) as { situations: Situation[] };

for (const { name, board: start, people } of situations) {
  const board = boardOf(start);
  for (const { id, role, may } of people) {
    test(`the browser offers exactly the commands that the server allows: ${name}, ${id}`, () => {
      const person: Participant = { me: id, role, looksOn: false, ended: false, board };
      const deal = [...board.deals.values()].find((it) => it.id.startsWith('d1'));
      const obstacle = [...board.cards.values()].find((it) => it.id.startsWith('o1'));
      if (!deal) throw new Error('there is no deal');
      const offered: Record<string, boolean> = {
        write: mayWrite(person),
        set: maySet(person),
        runDeals: runsDeals(person),
        manage: manages(person, deal),
        markKey: mayMarkKey(person, deal),
        decide: mayDecide(person, deal),
        ...(obstacle ? { takeBack: mayTakeBack(person, obstacle) } : {}),
      };
      const tried = Object.keys(may).map((right) => [right, offered[right]]);
      expect(Object.fromEntries(tried)).toEqual(may);
    });
  }
}
