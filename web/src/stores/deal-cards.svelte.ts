import { SvelteMap } from 'svelte/reactivity';
import { Hanging, type Hung } from '../board/hanging';
import type { Cards } from '../board/select';
import type { Card } from '../protocol/protocol.gen';

/** The reactive cards of one deal. A component asks for the children of one card and is updated for those only. */
export class DealCards implements Hung {
  readonly cards = new SvelteMap<string, Card>();
  #before: Hanging | undefined;
  readonly #hanging = $derived.by(() => (this.#before = Hanging.of(this.cards.values(), this.#before)));

  under(card: string): Cards {
    return this.#hanging.under(card);
  }
}
