import { locale } from '../../messages/locale.svelte';
import type { Item } from '../../parts/item';
import type { Card } from '../../protocol/protocol.gen';
import type { Pin } from '../../protocol/rest.gen';

/** The place on the board that a question or bookmark is about. */
export interface About extends Omit<Pin, 'seq'> {
  /** Its current text. */
  what: string;
}

/** Ask a person, or bookmark for oneself. */
export type Learning = 'ask' | 'note';

/** The open question or bookmark dialog of this screen; one at a time. */
class Asking {
  about = $state.raw<About | undefined>();
  kind = $state<Learning>('ask');
  /** Whether the list of questions is open. */
  listing = $state(false);

  begin(about: About, kind: Learning = 'ask'): void {
    this.about = about;
    this.kind = kind;
  }
}

export const asking = new Asking();

export function cardSpot(card: Card): About {
  return { spot: 'CARD', card: card.id, deal: card.deal, what: card.text.text };
}

/** The items for a card's menu. */
export function learnItems(card: Card): Item[] {
  return card.hidden ? [] : [{ text: locale.words.why.learn, run: () => asking.begin(cardSpot(card)) }];
}
