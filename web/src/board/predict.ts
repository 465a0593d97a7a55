import type { BoardEvent, CardKind, Command } from '../protocol/protocol.gen';
import { provisionalOrder } from './order';
import { dealsInOrder, obstaclesOf, solutionsOf } from './select';
import type { BoardState } from './state';

/**
 * What a command will most likely become, so that its author sees it at once. Nothing where it cannot be
 * foreseen (an undo) or where it would change nothing; the server's word replaces it in any case.
 */
export function predict(board: BoardState, command: Command): BoardEvent[] {
  switch (command.t) {
    case 'change-settings':
      return [
        {
          t: 'settings-changed',
          title: command.title ?? board.title,
          language: command.language ?? board.language,
          locked: command.locked ?? board.locked,
        },
      ];
    case 'add-deal': {
      const { deal, name, owner, facts } = command;
      return [{ t: 'deal-added', deal, name, owner, facts, order: dealPlace(board, deal, command.after) }];
    }
    case 'edit-deal':
      return [{ ...command, t: 'deal-edited' }];
    case 'move-deal': {
      const order = dealPlace(board, command.deal, command.after, command.before);
      return [{ t: 'deal-moved', deal: command.deal, order }];
    }
    case 'remove-deal':
      return [{ t: 'deal-removed', deal: command.deal }];
    case 'restore-deal':
      return [{ t: 'deal-restored', deal: command.deal }];
    case 'report-result':
      return [{ t: 'result-reported', deal: command.deal, text: command.text.trim() }];
    case 'explain-stuck':
      return [{ t: 'stuck-explained', deal: command.deal, text: command.text.trim() }];
    case 'raise-obstacle':
      return [added(command.card, command.deal, command.text, command.hidden, raised(command))];
    case 'propose-solution': {
      const obstacle = board.cards.get(command.obstacle);
      if (!obstacle) return [];
      const kind: CardKind = { t: 'solution', obstacle: command.obstacle, order: LAST };
      return [added(command.card, obstacle.deal, command.text, command.hidden, kind)];
    }
    case 'agree-follow-up': {
      const kind: CardKind = { t: 'follow-up', assignee: command.assignee, due: command.due };
      return [added(command.card, command.deal, command.text, false, kind)];
    }
    case 'park-story':
      return [added(command.card, command.deal, command.text, false, { t: 'story' })];
    case 'add-comment': {
      const about = board.cards.get(command.about);
      if (!about) return [];
      return [added(command.card, about.deal, command.text, false, { t: 'comment', about: command.about })];
    }
    case 'reword':
      return [{ t: 'card-reworded', card: command.card, text: command.text.trim() }];
    case 'move-obstacle': {
      const card = board.cards.get(command.card);
      const lane = card?.deal ? obstaclesOf(board, card.deal, command.remover) : [];
      const order = place(lane, command.card, command.after, command.before);
      return [{ t: 'obstacle-moved', card: command.card, remover: command.remover, order }];
    }
    case 'classify-obstacle':
      return [
        { t: 'obstacle-classified', card: command.card, type: command.type, assignee: command.assignee },
      ];
    case 'move-solution': {
      const lane = solutionsOf(board, command.obstacle);
      const order = place(lane, command.card, command.after, command.before);
      return [{ t: 'solution-moved', card: command.card, obstacle: command.obstacle, order }];
    }
    case 'reschedule-follow-up':
      return [
        { t: 'follow-up-rescheduled', card: command.card, assignee: command.assignee, due: command.due },
      ];
    case 'withdraw':
      return [{ t: 'card-withdrawn', card: command.card }];
    case 'restore':
      return [{ t: 'card-restored', card: command.card }];
    case 'reveal': {
      const card = board.cards.get(command.card);
      if (!card?.author) return [];
      return [
        { t: 'card-revealed', card: card.id, text: card.text.text, author: card.author, kind: card.kind },
      ];
    }
    case 'mark-key-obstacle':
      return [{ t: 'key-obstacle-marked', deal: command.deal, obstacle: command.obstacle }];
    case 'decide': {
      const { deal, solutions, why } = command;
      return [{ t: 'decision-made', deal, decision: { t: 'strategy', solutions, why } }];
    }
    case 'leave-undecided':
      return [{ t: 'decision-made', deal: command.deal, decision: { t: 'no-decision', why: command.why } }];
    case 'react':
      return [{ t: 'reacted', card: command.card, reaction: command.reaction, on: command.on }];
    case 'undo':
      return [];
  }
}

/** Behind every real key. */
const LAST = '~';

function raised(command: Command & { t: 'raise-obstacle' }): CardKind {
  const { type, remover, assignee } = command;
  return { t: 'obstacle', type, remover, assignee, order: LAST };
}

function added(
  card: string,
  deal: string | undefined,
  text: string,
  hidden: boolean,
  kind: CardKind,
): BoardEvent {
  return { t: 'card-added', card, deal, text: text.trim(), hidden, kind };
}

function dealPlace(board: BoardState, deal: string, after?: string, before?: string): string {
  const deals = dealsInOrder(board)
    .filter((it) => it.id !== deal)
    .map((it) => ({ id: it.id, order: it.order }));
  return between(deals, after, before);
}

function place(
  lane: { id: string; kind: { order: string } }[],
  moving: string,
  after?: string,
  before?: string,
): string {
  const others = lane.filter((it) => it.id !== moving).map((it) => ({ id: it.id, order: it.kind.order }));
  return between(others, after, before);
}

function between(others: { id: string; order: string }[], after?: string, before?: string): string {
  const afterAt = others.findIndex((it) => it.id === after);
  const beforeAt = others.findIndex((it) => it.id === before);
  if (afterAt >= 0) return provisionalOrder(others[afterAt]?.order, others[afterAt + 1]?.order);
  if (beforeAt >= 0) return provisionalOrder(others[beforeAt - 1]?.order, others[beforeAt]?.order);
  return LAST;
}
