import type { BoardStore } from '../../../stores/board.svelte';
import type { Messages } from '../../../messages/en';
import type { Entry } from '../../../protocol/protocol.gen';
import { short } from './short';
import { whatHappenedInMeeting } from './meeting-words';

/** What a person did, in a few words. Depends only on the arguments and the board's current texts. */
export function whatHappened(words: Messages, board: BoardStore, entry: Entry, name: NameOf): string {
  const { event } = entry;
  const { does } = words;
  const card = (id: string) => short(board.card(id)?.text.text);
  const deal = (id: string) => short(board.deals.get(id)?.name);
  switch (event.t) {
    case 'board-opened':
    case 'settings-changed':
    case 'card-covered':
    case 'card-held':
      return does[event.t];
    case 'deal-added':
    case 'deal-edited':
      return does[event.t](short(event.name));
    case 'deal-moved':
    case 'deal-removed':
    case 'deal-restored':
      return does[event.t](deal(event.deal));
    case 'result-reported':
    case 'stuck-explained':
      return does[event.t](short(event.text));
    case 'key-obstacle-marked':
      return event.obstacle === undefined
        ? does['key-obstacle-unmarked']
        : does['key-obstacle-marked'](card(event.obstacle));
    case 'decision-made':
      if (event.decision === undefined) return does['decision-taken-back'];
      return event.decision.t === 'strategy'
        ? does['decision-made'](short(event.decision.why))
        : does.undecided(short(event.decision.why));
    case 'card-added':
      if (event.kind.t === 'follow-up' && event.kind.origin)
        return does['brought-forward'](short(event.text));
      return does[event.kind.t](short(event.text));
    case 'card-reworded':
    case 'card-revealed':
      return does[event.t](short(event.text));
    case 'obstacle-moved':
    case 'solution-moved':
      return does.moved(card(event.card));
    case 'obstacle-classified':
      return does.classified(card(event.card));
    case 'follow-up-rescheduled':
      return does.rescheduled(card(event.card));
    case 'card-withdrawn':
    case 'card-restored':
      return does[event.t](card(event.card));
    case 'reacted':
      return does.reacted(card(event.card));
    case 'executive-asked':
    case 'outcome-recorded':
      return does[event.t](card(event.card));
    case 'card-grouped':
      return does[event.lead === undefined ? 'card-ungrouped' : 'card-grouped'](card(event.card));
    default:
      return whatHappenedInMeeting(words, { card, deal, name }, event);
  }
}

/** Gives a person's display name. */
export type NameOf = (member: string | undefined) => string;

/** The deal that an event is about, for a link to it. */
export function dealOf(board: BoardStore, entry: Entry): string | undefined {
  const { event } = entry;
  // of the team, perhaps not on the board
  if (event.t === 'report-shown') return undefined;
  if ('deal' in event) return event.deal;
  if ('card' in event) return board.card(event.card)?.deal;
  return event.t === 'pointed-to' ? event.pointer?.deal : undefined;
}
