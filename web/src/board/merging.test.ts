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

/** Others' dots, which the browser does not know, and rights decide about them. */
const PREDICTED_BY_NOBODY = new Set<Command['t']>(['change-plan', 'hand-over']);

for (const { name, start, command, events, refused } of orders) {
  const board = boardOf(start);

  test(`the browser predicts the server’s merge over others’ changes: ${name}`, () => {
    if (PREDICTED_BY_NOBODY.has(command.t)) {
      expect(merged(board, command) === undefined).toBe(events.length === 0);
    } else {
      expect(plain(predict(board, command))).toEqual(plain(events));
    }
    expect(clashes(board, command).length > 0).toBe(refused === 'CHANGED');
  });

  test(`either version of a conflict can be chosen: ${name}`, () => {
    let [mine, theirs] = [command, command];
    for (const field of clashes(board, command)) {
      mine = settled(board, mine, field, 'mine');
      theirs = settled(board, theirs, field, 'theirs');
    }
    expect(clashes(board, mine)).toEqual([]);
    expect(clashes(board, theirs)).toEqual([]);
    // these commands contain nothing but the clash
    if (refused === 'CHANGED') {
      expect(merged(board, theirs)).toBeUndefined();
      expect(merged(board, mine)).toBeDefined();
    }
  });

  test(`a sent command includes the values that its writer saw: ${name}`, () => {
    expect(withSeen(board, command)).toBe(command);
    const seen = withSeen(board, { ...command, was: undefined } as Command);
    expect(clashes(board, seen)).toEqual([]);
  });
}

test('an answer is not put in the place of another one that its writer has not seen', () => {
  const start = orders.find(({ name }) => name === 'ask: answered')?.start as Vector['start'];
  const board = boardOf(start as NonNullable<Vector['start']>);
  const [card] = [...board.cards.values()].filter((it) => it.kind.t === 'obstacle' && it.kind.ask);
  if (card?.kind.t !== 'obstacle' || !card.kind.ask) throw new Error('nothing is asked');
  const { ask } = card.kind;
  const no: Command = { t: 'answer-ask', card: card.id, ask, granted: false, text: 'I do not', by: 'Eve' };
  expect(clashes(board, no)).toEqual([]);
  const unseen: Command = { ...no, ask: { ...ask, answer: undefined } };
  expect(clashes(board, unseen)).toEqual(['answer']);
  expect(clashes(board, settled(board, unseen, 'answer', 'mine'))).toEqual([]);
  expect(merged(board, settled(board, unseen, 'answer', 'theirs'))).toBeUndefined();
  const { answer, ...unanswered } = ask;
  expect(clashes(board, { ...no, ask: { ...unanswered, answer } })).toEqual([]);
});

/** As it goes over the wire; keys of a place are foreseen in another way. */
function plain(events: BoardEvent[]): unknown {
  return JSON.parse(
    JSON.stringify(events.map((event) => ('order' in event ? { ...event, order: '' } : event))),
  );
}
