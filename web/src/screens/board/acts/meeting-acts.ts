import { missingToStart, startingCommands } from '../../../board/preparing';
import { parkPlace } from '../../../board/reason-draft-keys';
import { moderates } from '../../../board/rights';
import { dealsInOrder } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import type { Meeting } from '../../../protocol/protocol.gen';
import type { Entry } from '../../palette/entry';
import { actOfKey, controlOf, type Keyed } from '../keys';
import { leadMenu } from '../meeting/lead/lead-menu';
import { act } from './act';

/** What can be done in a review now: by those who take part, and by who moderates. */
export function meetingActs(keyed: Keyed): Entry[] {
  const { meeting } = keyed.open.board;
  if (!meeting) return [];
  switch (meeting.stage) {
    case 'PREPARING':
      return starting(keyed, meeting);
    case 'DEALS':
      return [...stepping(keyed, meeting), ...leading(keyed, meeting)];
    case 'RECAP':
    case 'CLOSING':
    case 'CLOSED':
      return [];
  }
}

function starting({ open }: Keyed, meeting: Meeting): Entry[] {
  if (!moderates(open)) return [];
  const { palette, refusals } = locale.words;
  const deals = dealsInOrder(open.board);
  const [missing] = missingToStart(meeting, deals);
  const reasons = { goal: refusals.GOAL_MISSING, deals: refusals.AGENDA_MISSING };
  return [
    {
      ...act('start', palette.startReview, () =>
        startingCommands(meeting, deals).forEach((it) => open.send(it)),
      ),
      whyNot: missing && reasons[missing],
    },
  ];
}

/** The controls of the meeting that are on the screen, as they are written there. */
function stepping(keyed: Keyed, meeting: Meeting): Entry[] {
  const words = locale.words;
  const isReady = meeting.ready.includes(keyed.open.me);
  const moveOn = controlOf('move-on');
  const text = moveOn?.textContent.trim() ?? '';
  const isIdle = moveOn?.getAttribute('aria-disabled') === 'true';
  return [
    ...byKey('n', text, keyed).map((it) => (isIdle ? { ...it, whyNot: moveOn?.title } : it)),
    ...byKey('d', isReady ? words.palette.notDone : words.meeting.ready, keyed),
    ...byKey('v', words.palette.voteNow, keyed),
    ...byKey('t', words.keys.timer, keyed),
  ];
}

function byKey(key: string, text: string, keyed: Keyed): Entry[] {
  if (actOfKey(key, keyed) === undefined) return [];
  return [{ ...act(key, text, () => actOfKey(key, keyed)?.()), key: key.toUpperCase() }];
}

function leading({ open, focused }: Keyed, meeting: Meeting): Entry[] {
  if (!moderates(open)) return [];
  const words = locale.words.meeting;
  const { current } = meeting.agenda;
  const deal = current === undefined ? undefined : open.board.deals.get(current);
  // choosing moderators is in the bar alone; the lock is among what one does with the board
  const others = [words.moderators, words.lock, words.unlock];
  const menu = leadMenu(
    open,
    meeting,
    { deal, focused: focused?.id },
    { park: () => deal && open.writing.begin(parkPlace(deal.id)), moderators: () => undefined },
  ).filter(({ text }) => !others.includes(text));
  return menu.map(({ text, run, whyNot }) => ({ ...act(`lead/${text}`, text, run), whyNot }));
}
