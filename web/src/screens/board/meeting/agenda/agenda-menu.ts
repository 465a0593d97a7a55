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
    { text: words.board.moveUp, disabled: index === 0, run: () => arrange.move(-1) },
    { text: words.board.moveDown, disabled: index === count - 1, run: () => arrange.move(1) },
    {
      text: words.meeting.moreMinutes,
      disabled: slot.seconds + MINUTE > LIMITS.SLOT_MAX,
      run: () => arrange.last(slot.seconds + MINUTE),
    },
    {
      text: words.meeting.fewerMinutes,
      disabled: slot.seconds - MINUTE < LIMITS.SLOT_MIN,
      run: () => arrange.last(slot.seconds - MINUTE),
    },
    {
      text: words.meeting.offAgenda,
      danger: true,
      disabled: hasBegun,
      run: () =>
        open.send({
          t: 'set-agenda',
          allotments: allotmentsOf(meeting).filter((it) => it.deal !== deal.id),
        }),
    },
  ];
}
