import { GOAL, holdPlace, parkPlace } from '../board/reasons';
import type { Command } from '../protocol/protocol.gen';
import type { Drafts } from '../sync/drafts';
import type { Op } from '../sync/outbox';

const REFUSED = 'left';

/** What somebody wrote in a command. */
export interface Said {
  /** All of it, each on its own; none where things were only chosen. */
  words: string[];
  /** Where they were written, so that they can be written on there; undefined where it was a form of more. */
  place?: string | undefined;
}

/** The words of a refused command are a draft until somebody has decided about them. */
export function keepWords(drafts: Drafts, client: string, op: Op): void {
  const words = wordsOf(op.command);
  if (words) drafts.set(placeOfRefused(client, op), words, begunFrom(op.command));
}

/** Under which place the words of a refused command are a draft: it says where they were written. */
export function placeOfRefused(client: string, { n, command }: Op): string {
  return [REFUSED, client, n, placeOf(command) ?? ''].join('/');
}

/** Under which place words are a draft beside those that somebody else left there. */
export function besides(whose: string, place: string): string {
  return [REFUSED, whose, 0, place].join('/');
}

/** Where a draft was written, also one that was refused since. */
export function writtenAt(place: string): string {
  const [kind, , , ...at] = place.split('/');
  return kind === REFUSED ? at.join('/') : place;
}

/** The seq of the text that a new one was begun from. */
export function begunFrom(command: Command): number | undefined {
  return 'ifSeq' in command ? command.ifSeq : undefined;
}

/** All that somebody wrote in a command, if it has anything written. */
export function wordsOf(command: Command): string | undefined {
  return said(command).words.join('\n') || undefined;
}

/** Where the words of a command can be written on. */
export function placeOf(command: Command): string | undefined {
  return said(command).place;
}

const NOTHING: Said = { words: [] };

/** Every kind of command has an answer here: without one this does not compile. */
function said(command: Command): Said {
  switch (command.t) {
    case 'report-result':
      return text(command.text, `deal/${command.deal}/result`);
    case 'explain-stuck':
      return text(command.text, `deal/${command.deal}/stuck`);
    case 'raise-obstacle':
      return text(command.text, `deal/${command.deal}/obstacle/${command.remover}`);
    case 'propose-solution':
      return text(command.text, `card/${command.obstacle}/solution`);
    case 'add-comment':
      return text(command.text, `card/${command.about}/comment`);
    case 'ask-for-help':
      return text(command.text, command.deal === undefined ? 'board/help' : `deal/${command.deal}/help`);
    case 'park-story':
      return text(command.text, `deal/${command.deal ?? ''}/story`);
    case 'agree-follow-up':
      return text(command.text, `deal/${command.deal}/follow-up`);
    case 'reword':
      return text(command.text, `card/${command.card}/text`);
    case 'decide':
    case 'leave-undecided':
      return text(command.why, `deal/${command.deal}/why`);
    case 'set-goal':
      return text(command.text, GOAL);
    case 'record-outcome':
      return text(command.outcome?.came, `card/${command.card}/came`);
    case 'park-deal':
      return text(command.reason, parkPlace(command.deal));
    case 'hold-card':
      return text(command.note, holdPlace(command.card));
    case 'ask-executive':
      return all(command.what, command.of, command.by);
    case 'answer-ask':
      return all(command.text, command.by);
    case 'add-deal':
    case 'edit-deal': {
      const { customer, stage, amount, currency, closeDate } = command.facts;
      const value = amount === undefined ? undefined : `${amount} ${currency ?? ''}`;
      return all(command.name, customer, stage, value, closeDate);
    }
    case 'change-settings':
      return all(command.title);
    case 'bring-forward':
      return all(command.text);
    case 'carry-deal':
      return all(command.reason);
    case 'move-deal':
    case 'remove-deal':
    case 'restore-deal':
    case 'move-obstacle':
    case 'classify-obstacle':
    case 'move-solution':
    case 'reschedule-follow-up':
    case 'group-cards':
    case 'split-group':
    case 'withdraw':
    case 'restore':
    case 'reveal':
    case 'mark-key-obstacle':
    case 'react':
    case 'undo':
    case 'prepare-review':
    case 'change-plan':
    case 'move-review':
    case 'agree-to-goal':
    case 'set-agenda':
    case 'start-review':
    case 'open-slot':
    case 'move-on':
    case 'step-back':
    case 'take-back-move':
    case 'extend-time':
    case 'begin-closing':
    case 'close-review':
    case 'cast-vote':
    case 'be-ready':
    case 'accept-decision':
    case 'hand-over':
    case 'appoint-co-moderator':
    case 'stand-in':
    case 'point-to':
    case 'rate-review':
    case 'tell-mood':
      return NOTHING;
  }
}

function text(words: string | undefined, place: string): Said {
  return { words: words ? [words] : [], place };
}

function all(...words: (string | undefined)[]): Said {
  return { words: words.filter((it) => it !== undefined && it !== '') as string[] };
}
