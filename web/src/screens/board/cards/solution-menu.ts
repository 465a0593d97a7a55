import type { CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import type { Item } from '../../../parts/item';
import type { OpenBoard } from '../../../stores/open.svelte';
import { mayTakeBack } from '../../../board/rights';
import { takeBack } from './taking-back';

/** The solutions above and below this one, and the obstacles that it could move to. */
export interface Surroundings {
  above: string | undefined;
  below: string | undefined;
  obstacles: CardOf<'obstacle'>[];
}

/** Items for a solution's menu. */
export function solutionMenu(
  open: OpenBoard,
  card: CardOf<'solution'>,
  { above, below, obstacles }: Surroundings,
  extra: Item[] = [],
): Item[] {
  const words = locale.words.board;
  const { obstacle: home } = card.kind;
  const move = (obstacle: string, to: { after?: string; before?: string }, where: string) => {
    open.send({ t: 'move-solution', card: card.id, obstacle, ...to });
    announcer.say(words.moved(card.text.text, where));
  };
  return [
    ...(above ? [{ text: words.moveUp, run: () => move(home, { before: above }, words.moveUp) }] : []),
    ...(below ? [{ text: words.moveDown, run: () => move(home, { after: below }, words.moveDown) }] : []),
    ...obstacles
      .filter((obstacle) => obstacle.id !== home)
      .map((obstacle) => ({
        text: words.moveHere(obstacle.text.text),
        run: () => move(obstacle.id, {}, obstacle.text.text),
      })),
    ...extra,
    ...(mayTakeBack(open, card)
      ? [{ text: words.withdraw, danger: true, run: () => takeBack(open, card) }]
      : []),
  ];
}
