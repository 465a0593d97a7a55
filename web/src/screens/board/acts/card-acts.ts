import { tick } from 'svelte';
import { isKind } from '../../../board/select';
import type { Entry } from '../../palette/entry';
import { goToCard } from '../follow/go-to-card';
import type { Acting } from './board-acts';

/** The cards of the board by their texts: the browser's own search does not see those that are out of view. */
export function cardActs({ open, deals, focus }: Acting): Entry[] {
  const names = new Map(deals.map((it) => [it.id, it.name]));
  return [...open.board.cards.values()].flatMap((card): Entry[] => {
    const { id, deal, text } = card;
    const beside = deal === undefined ? undefined : names.get(deal);
    if (deal === undefined || beside === undefined || card.withdrawn || text.text === '') return [];
    const shownAt = isKind(card, 'comment') ? card.kind.about : (card.group ?? id);
    const run = async () => {
      focus(deal);
      await tick();
      await goToCard(open, shownAt);
    };
    return [{ id: `card/${id}`, kind: 'card', text: text.text, beside, run: () => void run() }];
  });
}
