import { decisionOf } from '../../board/merging-wholes';
import { locale } from '../../messages/locale.svelte';
import type { AddDeal, Command, EditDeal } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { asSeen, wordsOf } from '../../stores/refused-words';
import { allInWords, type FieldInWords, type SomeValues } from './fields';
import { short } from './side/short';

/** A refused change, as its writer knows it. */
export interface RefusedChange {
  /** The action and its target. */
  what: string;
  fields: FieldInWords[];
}

export function refusedChange(open: OpenBoard, command: Command): RefusedChange {
  const { changes, common } = locale.words;
  const about = nameOf(open, command);
  const what = changes[command.t];
  return {
    what: about === undefined ? what : common.labelled(what, about),
    fields: fieldsOf(open, command),
  };
}

/** The deal or card it is about; undefined if the change would have created it. */
export function nameOf({ board }: OpenBoard, command: Command): string | undefined {
  const card = 'card' in command && command.card !== undefined ? board.card(command.card) : undefined;
  if (card) return short(card.text.text);
  const deal = 'deal' in command && command.deal !== undefined ? board.deals.get(command.deal) : undefined;
  return deal && short(deal.name);
}

/** The fields that its writer changed if that is known, otherwise all. */
function fieldsOf(open: OpenBoard, command: Command): FieldInWords[] {
  if (command.t === 'ask-executive' && command.what === undefined)
    return [{ label: undefined, text: locale.words.coach.ask.takeBack }];
  const said = allInWords(open, valuesOf(command));
  const seen = asSeen(command) ?? seenNow(open, command);
  if (!seen) return said.filter(({ text }) => text !== '');
  const before = allInWords(open, valuesOf(seen));
  const changed = said.filter(
    ({ label, text }) => text !== (before.find((it) => it.label === label)?.text ?? ''),
  );
  return (changed.length > 0 ? changed : said).map(({ label, text }) => ({ label, text: text || '—' }));
}

function seenNow({ board }: OpenBoard, command: Command): Command | undefined {
  const deal = command.t === 'edit-deal' ? board.deals.get(command.deal) : undefined;
  return deal && { t: 'edit-deal', deal: deal.id, name: deal.name, owner: deal.owner, facts: deal.facts };
}

function valuesOf(command: Command): SomeValues {
  switch (command.t) {
    case 'add-deal':
    case 'edit-deal':
      return dealValues(command);
    case 'agree-follow-up': {
      const { text, assignee, due } = command;
      return { promise: text, assignee, due };
    }
    case 'reschedule-follow-up': {
      const { assignee, due } = command;
      return { assignee, due };
    }
    case 'classify-obstacle': {
      const { type, assignee } = command;
      return { type, assignee };
    }
    case 'ask-executive': {
      const { what, of, by } = command;
      return what === undefined || of === undefined || by === undefined ? {} : { what, of, by };
    }
    case 'answer-ask': {
      const { ask, granted, by, text } = command;
      return { what: ask.what, answer: { granted, by, text } };
    }
    case 'change-settings': {
      const { title, language, locked } = command;
      return { ...(title === undefined ? {} : { title }), language, locked };
    }
    case 'decide':
    case 'leave-undecided':
      return { decision: decisionOf(command) };
    case 'record-outcome':
      return { outcome: command.outcome };
    case 'mark-key-obstacle':
      return { keyObstacle: command.obstacle };
    case 'set-agenda':
      return { agenda: command.allotments };
    case 'group-cards':
      return { group: command.into };
    case 'change-plan': {
      const { dots, anonymousObstacles, anonymousIdeas, monthEnd } = command;
      return {
        ...(dots === undefined ? {} : { dots }),
        ...(anonymousObstacles === undefined ? {} : { anonymousObstacles }),
        ...(anonymousIdeas === undefined ? {} : { anonymousIdeas }),
        ...(monthEnd === undefined ? {} : { monthEnd }),
      };
    }
    case 'hand-over':
      return { moderator: command.to };
    case 'move-obstacle':
      return { remover: command.remover };
    default:
      return { text: wordsOf(command) };
  }
}

function dealValues({ name, owner, facts }: AddDeal | EditDeal): SomeValues {
  const { customer, stage, amount, currency, closeDate } = facts;
  return { name, owner, customer, stage, value: { amount, currency }, closeDate };
}
