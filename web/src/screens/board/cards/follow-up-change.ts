import { isKind, type CardOf } from '../../../board/select';
import type { OpenBoard } from '../../../stores/open.svelte';

/** A follow-up as it stands now; as it was where it is gone. */
export function followUpNow(open: OpenBoard, card: CardOf<'follow-up'>): CardOf<'follow-up'> {
  const now = open.board.card(card.id);
  return now && isKind(now, 'follow-up') ? now : card;
}

/** Says what is new of a follow-up: its words, who does it, or until when. */
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
