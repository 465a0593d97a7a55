import { phaseBefore } from '../../../../board/phases';
import { locale } from '../../../../messages/locale.svelte';
import type { Item } from '../../../../parts/item';
import type { Deal, Meeting } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';

/** The moderator's less frequent actions, for the meeting menu. */
export function leadMenu(
  open: OpenBoard,
  meeting: Meeting,
  at: { deal: Deal | undefined; focused: string | undefined },
  show: { park: () => void; moderators: () => void },
): Item[] {
  const words = locale.words.meeting;
  const { deal, focused } = at;
  const { locked } = open.board;
  return [
    ...(deal ? [...backwards(open, meeting, deal), { text: words.parkDeal, run: show.park }] : []),
    ...(focused === undefined
      ? []
      : [{ text: words.pointHere, run: () => open.send({ t: 'point-to', deal: focused }) }]),
    ...(meeting.pointer ? [{ text: words.stopPointing, run: () => open.send({ t: 'point-to' }) }] : []),
    { text: words.moderators, run: show.moderators },
    {
      text: locked ? words.unlock : words.lock,
      run: () => open.send({ t: 'change-settings', locked: !locked }),
    },
  ];
}

function backwards(open: OpenBoard, meeting: Meeting, deal: Deal): Item[] {
  const phase = meeting.agenda.slots[deal.id]?.phase;
  const before = phase && phaseBefore(phase);
  if (!phase || !before) return [];
  const { stepBackTo, phases } = locale.words.meeting;
  return [
    {
      text: stepBackTo(phases[before]),
      run: () => open.send({ t: 'step-back', deal: deal.id, from: phase }),
    },
  ];
}
