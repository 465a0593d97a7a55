import { isKind, type CardOf } from '../../../board/select';
import type { OpenBoard } from '../../../stores/open.svelte';

/** The current follow-up; the old one if it is gone. */
export function followUpNow(open: OpenBoard, card: CardOf<'follow-up'>): CardOf<'follow-up'> {
  const now = open.board.card(card.id);
  return now && isKind(now, 'follow-up') ? now : card;
}

/** Sends the changed fields of a follow-up: text, assignee, due day. */
export function changeFollowUp(
  open: OpenBoard,
  { id }: CardOf<'follow-up'>,
  text: string,
  assignee: string,
  due: string,
): void {
  const card = open.board.card(id);
  if (!card || !isKind(card, 'follow-up')) return;
  const ifSeq = open.board.ifSeq(card.text);
  if (text !== card.text.text)
    open.send({ t: 'reword', card: id, text, ...(ifSeq === undefined ? {} : { ifSeq }) });
  if (assignee !== card.kind.assignee || due !== card.kind.due)
    open.send({ t: 'reschedule-follow-up', card: id, assignee, due });
}
