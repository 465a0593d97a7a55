import { expect, test } from 'vitest';
import { fold } from '../board/fold';
import { emptyBoard } from '../board/state';
import type { BoardEvent, Command } from '../protocol/protocol.gen';
import { entriesOf, histories, openingOf } from './histories';
import { decide, type Verdict } from './house-rules';
import { fieldOf, undoing, type Stored } from './undoing';

for (const history of histories) {
  test(`the fake server decides like the server: seed ${history.seed}`, () => {
    const board = emptyBoard();
    const log: Stored[] = [];
    add({ ...openingOf(history), client: undefined, op: 0 });
    for (const step of history.steps) {
      // the fake server's writers may do everything, as a manager may
      if (step.person === 'mia' && !isBeyondTheFake(step.command)) {
        const { command, events, refused } = step;
        const expected = refused === undefined ? { events: wire(events) } : { code: refused };
        expect(verdict(command), JSON.stringify(step)).toEqual(expected);
      }
      for (const entry of entriesOf(step)) add({ ...entry, client: step.person, op: step.op });
    }

    function add(entry: Stored): void {
      log.push(entry);
      fold(board, entry);
    }

    /** The fake server does not undo events that write several fields, and not every kind. */
    function isBeyondTheFake(command: Command): boolean {
      if (command.t !== 'undo') return false;
      const undone = log.filter(({ client, op }) => client === 'mia' && op === command.op);
      return undone.some(({ event }) => event.t === 'settings-changed' || fieldOf(event) === undefined);
    }

    function verdict(command: Command): unknown {
      const decided = ofUndo(command) ?? decide(board, 'mia', command);
      return 'code' in decided ? { code: decided.code } : { events: wire(decided.events) };
    }

    function ofUndo(command: Command): Verdict | undefined {
      if (command.t !== 'undo' || board.locked) return undefined;
      const events = undoing(log, 'mia', command.op);
      return events.length === 0 ? { code: 'STALE_UNDO' } : { events };
    }
  });
}

/**
 * As sent: absent and undefined fields are the same. What a viewer has not seen is added when an event is sent; the
 * fake server numbers the places of new cards in its own way.
 */
function wire(events: BoardEvent[]): unknown {
  const isNew = events[0]?.t === 'card-added';
  return JSON.parse(
    JSON.stringify(events, (name, value: unknown) =>
      name === 'whole' || (isNew && name === 'order') ? undefined : value,
    ),
  ) as unknown;
}
