import { obstaclesOf, REMOVERS, type CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import type { Remover } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { moving, type Lifted } from './moving.svelte';

/** Moving a card by keyboard: space lifts and drops, arrows move, Escape puts back: one command at the end. */
export function lift(open: OpenBoard, event: KeyboardEvent, card: CardOf<'obstacle'>, index: number): void {
  const words = locale.words.board;
  const held = moving.lifted?.card === card.id ? moving.lifted : undefined;
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault();
    if (!held) {
      moving.lifted = { card: card.id, remover: card.kind.remover, index };
      announcer.say(words.lifted(card.text.text));
    } else {
      moving.lifted = undefined;
      drop(open, card, held);
      announcer.say(words.dropped(card.text.text));
    }
  } else if (held && event.key === 'Escape') {
    event.stopPropagation();
    moving.lifted = undefined;
    announcer.say(words.putBack(card.text.text));
  } else if (held && event.key.startsWith('Arrow')) {
    event.preventDefault();
    step(open, card, held, event.key);
    announcer.say(words.moved(card.text.text, `${words.lanes[held.remover]}, ${held.index + 1}`));
  }
}

function others(open: OpenBoard, card: CardOf<'obstacle'>, lane: Remover) {
  const deal = card.deal ?? '';
  return obstaclesOf({ cards: open.board.cardsOf(deal) }, deal, lane).filter((it) => it.id !== card.id);
}

function step(open: OpenBoard, card: CardOf<'obstacle'>, held: Lifted, key: string): void {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const next = REMOVERS[REMOVERS.indexOf(held.remover) + (key === 'ArrowLeft' ? -1 : 1)];
    if (next) held.remover = next;
  } else {
    held.index += key === 'ArrowUp' ? -1 : 1;
  }
  held.index = Math.max(0, Math.min(others(open, card, held.remover).length, held.index));
}

function drop(open: OpenBoard, card: CardOf<'obstacle'>, { remover, index }: Lifted): void {
  const rest = others(open, card, remover);
  const after = rest[index - 1]?.id;
  const before = rest[index]?.id;
  open.send({
    t: 'move-obstacle',
    card: card.id,
    remover,
    ...(after ? { after } : {}),
    ...(before ? { before } : {}),
  });
}
