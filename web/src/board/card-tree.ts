import type { Card } from '../protocol/protocol.gen';
import type { Cards } from './select';

/** Cards with an index of their children. */
export interface TreeOfCards extends Cards {
  /** Ideas for that card, comments on it, and cards in its group. */
  under: (card: string) => Cards;
}

const NOTHING: Cards = { cards: new Map() };

/** An index of each card's children, so that nobody has to search all cards for each card. */
export class CardTree {
  readonly #under: ReadonlyMap<string, Cards>;

  private constructor(under: ReadonlyMap<string, Cards>) {
    this.#under = under;
  }

  /** @param before the previous index: unchanged parts are the same objects as there */
  static of(cards: Iterable<Card>, before?: CardTree): CardTree {
    const under = new Map<string, Map<string, Card>>();
    for (const card of cards) {
      for (const carrier of carriersOf(card)) {
        const there = under.get(carrier) ?? new Map<string, Card>();
        under.set(carrier, there.set(card.id, card));
      }
    }
    const kept = [...under].map(([id, now]): [string, Cards] => {
      const then = before?.under(id);
      return [id, then && isSame(then.cards, now) ? then : { cards: now }];
    });
    return new CardTree(new Map(kept));
  }

  under(card: string): Cards {
    return this.#under.get(card) ?? NOTHING;
  }
}

function carriersOf({ kind, group }: Card): string[] {
  const own = kind.t === 'solution' ? [kind.obstacle] : kind.t === 'comment' ? [kind.about] : [];
  return group === undefined ? own : [...own, group];
}

function isSame(one: ReadonlyMap<string, Card>, other: ReadonlyMap<string, Card>): boolean {
  return one.size === other.size && [...other].every(([id, card]) => one.get(id) === card);
}
