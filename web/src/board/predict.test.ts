import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardEvent, Card, Command, Deal, Entry } from '../protocol/protocol.gen';
import { anyWish, commandFor, type Wish } from '../testing/any-command';
import { entriesOf, histories, openingOf } from '../testing/histories';
import { decide } from '../testing/house-rules';
import { fold } from './fold';
import { predict } from './predict';
import * as select from './select';
import { copyOf, emptyBoard, type BoardState } from './state';

const ME = 'ann';
const FORESEEN = 2 ** 52;

function put(board: BoardState, events: BoardEvent[], seq: (i: number) => number): void {
  events.forEach((event, i) => {
    fold(board, { seq: seq(i), at: 'now', actor: ME, event });
  });
}

/** Everything a reader can see: content and order, without keys and numbers. */
function seen(board: BoardState): unknown {
  const words = (deal: Deal) => ({
    ...deal,
    order: 0,
    result: deal.result.text,
    stuckBecause: deal.stuckBecause.text,
  });
  const content = ({ seq: _, ...card }: Card) => ({
    ...card,
    text: card.text.text,
    kind: { ...card.kind, order: 0 },
  });
  const ids = (cards: { id: string }[]) => cards.map((card) => card.id);
  const deals = select.dealsInOrder(board);
  const all = [...board.cards.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.parse(
    JSON.stringify({
      settings: [board.title, board.language, board.locked],
      deals: deals.map(words),
      cards: all.map(content),
      lanes: deals.map(({ id }) => [
        select.REMOVERS.map((remover) => ids(select.obstaclesOf(board, id, remover))),
        ids(select.followUpsOf(board, id)),
        ids(select.storiesOf(board, id)),
        ids(select.withdrawnOf(board, 'obstacle', (card) => card.deal === id)),
      ]),
      under: all.map(({ id }) => [ids(select.solutionsOf(board, id)), ids(select.commentsOn(board, id))]),
    }),
  ) as unknown;
}

/** The wish as a command on the visible board; nothing is offered for withdrawn or removed things. */
function asked(board: BoardState, wish: Wish, fresh: string): Command | undefined {
  const restoring = ['remove-deal', 'restore-deal', 'restore'].includes(wish.kind);
  const cards = [...board.cards.values()].filter((card) => restoring || !card.withdrawn);
  const deals = [...board.deals.values()].filter((deal) => restoring || !deal.removed);
  return commandFor(wish, ME, deals, cards, fresh);
}

/**
 * Plays the wishes: the server decides each command, and the tab predicts it.
 *
 * @param known how many commands have been answered when the tab looks at the board
 */
function play(wishes: Wish[], known: number): { server: BoardState; tab: BoardState; commands: Command[] } {
  const server = emptyBoard();
  let tab = emptyBoard();
  const commands: Command[] = [];
  wishes.forEach((wish, i) => {
    const command = asked(server, wish, `new${String(i).padStart(3, '0')}`);
    const verdict = command && decide(server, ME, command);
    // a refused command is reported to its author and changes no board
    if (!command || !verdict || 'code' in verdict) return;
    commands.push(command);
    put(tab, predict(tab, command), () => FORESEEN + i);
    put(server, verdict.events, () => server.seq + 1);
    if (commands.length === known) tab = copyOf(server);
  });
  return { server, tab, commands };
}

test('the author’s prediction equals the server’s result when nobody else acts', () => {
  fc.assert(
    fc.property(
      fc.array(anyWish, { minLength: 5, maxLength: 60, size: 'max' }),
      fc.nat(40),
      (wishes, known) => {
        const { server, tab, commands } = play(wishes, known);
        expect(seen(tab), JSON.stringify(commands, null, 1)).toEqual(seen(server));
      },
    ),
    { numRuns: Number(process.env['HISTORIES'] ?? 1000) },
  );
});

for (const history of histories) {
  test(`the author’s prediction equals the server’s result, also after others’ commands: seed ${history.seed}`, () => {
    let board = emptyBoard();
    fold(board, openingOf(history));
    for (const step of history.steps) {
      const after = withEntries(board, entriesOf(step));
      // the server alone knows what an undo restores
      if (step.refused === undefined && step.command.t !== 'undo') {
        const foreseen = withEntries(board, entriesOf(step, predict(board, step.command)));
        expect(seen(foreseen), JSON.stringify(step)).toEqual(seen(after));
      }
      board = after;
    }
  });
}

function withEntries(board: BoardState, entries: Entry[]): BoardState {
  const after = copyOf(board);
  for (const entry of entries) fold(after, entry);
  return after;
}
