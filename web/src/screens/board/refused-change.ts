import { LANGUAGE_NAMES } from '../../messages/languages';
import { locale } from '../../messages/locale.svelte';
import type { AddDeal, Command, EditDeal } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { wordsOf } from '../../stores/refused-words';
import { short } from './side/short';

/** One field of a change; without a label if it is the only one. */
export interface ChangedField {
  label?: string;
  text: string;
}

/** A refused change, as its writer knows it. */
export interface RefusedChange {
  /** The action and its target. */
  what: string;
  fields: ChangedField[];
}

export function refusedChange(open: OpenBoard, command: Command): RefusedChange {
  const { changes, common } = locale.words;
  const about = nameOf(open, command);
  const what = changes[command.t];
  return {
    what: about === undefined ? what : common.labelled(what, about),
    fields: fieldsOf(open, command).filter(({ text }) => text !== ''),
  };
}

/** The deal or card it is about; undefined if the change would have created it. */
function nameOf({ board }: OpenBoard, command: Command): string | undefined {
  const card = 'card' in command && command.card !== undefined ? board.card(command.card) : undefined;
  if (card) return short(card.text.text);
  const deal = 'deal' in command && command.deal !== undefined ? board.deals.get(command.deal) : undefined;
  return deal && short(deal.name);
}

function fieldsOf(open: OpenBoard, command: Command): ChangedField[] {
  const { board, coach, home, stages, common } = locale.words;
  const person = (id: string) => open.person(id)?.name ?? common.someone;
  const day = (on: string) => locale.day(on, open.board.meeting?.plan.zone);
  switch (command.t) {
    case 'add-deal':
    case 'edit-deal':
      return dealFields(open, command);
    case 'agree-follow-up':
      return [
        { label: board.followUpHint, text: command.text },
        { label: board.who, text: person(command.assignee) },
        { label: board.due, text: day(command.due) },
      ];
    case 'reschedule-follow-up':
      return [
        { label: board.who, text: person(command.assignee) },
        { label: board.due, text: day(command.due) },
      ];
    case 'ask-executive': {
      const { what, of = '', by } = command;
      if (what === undefined || by === undefined) return [{ text: coach.ask.takeBack }];
      return [
        { label: coach.ask.what, text: what },
        { label: coach.ask.of, text: of },
        { label: coach.ask.by, text: day(by) },
      ];
    }
    case 'answer-ask':
      return [
        { label: coach.ask.what, text: command.ask.what },
        {
          label: coach.ask.answer,
          text: (command.granted ? coach.ask.granted : coach.ask.declined)(command.by),
        },
        { label: coach.ask.words, text: command.text },
      ];
    case 'classify-obstacle':
      return [
        { label: board.type, text: board.types[command.type] },
        {
          label: board.assignee,
          text: command.assignee === undefined ? board.nobody : person(command.assignee),
        },
      ];
    case 'change-settings':
      return [
        { label: home.name, text: command.title ?? '' },
        {
          label: home.boardLanguage,
          text: command.language === undefined ? '' : LANGUAGE_NAMES[command.language],
        },
        {
          label: board.lock,
          text: command.locked === undefined ? '' : command.locked ? common.yes : common.no,
        },
      ];
    case 'decide':
      return [
        {
          label: board.chosen,
          text: command.solutions.map((id) => short(open.board.card(id)?.text.text)).join('\n'),
        },
        { label: board.why, text: command.why },
      ];
    case 'record-outcome': {
      const { outcome } = command;
      if (!outcome) return [];
      const { result, came, effect } = outcome;
      return [
        { text: stages.recap.results[result] },
        { label: stages.recap.came, text: came },
        { label: stages.recap.effect, text: effect === undefined ? '' : stages.recap.effects[effect] },
      ];
    }
    default:
      return [{ text: wordsOf(command) ?? '' }];
  }
}

/** The fields of an existing deal that its writer changed. */
function dealFields(open: OpenBoard, command: AddDeal | EditDeal): ChangedField[] {
  const { name, owner, facts } = command;
  const { board } = locale.words;
  const there = command.t === 'edit-deal' ? (command.was ?? open.board.deals.get(command.deal)) : undefined;
  const now = there?.facts;
  const value = (of: typeof facts | undefined) =>
    of?.amount === undefined || of.currency === undefined ? '' : locale.money(of.amount, of.currency);
  const date = (of: typeof facts | undefined) =>
    of?.closeDate === undefined ? '' : locale.date(`${of.closeDate}T12:00:00`);
  const all = [
    { label: board.dealName, text: name, before: there?.name },
    {
      label: board.owner,
      text: open.person(owner)?.name ?? '',
      before: there && open.person(there.owner)?.name,
    },
    { label: board.customer, text: facts.customer ?? '', before: now?.customer },
    { label: board.stage, text: facts.stage ?? '', before: now?.stage },
    { label: board.amount, text: value(facts), before: value(now) },
    { label: board.closeDate, text: date(facts), before: date(now) },
  ];
  const differ = all.filter(({ text, before }) => text !== (before ?? ''));
  return (differ.length > 0 ? differ : all).map(({ label, text }) => ({ label, text: text || '—' }));
}
