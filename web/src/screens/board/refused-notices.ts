import { clashes, merged } from '../../board/merging';
import { aboutOf } from '../../board/overtaken';
import type { Command, Rej, Text } from '../../protocol/protocol.gen';
import type { Notice } from '../../stores/board.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { isChange } from '../../stores/refused-changes';
import { begunFrom, placeOf, wordsOf } from '../../stores/refused-words';
import { boardAround, hasLostItsPlace } from './text/overtaken-at';

/** Refusals whose reason may be gone by now, so that sending again can work. */
const AGAIN = new Set<Rej['code']>(['NOT_FOUND', 'BOARD_LOCKED', 'LIMIT_EXCEEDED', 'ALREADY_RESOLVED']);
/** Of a command that is known to be refused alone, the reason was lost with the line. */
const OVERTAKEN = new Set<Rej['code']>(['CHANGED', 'ALREADY_RESOLVED']);

/** Whether somebody else has changed the same, so that the writer has to say which one stays. */
export function isToChoose(open: OpenBoard, notice: Notice): boolean {
  if (!open.mayWrite) return false;
  if (textInstead(open, notice)) return true;
  return isOvertaken(open, notice) && clashes(open.board, notice.op.command).length > 0;
}

/** The board already has the values of the command: there is nothing to ask any more. */
export function isMoot(open: OpenBoard, notice: Notice): boolean {
  const { command } = notice.op;
  return (
    isOvertaken(open, notice) && clashes(open.board, command).length === 0 && !merged(open.board, command)
  );
}

/** The text that somebody else has put where this one was to stand. */
export function textInstead(open: OpenBoard, { op: { command }, rej }: Notice): Text | undefined {
  if (rej.code !== 'CONFLICT' || !canBeThere(open, command)) return undefined;
  const now = textOf(open, command);
  return now && now.seq !== begunFrom(command) && now.text !== wordsOf(command) ? now : undefined;
}

/** Whether it can be sent now as it was: what it is about is there again, the board is open again. */
export function canGoAgain(open: OpenBoard, { op: { command }, rej }: Notice): boolean {
  const mayGo = AGAIN.has(rej.code) || (rej.code === 'CHANGED' && isChange(command));
  return mayGo && open.mayWrite && canBeThere(open, command);
}

function isOvertaken(open: OpenBoard, { op, rej }: Notice): boolean {
  return OVERTAKEN.has(rej.code) && canBeThere(open, op.command);
}

/** The text that a command would replace, as it stands now. */
function textOf({ board }: OpenBoard, command: Command): Text | undefined {
  switch (command.t) {
    case 'report-result':
      return board.deals.get(command.deal)?.result;
    case 'explain-stuck':
      return board.deals.get(command.deal)?.stuckBecause;
    case 'reword':
      return board.card(command.card)?.text;
    case 'set-goal':
      return board.meeting?.goal;
    default:
      return undefined;
  }
}

function canBeThere(open: OpenBoard, command: Command): boolean {
  if (command.t === 'undo') return false;
  const place = placeOf(command) ?? subjectOf(command);
  return place === undefined || isThere(open, place);
}

/** The place that the command is about; undefined if the command is to put something there. */
function subjectOf(command: Command): string | undefined {
  if (['restore', 'restore-deal', 'bring-forward'].includes(command.t)) return undefined;
  if ('card' in command && command.card !== undefined) return `card/${command.card}`;
  return 'deal' in command && command.deal !== undefined ? `deal/${command.deal}` : undefined;
}

function isThere(open: OpenBoard, place: string): boolean {
  const { deal } = aboutOf(boardAround(open, place), place);
  return (deal === undefined || open.board.deals.has(deal)) && !hasLostItsPlace(open, place);
}
