import { membersOf, partnersOf, type Groupable } from '../../../board/groups';
import { locale } from '../../../messages/locale.svelte';
import type { Item } from '../../../parts/item';
import type { OpenBoard } from '../../../stores/open.svelte';
import { moderates } from '../../../board/rights';

/** Additional items for a card's menu in a review; none on a free board. */
export function meetingItems(
  open: OpenBoard,
  card: Groupable,
  show: { putWith: () => void; hold: () => void },
): Item[] {
  const { meeting } = open.board;
  if (!meeting || card.hidden) return [];
  const words = locale.words.meeting;
  const cards = open.board.cardsOf(card.deal ?? '');
  const busy = open.presence.busyWith(card.id) !== undefined;
  return [
    ...(partnersOf(cards, card).length > 0
      ? [{ text: words.putWith, whyNot: busy ? words.busyCard : undefined, run: show.putWith }]
      : []),
    ...(membersOf(cards.under(card.id), card.id).length > 0
      ? [{ text: words.takeApart, run: () => open.send({ t: 'split-group', card: card.id }) }]
      : []),
    ...(moderates(open) ? leading(open, card, show.hold) : []),
  ];
}

/** The key obstacle cannot be held back, as later steps depend on it. Authors need no note about their own card. */
function leading(open: OpenBoard, card: Groupable, hold: () => void): Item[] {
  const words = locale.words.meeting;
  const deal = open.board.deals.get(card.deal ?? '');
  return [
    {
      text: words.pointAt,
      run: () => deal && open.send({ t: 'point-to', deal: deal.id, card: card.id }),
    },
    ...(card.author === open.me
      ? []
      : [
          {
            text: words.holdBack,
            whyNot: deal?.keyObstacle === card.id ? words.keyStays : undefined,
            run: hold,
          },
        ]),
  ];
}
