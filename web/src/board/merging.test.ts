import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BoardEvent, Code, Command } from '../protocol/protocol.gen';
import type { Vector } from '../testing/vectors';
import { boardOf } from '../testing/vectors';
import { clashes, merged, settled, withSeen } from './merging';
import { predict } from './predict';

interface MergedOrder {
  name: string;
  start: NonNullable<Vector['start']>;
  command: Command;
  events: BoardEvent[];
  refused?: Code;
}

const file = '../server/src/test/resources/merged-orders.json';
const { orders } = JSON.parse(readFileSync(file, 'utf8')) as { orders: MergedOrder[] };

for (const { name, start, command, events, refused } of orders) {
  const board = boardOf(start);

  test(`over what others did the browser foresees what the server does: ${name}`, () => {
    expect(plain(predict(board, command))).toEqual(plain(events));
    expect(clashes(board, command).length > 0).toBe(refused === 'CHANGED');
  });

  test(`whose word counts can be chosen: ${name}`, () => {
    let [mine, theirs] = [command, command];
    for (const field of clashes(board, command)) {
      mine = settled(board, mine, field, 'mine');
      theirs = settled(board, theirs, field, 'theirs');
    }
    expect(clashes(board, mine)).toEqual([]);
    expect(clashes(board, theirs)).toEqual([]);
    // these commands contain nothing but the clash
    if (refused) {
      expect(merged(board, theirs)).toBeUndefined();
      expect(merged(board, mine)).toBeDefined();
    }
  });

  test(`what is sent says what was seen: ${name}`, () => {
    expect(withSeen(board, command)).toBe(command);
    const seen = withSeen(board, { ...command, was: undefined } as Command);
    expect(clashes(board, seen)).toEqual([]);
  });
}

/** As on the wire; the client predicts other order keys than the server. */
function plain(events: BoardEvent[]): unknown {
  return JSON.parse(
    JSON.stringify(events.map((event) => ('order' in event ? { ...event, order: '' } : event))),
  );
}
