import type { Groupable } from '../../../board/groups';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import type { Item } from '../../../parts/item';
import type { OpenBoard } from '../../../stores/open.svelte';
import { listsOf, type Place } from '../deal/card-lists';

/** Items of a card's menu that move it: up and down in its list, or to another one. */
export function moveItems(open: OpenBoard, card: Groupable): Item[] {
  const words = locale.words.board;
  const lists = listsOf(open, card);
  const others = lists.othersIn(lists.home);
  const above = lists.ordered ? others[lists.index - 1] : undefined;
  const below = lists.ordered ? others[lists.index] : undefined;
  const item = (text: string, list: string, place: Place, where = text): Item => ({
    text,
    run: () => {
      open.send(lists.moveTo(list, place));
      announcer.say(words.moved(card.text.text, where));
    },
  });
  return [
    ...(above ? [item(words.moveUp, lists.home, { before: above.id })] : []),
    ...(below ? [item(words.moveDown, lists.home, { after: below.id })] : []),
    ...lists.all
      .filter((list) => list !== lists.home)
      .map((list) => item(words.moveHere(lists.nameOf(list)), list, {}, lists.nameOf(list))),
  ];
}
