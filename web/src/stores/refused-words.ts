import type { Place } from '../board/places';
import { declinePlace, GOAL, holdPlace, parkPlace } from '../board/reason-draft-keys';
import type { AddDeal, Ask, Command, Decision, EditDeal, SeenAsk } from '../protocol/protocol.gen';
import type { Begun, Drafts } from '../sync/drafts';
import type { Op } from '../sync/outbox';

const REFUSED = 'left';
/** The places of a new deal, of the board's settings, and of a question about no deal. */
export const NEW_DEAL = 'board/deal';
export const SETTINGS = 'board/settings';
export const BOARD_HELP = 'board/help';

/** The texts of a command. */
export interface Said {
  /** Each text; none if the command contains only choices. */
  words: string[];
  /** Where they were written, so that they can be written on there; undefined where things were only chosen. */
  place?: Place | undefined;
  /** The other fields of the form there, by their names in it. */
  fields?: Record<string, string> | undefined;
  /** The selected solutions of a decision. */
  chosen?: string[] | undefined;
}

/** Keeps the text of a refused command as a draft until the person has decided about it. */
export function keepWords(drafts: Drafts, client: string, op: Op): void {
  const words = wordsOf(op.command);
  if (words) drafts.set(placeOfRefused(client, op), words, readBefore(op.command));
}

/** Fills the form of a refused command with its fields, unless another input has been begun there. */
export function keepFields(storage: Storage, me: string, board: string, command: Command): void {
  const { place, fields, chosen } = said(command);
  const kept = fields
    ? writtenOver(fields, command)
    : chosen && { begun: true, chosen, ...seenDecision(command) };
  if (place === undefined || !kept) return;
  const key = `unblock/kept/${keyOfFields(me, board, place)}`;
  if (storage.getItem(key) !== null) return;
  storage.setItem(key, JSON.stringify({ ...kept, refused: true }));
}

function readBefore(command: Command): Begun | undefined {
  return command.t === 'record-outcome' ? command.was?.outcome : begunFrom(command);
}

function seenDecision(command: Command): { again: boolean; from?: Decision | undefined } {
  const isDecision = command.t === 'decide' || command.t === 'leave-undecided';
  const from = isDecision ? command.was?.decision : undefined;
  return { again: from !== undefined, from };
}

/** The fields that the writer changed, with their values from before, as far as known. */
function writtenOver(fields: Record<string, string>, command: Command) {
  const seen = asSeen(command);
  const from = (seen && said(seen).fields) ?? {};
  const changed = Object.keys(fields).filter((name) => fields[name] !== from[name]);
  const only = (of: Record<string, string>) =>
    Object.fromEntries(changed.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]])));
  return { mine: only(fields), from: only(from), seen: seenWhole(command) };
}

/** The state that its writer had read, if the form stores it as a whole. */
function seenWhole(command: Command): Ask | SeenAsk | undefined {
  if (command.t === 'answer-ask') return command.ask;
  return command.t === 'ask-executive' ? command.was : undefined;
}

/** A change that would leave all as its writer saw it; undefined where it does not say what that was. */
export function asSeen(command: Command): Command | undefined {
  switch (command.t) {
    case 'edit-deal':
      return command.was && { t: command.t, deal: command.deal, ...command.was };
    case 'classify-obstacle':
      return command.was && { t: command.t, card: command.card, ...command.was };
    case 'reschedule-follow-up':
      return command.was && { t: command.t, card: command.card, ...command.was };
    case 'ask-executive': {
      const { what, of, by } = command.was?.ask ?? {};
      return command.was && { t: command.t, card: command.card, what, of, by };
    }
    case 'change-settings':
      return command.was === undefined ? undefined : { t: command.t, title: command.was };
    default:
      return undefined;
  }
}

/** Somebody has decided about a refused command: its form is empty again, unless it was written on. */
export function forgetFields(storage: Storage, me: string, board: string, place: string): void {
  const key = `unblock/kept/${keyOfFields(me, board, place)}`;
  if (/"refused":true/.test(storage.getItem(key) ?? '')) storage.removeItem(key);
}

/** The storage key for the fields of a form. */
export function keyOfFields(me: string, board: string, place: string): string {
  if (place === NEW_DEAL) return `${me}/deal/${board}/new`;
  if (place === SETTINGS) return `${me}/${board}/settings`;
  const [, deal] = /^deal\/([^/]*)\/facts$/.exec(place) ?? [];
  return deal === undefined ? `${me}/${board}/${place}` : `${me}/deal/${board}/${deal}`;
}

/** The draft place for the text of a refused command, from which its original place can be derived. */
export function placeOfRefused(client: string, { n, command }: Op): string {
  return [REFUSED, client, n, placeOf(command) ?? ''].join('/');
}

/** The draft place for a text next to one that another guest left. */
export function besides(whose: string, place: string): string {
  return [REFUSED, whose, 0, place].join('/');
}

/** The original place of a draft, even if it was refused since. */
export function writtenAt(place: string): string {
  const [kind, , , ...at] = place.split('/');
  return kind === REFUSED ? at.join('/') : place;
}

/** The seq of the text from which a new one was begun. */
export function begunFrom(command: Command): number | undefined {
  return 'ifSeq' in command ? command.ifSeq : undefined;
}

/** All texts of a command, joined; undefined if it has none. */
export function wordsOf(command: Command): string | undefined {
  return said(command).words.join('\n') || undefined;
}

/** Where the words of a command can be written on. */
export function placeOf(command: Command): Place | undefined {
  return said(command).place;
}

const NOTHING: Said = { words: [] };

/** Covers every kind of command; a missing one does not compile. */
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
      return text(command.text, command.deal === undefined ? BOARD_HELP : `deal/${command.deal}/help`);
    case 'park-story':
      return text(command.text, `deal/${command.deal ?? ''}/story`);
    case 'agree-follow-up': {
      const { text: words, assignee, due } = command;
      return { ...text(words, `deal/${command.deal}/follow-up`), fields: { assignee, day: due } };
    }
    case 'reword':
      return text(command.text, `card/${command.card}/text`);
    case 'decide':
      return { ...text(command.why, `deal/${command.deal}/why`), chosen: command.solutions };
    case 'leave-undecided':
      return { ...text(command.why, `deal/${command.deal}/why`), chosen: [] };
    case 'set-goal':
      return text(command.text, GOAL);
    case 'record-outcome':
      return text(command.outcome?.came, `card/${command.card}/came`);
    case 'park-deal':
      return text(command.reason, parkPlace(command.deal));
    case 'decline-decision':
      return text(command.why, declinePlace(command.deal));
    case 'hold-card':
      return text(command.note, holdPlace(command.card));
    case 'ask-executive': {
      const { what, of = '', by = '' } = command;
      if (what === undefined) return NOTHING;
      return { ...text(what, `card/${command.card}/ask`), fields: { what, of, day: by } };
    }
    case 'answer-ask':
      return {
        ...text(command.text, `card/${command.card}/answer`),
        fields: { text: command.text, by: command.by ?? '' },
      };
    case 'add-deal':
      return facts(command, NEW_DEAL);
    case 'edit-deal':
      return facts(command, `deal/${command.deal}/facts`);
    case 'change-settings': {
      const { title, language, locked } = command;
      return {
        ...text(title, SETTINGS),
        fields: {
          ...(title === undefined ? {} : { title }),
          ...(language === undefined ? {} : { language }),
          ...(locked === undefined ? {} : { locked: locked ? 'locked' : '' }),
        },
      };
    }
    case 'classify-obstacle':
      return {
        ...text(undefined, `card/${command.card}/classify`),
        fields: { type: command.type, assignee: command.assignee ?? '' },
      };
    case 'reschedule-follow-up':
      return {
        ...text(undefined, `card/${command.card}/text`),
        fields: { assignee: command.assignee, day: command.due },
      };
    case 'bring-forward':
      return { words: [command.text] };
    case 'carry-deal':
      return { words: [command.reason] };
    case 'move-deal':
    case 'remove-deal':
    case 'restore-deal':
    case 'move-obstacle':
    case 'move-solution':
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
    case 'admit-attendee':
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
    case 'freeze-report':
    case 'show-report':
    case 'point-to':
    case 'rate-review':
    case 'tell-mood':
      return NOTHING;
  }
}

function text(words: string | undefined, place: Place): Said {
  return { words: words ? [words] : [], place };
}

/** A deal: each of its facts on its own. */
function facts({ name, owner, facts: of }: AddDeal | EditDeal, place: Place): Said {
  const { customer = '', stage = '', amount, currency, closeDate = '' } = of;
  const value = amount === undefined ? '' : `${amount} ${currency ?? ''}`;
  return {
    words: [name, customer, stage, value, closeDate].filter((it) => it !== ''),
    place,
    fields: {
      name,
      owner,
      customer,
      stage,
      amount: String(amount ?? ''),
      closeDate,
      ...(currency === undefined ? {} : { currency }),
    },
  };
}
