import { winnerOf } from '../../../../board/meeting';
import type { Messages } from '../../../../messages/en';
import type { Tally } from '../../../../protocol/protocol.gen';

/** The result of a vote in one sentence, for screen readers. */
export function resultInWords(
  { meeting, coach }: Messages,
  tally: Tally,
  isOfObstacles: boolean,
  text: (card: string) => string,
): string {
  if (tally.counts.length === 0) return meeting.noVotes;
  const counts = tally.counts.map(({ card, dots }) => meeting.counted(text(card), dots));
  const winner = winnerOf(tally);
  const key = isOfObstacles && winner !== undefined ? meeting.keyIs(text(winner)) : '';
  return meeting.voteResult(counts.join(coach.meeting.between)) + key;
}
