import { asksTheSame } from '../board/same-request';
import { clashes, merged } from '../board/merging';
import { isSound } from '../board/outcomes';
import { same } from '../board/same';
import type { BoardState } from '../board/state';
import type { BoardEvent, Card, CardKind, Code, Command, Deal, Text } from '../protocol/protocol.gen';
import { keyAfter, keyBetween } from './order-keys';

export type Verdict = { events: BoardEvent[] } | { code: Code; cur?: Text };

const NOTHING: Verdict = { events: [] };
const GONE: Verdict = { code: 'NOT_FOUND' };
const WRONG: Verdict = { code: 'INVALID' };

/**
 * Decides commands like the server, in short: the rules of dev.unblock.board.Rules for writers with all rights, without
 * long texts and undo. Held to the server's verdicts by recorded histories.
 */
export function decide(board: BoardState, actor: string, command: Command): Verdict {
  const meant = merged(board, command);
  const verdict = judge(board, actor, meant ?? command);
  if (meant || 'code' in verdict) return verdict;
  return clashes(board, command).length > 0 ? { code: 'CHANGED' } : NOTHING;
}

function judge(board: BoardState, actor: string, command: Command): Verdict {
  if (board.locked && command.t !== 'change-settings') return { code: 'BOARD_LOCKED' };
  const deal = 'deal' in command && command.deal !== undefined ? dealOn(board, command.deal) : undefined;
  const card =
    'card' in command && command.card !== undefined ? cardOn(board, actor, command.card) : undefined;
  switch (command.t) {
    case 'change-settings': {
      const { title = board.title, language = board.language, locked = board.locked } = command;
      const same = title === board.title && language === board.language && locked === board.locked;
      return same ? NOTHING : one({ t: 'settings-changed', title: title.trim(), language, locked });
    }
    case 'add-deal': {
      if (board.deals.has(command.deal)) return WRONG;
      const { deal: id, owner, facts } = command;
      const order = place(dealLane(board, id), command.after, undefined);
      return one({ t: 'deal-added', deal: id, name: command.name.trim(), owner, facts, order });
    }
    case 'edit-deal':
      return deal
        ? one({
            t: 'deal-edited',
            deal: deal.id,
            name: command.name.trim(),
            owner: command.owner,
            facts: command.facts,
          })
        : GONE;
    case 'move-deal': {
      if (!deal) return GONE;
      const lane = dealLane(board, deal.id);
      if (isAt(lane, deal.order, command.after, command.before)) return NOTHING;
      return one({ t: 'deal-moved', deal: deal.id, order: place(lane, command.after, command.before) });
    }
    case 'remove-deal':
    case 'restore-deal': {
      const known = board.deals.get(command.deal);
      const remove = command.t === 'remove-deal';
      if (!known) return GONE;
      if (known.removed === remove) return NOTHING;
      return one({ t: remove ? 'deal-removed' : 'deal-restored', deal: command.deal });
    }
    case 'report-result':
    case 'explain-stuck': {
      if (!deal) return GONE;
      const result = command.t === 'report-result';
      const t = result ? 'result-reported' : 'stuck-explained';
      return text(result ? deal.result : deal.stuckBecause, command, (words) => ({
        t,
        deal: deal.id,
        text: words,
      }));
    }
    case 'raise-obstacle': {
      const { type, remover, assignee } = command;
      return deal
        ? added(board, command, deal.id, { t: 'obstacle', type, remover, assignee, order: last(board) })
        : GONE;
    }
    case 'propose-solution': {
      const obstacle = cardOn(board, actor, command.obstacle);
      if (obstacle?.kind.t !== 'obstacle') return GONE;
      return added(board, command, obstacle.deal, {
        t: 'solution',
        obstacle: obstacle.id,
        order: last(board),
        ...(command.source ? { source: command.source } : {}),
      });
    }
    case 'agree-follow-up': {
      const { assignee, due, solution } = command;
      return deal ? added(board, command, deal.id, { t: 'follow-up', assignee, due, solution }) : GONE;
    }
    case 'park-story':
      return command.deal && !deal ? GONE : added(board, command, command.deal, { t: 'story' });
    case 'ask-for-help':
      return command.deal && !deal ? GONE : added(board, command, command.deal, { t: 'help' });
    case 'ask-executive': {
      if (card?.kind.t !== 'obstacle') return GONE;
      const { what, of, by } = command;
      const asked = what !== undefined && of !== undefined && by !== undefined;
      return one({ t: 'executive-asked', card: card.id, ask: asked ? { what, of, by } : undefined });
    }
    case 'answer-ask': {
      if (card?.kind.t !== 'obstacle') return GONE;
      if (!asksTheSame(card.kind.ask, command.ask)) return { code: 'CHANGED' };
      const { granted, text: words, by } = command;
      const answer = { granted, text: words.trim(), by, author: actor };
      return one({ t: 'executive-asked', card: card.id, ask: { ...command.ask, answer } });
    }
    case 'cast-vote':
      return one({ ...command, t: 'vote-cast' });
    case 'point-to': {
      const pointer = deal && { by: actor, deal: deal.id, card: command.card, question: command.question };
      return one({ t: 'pointed-to', pointer });
    }
    case 'add-comment': {
      const about = cardOn(board, actor, command.about);
      return about ? added(board, command, about.deal, { t: 'comment', about: about.id }) : GONE;
    }
    case 'reword':
      if (!card) return GONE;
      return text(card.text, command, (words) => ({ t: 'card-reworded', card: card.id, text: words }));
    case 'move-obstacle': {
      if (!card) return GONE;
      if (card.kind.t !== 'obstacle') return WRONG;
      const { remover, after, before } = command;
      const lane = cardLane(
        board,
        card,
        (kind, of) => kind.t === 'obstacle' && kind.remover === remover && of === card.deal,
      );
      if (card.kind.remover === remover && isAt(lane, card.kind.order, after, before)) return NOTHING;
      return one({ t: 'obstacle-moved', card: card.id, remover, order: place(lane, after, before) });
    }
    case 'classify-obstacle': {
      if (!card) return GONE;
      if (card.kind.t !== 'obstacle') return WRONG;
      const { type, assignee } = command;
      if (card.kind.type === type && card.kind.assignee === assignee) return NOTHING;
      return one({ t: 'obstacle-classified', card: card.id, type, assignee });
    }
    case 'move-solution': {
      const obstacle = cardOn(board, actor, command.obstacle);
      if (!card) return GONE;
      if (card.kind.t !== 'solution') return WRONG;
      if (!obstacle) return GONE;
      if (obstacle.kind.t !== 'obstacle' || obstacle.deal !== card.deal) return WRONG;
      const { after, before } = command;
      const lane = cardLane(board, card, (kind) => kind.t === 'solution' && kind.obstacle === obstacle.id);
      if (card.kind.obstacle === obstacle.id && isAt(lane, card.kind.order, after, before)) return NOTHING;
      return one({
        t: 'solution-moved',
        card: card.id,
        obstacle: obstacle.id,
        order: place(lane, after, before),
      });
    }
    case 'reschedule-follow-up': {
      const { assignee, due } = command;
      if (card?.kind.t !== 'follow-up') return GONE;
      if (card.kind.assignee === assignee && card.kind.due === due) return NOTHING;
      return one({ t: 'follow-up-rescheduled', card: card.id, assignee, due });
    }
    case 'record-outcome': {
      if (card?.kind.t !== 'follow-up') return GONE;
      const { outcome } = command;
      if (same(outcome, card.kind.outcome)) return NOTHING;
      if (!isSound(outcome)) return WRONG;
      const came = outcome?.came.trim() ?? '';
      return one({ t: 'outcome-recorded', card: card.id, outcome: outcome && { ...outcome, came } });
    }
    case 'group-cards': {
      const into = cardOn(board, actor, command.into);
      if (!card || !into) return GONE;
      const { kind } = card;
      if (card.hidden || (kind.t !== 'obstacle' && kind.t !== 'solution')) return WRONG;
      if (card.id === into.id || into.hidden || into.deal !== card.deal || into.kind.t !== kind.t)
        return WRONG;
      const lead = into.group ?? into.id;
      if (lead === card.id) return NOTHING;
      const joining = groupOf(board, card.id);
      if (card.group !== lead) joining.push(card.id);
      const keyed = card.deal === undefined ? undefined : board.deals.get(card.deal);
      const marked: BoardEvent[] =
        keyed?.keyObstacle === card.id ? [{ t: 'key-obstacle-marked', deal: keyed.id, obstacle: lead }] : [];
      return {
        events: [...joining.map((id) => ({ t: 'card-grouped' as const, card: id, lead })), ...marked],
      };
    }
    case 'split-group': {
      if (!card) return GONE;
      const { was } = command;
      const isIn = (was ? was.lead : card.group) !== undefined;
      if (isIn) return card.group === undefined ? NOTHING : one({ t: 'card-grouped', card: card.id });
      const leaving = groupOf(board, card.id).filter((id) => was?.members.includes(id) ?? true);
      return { events: leaving.map((id) => ({ t: 'card-grouped', card: id })) };
    }
    case 'withdraw': {
      const known = board.cards.get(command.card);
      if (!known || !grounded(board, known) || !mayKnow(known, actor)) return GONE;
      if (!card) return NOTHING;
      const keyed = card.deal === undefined ? undefined : board.deals.get(card.deal);
      const unmarked: BoardEvent[] =
        keyed?.keyObstacle === card.id
          ? [{ t: 'key-obstacle-marked', deal: keyed.id, obstacle: undefined }]
          : [];
      const own: BoardEvent[] = card.group === undefined ? [] : [{ t: 'card-grouped', card: card.id }];
      const [first, ...others] = groupOf(board, card.id);
      const led: BoardEvent[] = first === undefined ? [] : [{ t: 'card-grouped', card: first }];
      const rest: BoardEvent[] = others.map((id) => ({ t: 'card-grouped', card: id, lead: first }));
      return { events: [...unmarked, ...own, ...led, ...rest, { t: 'card-withdrawn', card: card.id }] };
    }
    case 'restore': {
      const known = board.cards.get(command.card);
      if (!known || !grounded(board, known) || !mayKnow(known, actor)) return GONE;
      return known.withdrawn ? one({ t: 'card-restored', card: known.id }) : NOTHING;
    }
    case 'reveal':
      if (!card) return GONE;
      if (card.author !== actor) return { code: 'FORBIDDEN' };
      if (!card.hidden) return NOTHING;
      return one({
        t: 'card-revealed',
        card: card.id,
        text: card.text.text,
        author: actor,
        kind: card.kind,
      });
    case 'mark-key-obstacle': {
      if (!deal) return GONE;
      const obstacle = command.obstacle === undefined ? undefined : cardOn(board, actor, command.obstacle);
      if (command.obstacle !== undefined && !obstacle) return GONE;
      if (obstacle && (obstacle.hidden || obstacle.kind.t !== 'obstacle' || obstacle.deal !== deal.id)) {
        return WRONG;
      }
      if (obstacle?.group !== undefined) return WRONG;
      if (deal.keyObstacle === command.obstacle) return NOTHING;
      return one({ t: 'key-obstacle-marked', deal: deal.id, obstacle: command.obstacle });
    }
    case 'decide': {
      if (!deal) return GONE;
      const chosen = command.solutions.map((id) => cardOn(board, actor, id));
      if (!chosen.every((it) => it !== undefined)) return GONE;
      if (chosen.some((it) => it.kind.t !== 'solution' || it.deal !== deal.id || it.hidden)) return WRONG;
      const decision = { t: 'strategy' as const, solutions: command.solutions, why: command.why.trim() };
      return one({ t: 'decision-made', deal: deal.id, decision });
    }
    case 'leave-undecided':
      return deal
        ? one({
            t: 'decision-made',
            deal: deal.id,
            decision: { t: 'no-decision', why: command.why.trim() },
          })
        : GONE;
    case 'react': {
      if (!card) return GONE;
      if (card.hidden) return WRONG;
      const on = card.reactions[command.reaction]?.includes(actor) ?? false;
      return on === command.on
        ? NOTHING
        : one({ t: 'reacted', card: card.id, reaction: command.reaction, on: command.on });
    }
    case 'undo':
      return { code: 'STALE_UNDO' };
    // commands to reviews are tested on the server
    default:
      return GONE;
  }
}

/** The cards that this one leads, oldest first. */
function groupOf(board: BoardState, lead: string): string[] {
  return [...board.cards.values()]
    .filter((card) => card.group === lead && !card.withdrawn)
    .sort((one, other) => one.seq - other.seq)
    .map(({ id }) => id);
}

function one(event: BoardEvent): Verdict {
  return { events: [event] };
}

function text(
  now: Text,
  command: { text: string; ifSeq?: number | undefined },
  event: (words: string) => BoardEvent,
): Verdict {
  const words = command.text.trim();
  if (words === now.text) return NOTHING;
  if (command.ifSeq !== undefined && command.ifSeq < now.seq) return { code: 'CONFLICT', cur: now };
  return one(event(words));
}

function added(
  board: BoardState,
  command: { card: string; text: string; hidden?: boolean; anonymous?: boolean | undefined },
  deal: string | undefined,
  kind: CardKind,
): Verdict {
  if (board.cards.has(command.card)) return WRONG;
  const { card, hidden = false, anonymous = false } = command;
  return one({
    t: 'card-added',
    card,
    deal,
    text: command.text.trim(),
    hidden,
    silent: false,
    anonymous,
    kind,
  });
}

function dealOn(board: BoardState, id: string): Deal | undefined {
  const deal = board.deals.get(id);
  return deal?.removed === false ? deal : undefined;
}

/** A card that can be edited: not withdrawn, known to the person, and its parents exist. */
function cardOn(board: BoardState, actor: string, id: string): Card | undefined {
  const card = board.cards.get(id);
  const there = card && !card.withdrawn && grounded(board, card);
  return there && mayKnow(card, actor) ? card : undefined;
}

/** Nobody learns of other people's hidden cards. */
function mayKnow(card: Card, actor: string): boolean {
  return !card.hidden || card.author === actor;
}

/** Whether everything that a card stands under is on the board. */
export function grounded(board: BoardState, card: Card): boolean {
  if (card.deal !== undefined && !dealOn(board, card.deal)) return false;
  const { kind } = card;
  const above = kind.t === 'solution' ? kind.obstacle : kind.t === 'comment' ? kind.about : undefined;
  const parent = above === undefined ? undefined : board.cards.get(above);
  return above === undefined || (parent !== undefined && !parent.withdrawn && grounded(board, parent));
}

/** Ids and keys of a list, including withdrawn cards, since they may come back. */
type Lane = [id: string, order: string][];

function dealLane(board: BoardState, without: string): Lane {
  return [...board.deals.values()].filter((it) => it.id !== without).map((it) => [it.id, it.order]);
}

function cardLane(
  board: BoardState,
  moving: Card,
  beside: (kind: CardKind, deal: string | undefined) => boolean,
): Lane {
  const lane: Lane = [];
  for (const card of board.cards.values()) {
    if (card.id !== moving.id && 'order' in card.kind && beside(card.kind, card.deal)) {
      lane.push([card.id, card.kind.order]);
    }
  }
  return lane;
}

function last(board: BoardState): string {
  const orders = [...board.cards.values()].map((card) => ('order' in card.kind ? card.kind.order : ''));
  return keyAfter(orders.reduce((greatest, order) => (order > greatest ? order : greatest), ''));
}

function gap(lane: Lane, after?: string, before?: string): [low: string, high: string | undefined] {
  const orders = lane.map(([, order]) => order).sort();
  const low = lane.find(([id]) => id === after)?.[1];
  if (low !== undefined) return [low, orders.find((order) => order > low)];
  const high = lane.find(([id]) => id === before)?.[1];
  return [orders.filter((order) => high === undefined || order < high).at(-1) ?? '', high];
}

function place(lane: Lane, after?: string, before?: string): string {
  const [low, high] = gap(lane, after, before);
  return high === undefined ? keyAfter(low) : keyBetween(low, high);
}

function isAt(lane: Lane, order: string, after?: string, before?: string): boolean {
  const [low, high] = gap(lane, after, before);
  return order > low && (high === undefined || order < high);
}
