import { newId } from '../../../src/board/id';
import type { Command, Remover } from '../../../src/protocol/protocol.gen';
import type { Desk } from '../desk';

/** A board with one deal. */
export async function oneDeal(desk: Desk, name = 'Cold chain'): Promise<{ board: string; deal: string }> {
  const board = await desk.newBoard();
  const deal = newId();
  await desk.say(board, { t: 'add-deal', deal, name, owner: desk.id, facts: {} });
  return { board, deal };
}

/** An obstacle in a lane. */
export function raised(deal: string, text: string, remover: Remover = 'REP'): Command {
  return { t: 'raise-obstacle', card: newId(), deal, text, type: 'OTHER', remover, hidden: false };
}
