import { allotmentsOf, spent, type AgendaLine } from '../../../../board/agenda';
import { locale } from '../../../../messages/locale.svelte';
import type { Item } from '../../../../parts/item';
import { LIMITS, type Meeting } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';

const MINUTE = 60;

/** The moderator's items for a deal of the agenda. */
export function agendaMenu(
  open: OpenBoard,
  meeting: Meeting,
  { deal, slot, state }: AgendaLine,
  { index, count }: { index: number; count: number },
  arrange: { move: (by: number) => void; last: (seconds: number) => void },
): Item[] {
  const words = locale.words;
  const hasBegun = slot.since !== undefined || spent(slot) > 0;
  const isOn = meeting.stage === 'RECAP' || meeting.stage === 'DEALS';
  return [
    ...(isOn && state !== 'now'
      ? [{ text: words.meeting.openDeal, run: () => open.send({ t: 'open-slot', deal: deal.id }) }]
      : []),
    ...(index > 0 ? [{ text: words.board.moveUp, run: () => arrange.move(-1) }] : []),
    ...(index < count - 1 ? [{ text: words.board.moveDown, run: () => arrange.move(1) }] : []),
    ...(slot.seconds + MINUTE <= LIMITS.SLOT_MAX
      ? [{ text: words.meeting.moreMinutes, run: () => arrange.last(slot.seconds + MINUTE) }]
      : []),
    ...(slot.seconds - MINUTE >= LIMITS.SLOT_MIN
      ? [{ text: words.meeting.fewerMinutes, run: () => arrange.last(slot.seconds - MINUTE) }]
      : []),
    {
      text: words.meeting.offAgenda,
      danger: true,
      whyNot: hasBegun ? words.meeting.hasBegun : undefined,
      run: () =>
        open.send({
          t: 'set-agenda',
          allotments: allotmentsOf(meeting).filter((it) => it.deal !== deal.id),
        }),
    },
  ];
}
