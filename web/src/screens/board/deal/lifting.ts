import type { Groupable } from '../../../board/groups';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import { interrupted } from '../../../parts/interrupted.svelte';
import type { Lifted } from '../../../stores/moving.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { listsOf, type CardLists } from './card-lists';

/** Moves a card by keyboard: space lifts and drops, arrows move, Escape cancels; one command at the end. */
export function lift(open: OpenBoard, event: KeyboardEvent, card: Groupable): void {
  const words = locale.words.board;
  const held = open.moving.lifted?.card === card.id ? open.moving.lifted : undefined;
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault();
    if (!held) {
      pickUp(open, card);
      watch(open, card, event.currentTarget as HTMLElement);
      announcer.say(words.lifted(card.text.text));
    } else {
      drop(open, card, held);
    }
  } else if (held && event.key === 'Escape') {
    event.stopPropagation();
    putBack(open, card);
  } else if (held && event.key.startsWith('Arrow')) {
    event.preventDefault();
    const lists = listsOf(open, card);
    step(lists, held, event.key);
    const where = lists.nameOf(held.list);
    announcer.say(
      words.moved(card.text.text, held.index === undefined ? where : `${where}, ${held.index + 1}`),
    );
  }
}

/** Lifts a card; others see that it is being moved. */
export function pickUp(open: OpenBoard, card: Groupable): void {
  open.moving.lift(inItsPlace(open, card), () => putBack(open, card));
  open.presence.go({ card: card.id, doing: 'DRAGGING' });
}

/** The card where it is now. */
export function inItsPlace(open: OpenBoard, card: Groupable): Lifted {
  const { home, index, ordered } = listsOf(open, card);
  return { card: card.id, list: home, index: ordered ? Math.max(0, index) : undefined };
}

/** Cancels: the card stays where it was. */
export function putBack(open: OpenBoard, card: Groupable): void {
  letGo(open);
  announcer.say(locale.words.board.putBack(card.text.text));
}

/**
 * Cancels when the focus leaves the handle. A handle that others remove also loses the focus, and one whose card others
 * move within its list loses it only for a moment.
 */
function watch(open: OpenBoard, card: Groupable, handle: HTMLElement): void {
  const leave = () =>
    setTimeout(() => {
      const held = open.moving.lifted?.card === card.id;
      if (held && document.activeElement === handle) return;
      handle.removeEventListener('blur', leave);
      if (held && handle.isConnected) putBack(open, card);
    });
  handle.addEventListener('blur', leave);
}

/** Others removed the card while it was lifted. */
export function snatch(open: OpenBoard, card: Groupable): void {
  if (open.moving.lifted?.card !== card.id) return;
  letGo(open);
  interrupted.tell(() => locale.words.staying.cardTaken(card.text.text));
}

function letGo(open: OpenBoard): void {
  open.moving.letGo();
  open.presence.go({ doing: 'LOOKING' });
}

/** Left and right go to another list, up and down within one; in lists that votes order, all go to another one. */
function step({ all, othersIn }: CardLists, held: Lifted, key: string): void {
  const isBack = key === 'ArrowLeft' || key === 'ArrowUp';
  if (key === 'ArrowLeft' || key === 'ArrowRight' || held.index === undefined) {
    held.list = all[all.indexOf(held.list) + (isBack ? -1 : 1)] ?? held.list;
  } else {
    held.index += isBack ? -1 : 1;
  }
  if (held.index !== undefined) held.index = Math.max(0, Math.min(othersIn(held.list).length, held.index));
}

/** Drops the card at its current target. */
export function drop(open: OpenBoard, card: Groupable, target: Lifted): void {
  letGo(open);
  const lists = listsOf(open, card);
  if (target.onto !== undefined) group(open, card.id, target.onto);
  else if (!isThere(lists, target)) {
    const rest = lists.othersIn(target.list);
    const place =
      target.index === undefined ? {} : { after: rest[target.index - 1]?.id, before: rest[target.index]?.id };
    open.send(lists.moveTo(target.list, place));
  }
  announcer.say(locale.words.board.dropped(card.text.text));
}

function isThere({ home, index }: CardLists, target: Lifted): boolean {
  return target.list === home && (target.index === undefined || target.index === index);
}

/** Puts a card into another one's group. */
export function group(open: OpenBoard, card: string, into: string): void {
  open.send({ t: 'group-cards', card, into });
}
