import { canGive, givers } from '../../../../board/agenda';
import { mayVoteOpenly, phaseBefore } from '../../../../board/phases';
import { locale } from '../../../../messages/locale.svelte';
import type { Item } from '../../../../parts/item';
import type { Deal, Meeting } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';

/** Of the next vote: whether it shall show who voted for what. */
interface NextVote {
  openly: boolean;
  set: (openly: boolean) => void;
}

const MINUTES = [1, 2, 3];

/** The moderator's less frequent actions, for the meeting menu. */
export function leadMenu(
  open: OpenBoard,
  meeting: Meeting,
  at: { deal: Deal | undefined; focused: string | undefined },
  show: {
    park: () => void;
    moderators: () => void;
    /** Absent where it cannot be chosen. */
    vote?: NextVote;
  },
): Item[] {
  const words = locale.words.meeting;
  const { deal, focused } = at;
  const { locked } = open.board;
  return [
    ...(deal
      ? [
          ...ballot(meeting, deal, show.vote),
          ...MINUTES.map((minutes) => moreTime(open, meeting, deal, minutes)),
          ...backwards(open, meeting, deal),
          { text: words.parkDeal, run: show.park },
        ]
      : []),
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

function ballot(meeting: Meeting, deal: Deal, vote: NextVote | undefined): Item[] {
  if (!vote || !mayVoteOpenly(meeting, deal.id)) return [];
  const words = locale.words.meeting;
  return [{ text: vote.openly ? words.voteSecretly : words.voteOpenly, run: () => vote.set(!vote.openly) }];
}

function moreTime(open: OpenBoard, meeting: Meeting, deal: Deal, minutes: number): Item {
  const { meeting: words, refusals } = locale.words;
  const seconds = minutes * 60;
  return {
    text: words.moreTime(minutes),
    whyNot: canGive(givers(open.board, meeting), seconds) ? undefined : refusals.NO_TIME_LEFT,
    run: () => open.send({ t: 'extend-time', deal: deal.id, seconds }),
  };
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
