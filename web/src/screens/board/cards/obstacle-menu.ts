import type { CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import type { Item } from '../../../parts/item';
import type { Deal } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { mayMarkKey, mayTakeBack } from '../../../board/rights';
import { moveItems } from './move-items';
import { takeBack } from './taking-back';

/** Marks an obstacle as the key one of its deal, or unmarks it. */
export function crown(open: OpenBoard, deal: Deal, card: string): void {
  const isKey = deal.keyObstacle === card;
  open.send({ t: 'mark-key-obstacle', deal: deal.id, ...(isKey ? {} : { obstacle: card }) });
}

/** Items for an obstacle's menu. */
export function obstacleMenu(
  open: OpenBoard,
  deal: Deal,
  card: CardOf<'obstacle'>,
  classify: () => void,
  extra: Item[] = [],
): Item[] {
  const words = locale.words.board;
  const isKey = deal.keyObstacle === card.id;
  return [
    ...(card.hidden && !card.silent
      ? [{ text: words.reveal, run: () => open.send({ t: 'reveal', card: card.id }) }]
      : []),
    ...(mayMarkKey(open, deal) && !card.hidden && !(open.look.inReview && isKey)
      ? [
          {
            text: isKey ? words.unmarkKey : words.markKey,
            run: () => crown(open, deal, card.id),
          },
        ]
      : []),
    ...moveItems(open, card),
    { text: `${words.type}, ${words.assignee}`, run: classify },
    ...extra,
    ...(mayTakeBack(open, card)
      ? [{ text: words.withdraw, danger: true, run: () => takeBack(open, card) }]
      : []),
  ];
}
