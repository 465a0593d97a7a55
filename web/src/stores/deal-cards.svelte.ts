import { SvelteMap } from 'svelte/reactivity';
import { CardTree, type TreeOfCards } from '../board/card-tree';
import type { Cards } from '../board/select';
import type { Card } from '../protocol/protocol.gen';

/** The reactive cards of one deal. A component asks for the children of one card and is updated for those only. */
export class DealCards implements TreeOfCards {
  readonly cards = new SvelteMap<string, Card>();
  #before: CardTree | undefined;
  readonly #hanging = $derived.by(() => (this.#before = CardTree.of(this.cards.values(), this.#before)));

  under(card: string): Cards {
    return this.#hanging.under(card);
  }
}
