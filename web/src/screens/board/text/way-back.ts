import { tick } from 'svelte';
import { aboutOf } from '../../../board/overtaken';
import { GOAL } from '../../../board/reasons';
import type { Meeting } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { NEW_DEAL, SETTINGS } from '../../../stores/refused-words';
import { textField } from '../../../stray-keys';
import { moderates } from '../rights';
import { mayLead } from '../stages/leading';
import { boardAround, hasLostItsPlace } from './overtaken-at';
import { writing } from './writing.svelte';

/** Whether the unsent text of a place can be edited there. */
export function hasWayBack(open: OpenBoard, place: string): boolean {
  const { meeting } = open.board;
  const [kind] = place.split('/');
  // a locked board does not stop moderators
  if (place === GOAL) return meeting?.stage === 'PREPARING' && mayLead(open);
  if (!open.mayWrite) return false;
  if (isOfTheBoard(place)) return true;
  // the outcome of a follow-up of the previous review
  if (place.endsWith('/came')) return meeting?.stage === 'RECAP' && !hasLostItsPlace(open, place);
  const { deal, card } = aboutOf(boardAround(open, place), place);
  if (deal === undefined || !open.board.deals.has(deal) || hasLostItsPlace(open, place)) return false;
  switch (kind) {
    case 'deal':
    case 'card':
      return true;
    case 'hold':
      return moderates(open) && card !== undefined && open.board.card(card)?.author !== open.me;
    case 'park':
      return moderates(open) && meeting?.stage === 'DEALS' && isOpen(meeting, deal);
    default:
      return false;
  }
}

function isOpen({ agenda }: Meeting, deal: string): boolean {
  const slot = agenda.slots[deal];
  return slot !== undefined && slot.phase !== 'DONE';
}

/**
 * Goes to the place of an unsent text and opens it.
 *
 * @param onfocus shows a deal, or the meeting's view if the text is about none
 */
export async function goBack(
  open: OpenBoard,
  place: string,
  onfocus: (deal: string | undefined) => void,
): Promise<void> {
  writing.end(place);
  if (!isOfTheBoard(place)) onfocus(aboutOf(boardAround(open, place), place).deal);
  await tick();
  const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
  if (textField(field)) field?.focus();
  else writing.begin(place);
}

/** A form that belongs to no deal: it opens in any view. */
function isOfTheBoard(place: string): boolean {
  return place === NEW_DEAL || place === SETTINGS;
}
