import type { Move, Whereabouts } from '../../../board/following';
import type { Messages } from '../../../messages/en';
import type { BoardStore } from '../../../stores/board.svelte';
import { short } from '../side/short';
import { whatHappened, type NameOf } from '../side/activity-words';

/** The state of a followed person, as text. */
export function howItStands({ follow }: Messages, name: string, where: Whereabouts | undefined): string {
  switch (where?.t) {
    case 'alone':
      return follow.isAlone(name);
    case 'away':
      return follow.isAway(name);
    case 'circle':
      return follow.inCircle(name);
    case 'at':
    case undefined:
      return follow.following(name);
  }
}

/** What a person did, in a few words; for a decision including the chosen solutions. */
export function whatTheyDid(words: Messages, board: BoardStore, move: Move, name: NameOf): string {
  if (move.t === 'went') return words.follow.wentTo(short(board.deals.get(move.deal)?.name));
  const { event } = move.entry;
  if (event.t !== 'decision-made' || event.decision?.t !== 'strategy')
    return whatHappened(words, board, move.entry, name);
  const chosen = event.decision.solutions.map((id) => `“${short(board.card(id)?.text.text)}”`);
  const list = new Intl.ListFormat(words.code, { type: 'conjunction' }).format(chosen);
  return words.follow.chose(list, short(event.decision.why));
}
