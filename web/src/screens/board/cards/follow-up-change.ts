import type { CardOf } from '../../../board/select';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Says what is new of a follow-up: its words, who does it, or until when. */
export function changeFollowUp(
  open: OpenBoard,
  card: CardOf<'follow-up'>,
  text: string,
  assignee: string,
  due: string,
): void {
  const ifSeq = open.board.ifSeq(card.text);
  if (text !== card.text.text)
    open.send({ t: 'reword', card: card.id, text, ...(ifSeq === undefined ? {} : { ifSeq }) });
  if (assignee !== card.kind.assignee || due !== card.kind.due)
    open.send({ t: 'reschedule-follow-up', card: card.id, assignee, due });
}
