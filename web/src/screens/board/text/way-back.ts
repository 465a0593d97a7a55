import { tick } from 'svelte';
import { aboutOf } from '../../../board/overtaken';
import { kindOfPlace, type PlaceKind } from '../../../board/places';
import { GOAL } from '../../../board/reason-draft-keys';
import type { Meeting } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { BOARD_HELP, NEW_DEAL, SETTINGS } from '../../../stores/refused-words';
import { textField } from '../../../browser/stray-keys';
import { mayAnswerProposal, moderates } from '../../../board/rights';
import { mayLead } from '../stages/leading';
import { boardAround, hasLostItsPlace } from './overtaken-at';

/** Where somebody could write on. */
interface At {
  open: OpenBoard;
  place: string;
  meeting: Meeting | undefined;
  /** The deal that it is about, where that is on the board and the text has not lost its place. */
  deal: string | undefined;
  card: string | undefined;
}

const onDeal = ({ deal }: At) => deal !== undefined;
const anywhere = () => true;

/** When the unsent text of each kind of place can be edited there; a missing kind does not compile. */
const WAYS: Record<PlaceKind, (at: At) => boolean> = {
  'deal/result': onDeal,
  'deal/stuck': onDeal,
  'deal/obstacle': onDeal,
  'deal/help': onDeal,
  'deal/story': onDeal,
  'deal/follow-up': onDeal,
  'deal/why': onDeal,
  'deal/decline': ({ open, deal }) => deal !== undefined && mayAnswerAt(open, deal),
  'deal/facts': onDeal,
  'card/text': onDeal,
  'card/solution': onDeal,
  'card/comment': onDeal,
  'card/ask': onDeal,
  'card/answer': onDeal,
  'card/classify': onDeal,
  // the outcome of a follow-up of the previous review
  'card/came': ({ open, place, meeting }) => meeting?.stage === 'RECAP' && !hasLostItsPlace(open, place),
  hold: ({ open, deal, card }) =>
    deal !== undefined && moderates(open) && card !== undefined && open.board.card(card)?.author !== open.me,
  park: ({ open, deal, meeting }) =>
    deal !== undefined && moderates(open) && meeting?.stage === 'DEALS' && isOpen(meeting, deal),
  'review/goal': ({ open, meeting }) => meeting?.stage === 'PREPARING' && mayLead(open),
  'board/deal': anywhere,
  'board/settings': anywhere,
  'board/help': anywhere,
};

/** Whether the unsent text of a place can be edited there. */
export function hasWayBack(open: OpenBoard, place: string): boolean {
  // a locked board does not stop moderators
  if (!open.mayWrite && place !== GOAL) return false;
  const { deal, card } = aboutOf(boardAround(open, place), place);
  const isThere = deal !== undefined && open.board.deals.has(deal) && !hasLostItsPlace(open, place);
  const way = (WAYS as Partial<Record<string, (at: At) => boolean>>)[kindOfPlace(place)];
  return way?.({ open, place, meeting: open.board.meeting, deal: isThere ? deal : undefined, card }) ?? false;
}

function mayAnswerAt(open: OpenBoard, id: string): boolean {
  const deal = open.board.deals.get(id);
  return deal !== undefined && mayAnswerProposal(open, deal);
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
  open.writing.end(place);
  if (!isOfTheBoard(place)) onfocus(aboutOf(boardAround(open, place), place).deal);
  await tick();
  const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
  if (textField(field)) field?.focus();
  else open.writing.begin(place);
}

/** A form or field that belongs to no deal: it opens in any view. */
function isOfTheBoard(place: string): boolean {
  return place === NEW_DEAL || place === SETTINGS || place === BOARD_HELP;
}
