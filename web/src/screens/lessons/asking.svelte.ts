import { locale } from '../../messages/locale.svelte';
import type { Item } from '../../parts/item';
import type { Card } from '../../protocol/protocol.gen';
import type { Pin } from '../../protocol/rest.gen';

/** Something on the board that somebody wants to learn from. */
export interface About extends Omit<Pin, 'seq'> {
  /** What stands there, in its words. */
  what: string;
}

/** To ask somebody why, or to note it for oneself. */
export type Learning = 'ask' | 'note';

/** What this screen asks about just now: one thing at a time. */
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

/** The line of a card's menu. */
export function learnItems(card: Card): Item[] {
  return card.hidden ? [] : [{ text: locale.words.why.learn, run: () => asking.begin(cardSpot(card)) }];
}
