import { laneOf as cardsOfLane, lanesOf } from '../../../board/lanes';
import type { CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import { interrupted } from '../../../parts/interrupted.svelte';
import type { Remover } from '../../../protocol/protocol.gen';
import type { Lifted } from '../../../stores/moving.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Moves a card by keyboard: space lifts and drops, arrows move, Escape cancels; one command at the end. */
export function lift(open: OpenBoard, event: KeyboardEvent, card: CardOf<'obstacle'>, index: number): void {
  const words = locale.words.board;
  const held = open.moving.lifted?.card === card.id ? open.moving.lifted : undefined;
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault();
    if (!held) {
      pickUp(open, card, index);
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
    step(open, card, held, event.key);
    announcer.say(words.moved(card.text.text, `${words.lanes[held.remover]}, ${held.index + 1}`));
  }
}

/** Lifts a card; others see that it is being moved. */
export function pickUp(open: OpenBoard, card: CardOf<'obstacle'>, index: number): void {
  open.moving.lift({ card: card.id, remover: card.kind.remover, index }, () => putBack(open, card));
  open.presence.go({ card: card.id, doing: 'DRAGGING' });
}

/** Cancels: the card stays where it was. */
export function putBack(open: OpenBoard, card: CardOf<'obstacle'>): void {
  letGo(open);
  announcer.say(locale.words.board.putBack(card.text.text));
}

/**
 * Cancels when the focus leaves the handle. A handle that others remove also loses the focus, and one whose card others
 * move within its lane loses it only for a moment.
 */
function watch(open: OpenBoard, card: CardOf<'obstacle'>, handle: HTMLElement): void {
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
export function snatch(open: OpenBoard, card: CardOf<'obstacle'>): void {
  if (open.moving.lifted?.card !== card.id) return;
  letGo(open);
  interrupted.tell(() => locale.words.staying.cardTaken(card.text.text));
}

function letGo(open: OpenBoard): void {
  open.moving.letGo();
  open.presence.go({ doing: 'LOOKING' });
}

function laneOf(open: OpenBoard, card: CardOf<'obstacle'>, lane: Remover) {
  const deal = card.deal ?? '';
  return cardsOfLane(open.board.cardsOf(deal), deal, lane, open.look);
}

function placeOf(open: OpenBoard, card: CardOf<'obstacle'>): number {
  return laneOf(open, card, card.kind.remover).findIndex((it) => it.id === card.id);
}

/** The cards of a lane without this one. */
export function others(open: OpenBoard, card: CardOf<'obstacle'>, lane: Remover) {
  return laneOf(open, card, lane).filter((it) => it.id !== card.id);
}

function step(open: OpenBoard, card: CardOf<'obstacle'>, held: Lifted, key: string): void {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const deal = card.deal ?? '';
    const lanes = lanesOf(open.board.cardsOf(deal), deal, open.look);
    const next = lanes[lanes.indexOf(held.remover) + (key === 'ArrowLeft' ? -1 : 1)];
    if (next) held.remover = next;
  } else {
    held.index += key === 'ArrowUp' ? -1 : 1;
  }
  held.index = Math.max(0, Math.min(others(open, card, held.remover).length, held.index));
}

/** Drops the card at its current target. */
export function drop(open: OpenBoard, card: CardOf<'obstacle'>, { remover, index }: Lifted): void {
  letGo(open);
  const rest = others(open, card, remover);
  const after = rest[index - 1]?.id;
  const before = rest[index]?.id;
  const isThere = card.kind.remover === remover && placeOf(open, card) === index;
  if (!isThere)
    open.send({
      t: 'move-obstacle',
      card: card.id,
      remover,
      ...(after ? { after } : {}),
      ...(before ? { before } : {}),
    });
  announcer.say(locale.words.board.dropped(card.text.text));
}
