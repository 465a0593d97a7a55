import type { BoardStore } from '../../../stores/board.svelte';
import type { Messages } from '../../../messages/en';
import type { Entry } from '../../../protocol/protocol.gen';

const LONGEST = 60;

function short(text: string | undefined): string {
  const chars = [...(text ?? '…')];
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : chars.join('');
}

/** What somebody did, in a few words. Pure but for what the board says now. */
export function whatHappened(words: Messages['does'], board: BoardStore, entry: Entry): string {
  const { event } = entry;
  const card = (id: string) => short(board.card(id)?.text.text);
  const deal = (id: string) => short(board.deals.get(id)?.name);
  switch (event.t) {
    case 'board-opened':
    case 'settings-changed':
      return words[event.t];
    case 'deal-added':
    case 'deal-edited':
      return words[event.t](short(event.name));
    case 'deal-moved':
    case 'deal-removed':
    case 'deal-restored':
      return words[event.t](deal(event.deal));
    case 'result-reported':
    case 'stuck-explained':
      return words[event.t](short(event.text));
    case 'key-obstacle-marked':
      return event.obstacle === undefined
        ? words['key-obstacle-unmarked']
        : words['key-obstacle-marked'](card(event.obstacle));
    case 'decision-made':
      if (event.decision === undefined) return words['decision-taken-back'];
      return event.decision.t === 'strategy'
        ? words['decision-made'](short(event.decision.why))
        : words.undecided(short(event.decision.why));
    case 'card-added':
      return words[event.kind.t](short(event.text));
    case 'card-reworded':
    case 'card-revealed':
      return words[event.t](short(event.text));
    case 'obstacle-moved':
    case 'solution-moved':
      return words.moved(card(event.card));
    case 'obstacle-classified':
      return words.classified(card(event.card));
    case 'follow-up-rescheduled':
      return words.rescheduled(card(event.card));
    case 'card-withdrawn':
    case 'card-restored':
      return words[event.t](card(event.card));
    case 'reacted':
      return words.reacted(card(event.card));
    case 'executive-asked':
    case 'outcome-recorded':
    case 'card-held':
      return words[event.t](card(event.card));
    case 'card-covered':
      return words.moderated;
    case 'card-grouped':
      return words[event.lead === undefined ? 'card-ungrouped' : 'card-grouped'](card(event.card));
    default:
      return words.moderated;
  }
}

/** The deal that an event is about, so that one can go there. */
export function dealOf(board: BoardStore, entry: Entry): string | undefined {
  const { event } = entry;
  if ('deal' in event) return event.deal;
  if ('card' in event) return board.card(event.card)?.deal;
  return undefined;
}
