import type { CardOf } from '../../../board/select';
import { mayTakeBack } from '../../../board/rights';
import { locale } from '../../../messages/locale.svelte';
import type { Item } from '../../../parts/item';
import type { OpenBoard } from '../../../stores/open.svelte';
import { moveItems } from './move-items';
import { takeBack } from './taking-back';

/** Items for a solution's menu. */
export function solutionMenu(open: OpenBoard, card: CardOf<'solution'>, extra: Item[] = []): Item[] {
  return [
    ...moveItems(open, card),
    ...extra,
    ...(mayTakeBack(open, card)
      ? [{ text: locale.words.board.withdraw, danger: true, run: () => takeBack(open, card) }]
      : []),
  ];
}
