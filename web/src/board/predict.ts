import type { BoardEvent, Card, CardKind, Command, Remover } from '../protocol/protocol.gen';
import { membersOf } from './groups';
import { phaseOf } from './meeting';
import { merged } from './merging';
import { byOrder, provisionalEnd, provisionalOrder } from './order';
import { isSound } from './outcomes';
import { comesLate } from './silence';
import type { BoardState } from './state';

/**
 * Predicts the events of a command, so that its author sees the effect at once. Empty if it cannot be predicted (an
 * undo) or would change nothing; the server's answer replaces the prediction in any case.
 *
 * @param me who sends it
 */
export function predict(board: BoardState, command: Command, me?: string): BoardEvent[] {
  // a person's own word counts for them at once, also offline
  if (command.t === 'be-ready')
    return me === undefined ? [] : [{ t: 'ready-set', member: me, on: command.on }];
  const meant = merged(board, command);
  return meant ? foresee(board, meant) : [];
}

function foresee(board: BoardState, command: Command): BoardEvent[] {
  switch (command.t) {
    case 'change-settings':
      return [
        {
          t: 'settings-changed',
          title: tidy(command.title ?? board.title),
          language: command.language ?? board.language,
          locked: command.locked ?? board.locked,
        },
      ];
    case 'add-deal': {
      const { deal, name, owner, facts } = command;
      const order = dealPlace(board, deal, command.after);
      return [{ t: 'deal-added', deal, name: tidy(name), owner, facts, order }];
    }
    case 'edit-deal': {
      const { deal, name, owner, facts } = command;
      return [{ t: 'deal-edited', deal, name: tidy(name), owner, facts }];
    }
    case 'move-deal': {
      const order = dealPlace(board, command.deal, command.after, command.before);
      return [{ t: 'deal-moved', deal: command.deal, order }];
    }
    case 'remove-deal':
      return [{ t: 'deal-removed', deal: command.deal }];
    case 'restore-deal':
      return [{ t: 'deal-restored', deal: command.deal }];
    case 'report-result':
      return [{ t: 'result-reported', deal: command.deal, text: tidy(command.text) }];
    case 'explain-stuck':
      return [{ t: 'stuck-explained', deal: command.deal, text: tidy(command.text) }];
    case 'raise-obstacle':
      return [
        added(command, command.deal, cover(board, command.deal, 'obstacle', command), raised(board, command)),
      ];
    case 'propose-solution': {
      const obstacle = board.cards.get(command.obstacle);
      if (!obstacle) return [];
      const kind: CardKind = {
        t: 'solution',
        obstacle: command.obstacle,
        order: solutionPlace(board, command.card, command.obstacle),
        ...(command.source ? { source: command.source } : {}),
      };
      return [added(command, obstacle.deal, cover(board, obstacle.deal, 'solution', command), kind)];
    }
    case 'agree-follow-up': {
      const { assignee, due, solution } = command;
      const kind: CardKind = { t: 'follow-up', assignee, due, solution };
      return [added(command, command.deal, OPEN, kind)];
    }
    case 'park-story':
      return [added(command, command.deal, OPEN, { t: 'story' })];
    case 'ask-for-help':
      return [added(command, command.deal, { ...OPEN, anonymous: command.anonymous }, { t: 'help' })];
    case 'add-comment': {
      const about = board.cards.get(command.about);
      if (!about) return [];
      return [added(command, about.deal, OPEN, { t: 'comment', about: command.about })];
    }
    case 'reword':
      return [{ t: 'card-reworded', card: command.card, text: tidy(command.text) }];
    case 'move-obstacle': {
      const deal = board.cards.get(command.card)?.deal;
      const order = obstaclePlace(board, command.card, deal, command.remover, command.after, command.before);
      return [{ t: 'obstacle-moved', card: command.card, remover: command.remover, order }];
    }
    case 'classify-obstacle':
      return [
        { t: 'obstacle-classified', card: command.card, type: command.type, assignee: command.assignee },
      ];
    case 'move-solution': {
      const order = solutionPlace(board, command.card, command.obstacle, command.after, command.before);
      return [{ t: 'solution-moved', card: command.card, obstacle: command.obstacle, order }];
    }
    case 'reschedule-follow-up':
      return [
        { t: 'follow-up-rescheduled', card: command.card, assignee: command.assignee, due: command.due },
      ];
    case 'withdraw':
      return [
        ...unmarked(board, command.card),
        ...leaving(board, command.card),
        { t: 'card-withdrawn', card: command.card },
      ];
    case 'restore':
      return [{ t: 'card-restored', card: command.card }];
    case 'reveal': {
      const card = board.cards.get(command.card);
      if (!card?.author) return [];
      return [
        {
          t: 'card-revealed',
          card: card.id,
          text: card.text.text,
          ...(card.anonymous ? {} : { author: card.author }),
          kind: card.kind,
        },
      ];
    }
    case 'mark-key-obstacle':
      return [{ t: 'key-obstacle-marked', deal: command.deal, obstacle: command.obstacle }];
    case 'decide': {
      const { deal, solutions, why } = command;
      return [{ t: 'decision-made', deal, decision: { t: 'strategy', solutions, why: tidy(why) } }];
    }
    case 'leave-undecided':
      return [
        { t: 'decision-made', deal: command.deal, decision: { t: 'no-decision', why: tidy(command.why) } },
      ];
    case 'react':
      return [{ t: 'reacted', card: command.card, reaction: command.reaction, on: command.on }];
    case 'record-outcome': {
      const { card, outcome } = command;
      if (!isSound(outcome)) return [];
      return [{ t: 'outcome-recorded', card, outcome: outcome && { ...outcome, came: tidy(outcome.came) } }];
    }
    case 'ask-executive': {
      const { card, what, of, by } = command;
      const ask = what === undefined || of === undefined || by === undefined ? undefined : { what, of, by };
      return [{ t: 'executive-asked', card, ask }];
    }
    case 'group-cards':
      return grouped(board, command.card, command.into);
    case 'split-group':
      return split(board, command);
    case 'cast-vote':
      return [{ ...command, t: 'vote-cast' }];
    case 'set-goal':
      return [{ t: 'goal-set', text: tidy(command.text) }];
    case 'rate-review':
      return [{ t: 'review-rated', worth: command.worth }];
    case 'tell-mood':
      return [{ t: 'mood-told', mood: command.mood }];
    case 'set-agenda':
      return [{ t: 'agenda-set', allotments: command.allotments }];
    case 'show-report':
      return [{ t: 'report-shown', lens: command.lens, deal: command.deal }];
    // not predicted, because the result depends on rights, on the clock or on others
    case 'undo':
    case 'answer-ask':
    case 'agree-to-goal':
    case 'be-ready':
    case 'prepare-review':
    case 'change-plan':
    case 'start-review':
    case 'open-slot':
    case 'move-on':
    case 'step-back':
    case 'take-back-move':
    case 'park-deal':
    case 'extend-time':
    case 'begin-closing':
    case 'close-review':
    case 'accept-decision':
    case 'decline-decision':
    case 'hand-over':
    case 'appoint-co-moderator':
    case 'stand-in':
    case 'freeze-report':
    case 'point-to':
    case 'hold-card':
    case 'bring-forward':
    case 'move-review':
    case 'admit-attendee':
    case 'carry-deal':
      return [];
  }
}

/** How much of a new card others see. */
interface Cover {
  hidden: boolean;
  silent: boolean;
  anonymous: boolean;
}

const OPEN: Cover = { hidden: false, silent: false, anonymous: false };

/** While a deal is discussed, everybody writes on their own; a late card stays with its author. */
function cover(
  board: BoardState,
  deal: string | undefined,
  sort: 'obstacle' | 'solution',
  wish: { hidden: boolean; anonymous?: boolean | undefined },
): Cover {
  const anonymous = wish.anonymous ?? false;
  if (deal === undefined || phaseOf(board.meeting, deal) === undefined)
    return { hidden: wish.hidden, silent: false, anonymous };
  return { hidden: true, silent: !comesLate(board.meeting, deal, sort) && !wish.hidden, anonymous };
}

/** The card and its whole group join the other card's group. */
function grouped(board: BoardState, id: string, into: string): BoardEvent[] {
  const lead = board.cards.get(into)?.group ?? into;
  const card = board.cards.get(id);
  if (!card || lead === id) return [];
  const members = [...board.cards.values()].filter((it) => it.group === id && !it.withdrawn);
  const events: BoardEvent[] = members.map((it) => ({ t: 'card-grouped', card: it.id, lead }));
  if (card.group !== lead) events.push({ t: 'card-grouped', card: id, lead });
  const deal = board.deals.get(card.deal ?? '');
  if (deal?.keyObstacle === id) events.push({ t: 'key-obstacle-marked', deal: deal.id, obstacle: lead });
  return events;
}

/** Cards that joined the group since its writer looked stay in it. */
function split(board: BoardState, { card: id, was }: Command & { t: 'split-group' }): BoardEvent[] {
  const group = board.cards.get(id)?.group;
  if ((was ? was.lead : group) !== undefined)
    return group === undefined ? [] : [{ t: 'card-grouped', card: id }];
  const members = membersOf(board, id).filter((it) => was?.members.includes(it.id) ?? true);
  return members.map((it) => ({ t: 'card-grouped', card: it.id }));
}

/** Normalises typed text as the server does. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
}

function raised(board: BoardState, command: Command & { t: 'raise-obstacle' }): CardKind {
  const { card, deal, type, remover, assignee } = command;
  return { t: 'obstacle', type, remover, assignee, order: obstaclePlace(board, card, deal, remover) };
}

function added(
  { card, text }: { card: string; text: string },
  deal: string | undefined,
  cover: Cover,
  kind: CardKind,
): BoardEvent {
  return { t: 'card-added', card, deal, text: tidy(text), ...cover, kind };
}

/** A withdrawn obstacle is no longer key. */
function unmarked(board: BoardState, card: string): BoardEvent[] {
  const deal = board.deals.get(board.cards.get(card)?.deal ?? '');
  return deal?.keyObstacle === card ? [{ t: 'key-obstacle-marked', deal: deal.id }] : [];
}

/** The oldest other card of its group takes the lead. */
function leaving(board: BoardState, id: string): BoardEvent[] {
  const own: BoardEvent[] = board.cards.get(id)?.group === undefined ? [] : [{ t: 'card-grouped', card: id }];
  const members = [...board.cards.values()]
    .filter((it) => it.group === id && !it.withdrawn)
    .sort((one, other) => one.seq - other.seq);
  const first = members[0]?.id;
  const others: BoardEvent[] = members.map((it) => ({
    t: 'card-grouped',
    card: it.id,
    lead: it.id === first ? undefined : first,
  }));
  return [...own, ...others];
}

function dealPlace(board: BoardState, deal: string, after?: string, before?: string): string {
  return place([...board.deals.values()], deal, after, before);
}

function obstaclePlace(
  board: BoardState,
  card: string,
  deal: string | undefined,
  remover: Remover,
  after?: string,
  before?: string,
): string {
  const lane = keysOf(
    board,
    (it) => it.deal === deal && it.kind.t === 'obstacle' && it.kind.remover === remover,
  );
  return place(lane, card, after, before);
}

function solutionPlace(
  board: BoardState,
  card: string,
  obstacle: string,
  after?: string,
  before?: string,
): string {
  const lane = keysOf(board, (it) => it.kind.t === 'solution' && it.kind.obstacle === obstacle);
  return place(lane, card, after, before);
}

/** Includes withdrawn cards, as they may return to their places. */
function keysOf(board: BoardState, where: (card: Card) => boolean): { id: string; order: string }[] {
  const keys = [];
  for (const card of board.cards.values()) {
    if ('order' in card.kind && where(card)) keys.push({ id: card.id, order: card.kind.order });
  }
  return keys;
}

function place(
  lane: { id: string; order: string }[],
  moving: string,
  after?: string,
  before?: string,
): string {
  const others = lane.filter((it) => it.id !== moving).sort(byOrder);
  const afterAt = others.findIndex((it) => it.id === after);
  const beforeAt = others.findIndex((it) => it.id === before);
  if (afterAt >= 0) return provisionalOrder(others[afterAt]?.order, others[afterAt + 1]?.order);
  if (beforeAt >= 0) return provisionalOrder(others[beforeAt - 1]?.order, others[beforeAt]?.order);
  return provisionalEnd(others.at(-1)?.order);
}
