import type { Card, CardKind, Deal, Remover } from '../protocol/protocol.gen';
import { byOrder } from './order';
import type { BoardState } from './state';

/** The parts of a board that a selector reads. The reactive stores have them, too. */
export type Cards = Pick<BoardState, 'cards'>;
export type Deals = Pick<BoardState, 'deals'>;

/** A card of one sort. */
export type CardOf<T extends CardKind['t']> = Card & { kind: Extract<CardKind, { t: T }> };

export const REMOVERS: readonly Remover[] = ['REP', 'MANAGER', 'EXECUTIVE'];

export function isKind<T extends CardKind['t']>(card: Card, sort: T): card is CardOf<T> {
  return card.kind.t === sort;
}

export function dealsInOrder(board: Deals): Deal[] {
  return [...board.deals.values()].filter((deal) => !deal.removed).sort(byOrder);
}

/** Deals that were removed from the board; they can be restored. */
export function removedDeals(board: Deals): Deal[] {
  return [...board.deals.values()].filter((deal) => deal.removed).sort(byOrder);
}

function live<T extends CardKind['t']>(
  board: Cards,
  sort: T,
  where: (card: CardOf<T>) => boolean,
): CardOf<T>[] {
  const found: CardOf<T>[] = [];
  for (const card of board.cards.values()) {
    if (isKind(card, sort) && !card.withdrawn && where(card)) found.push(card);
  }
  return found;
}

const keyed = (card: CardOf<'obstacle'> | CardOf<'solution'>) => ({ id: card.id, order: card.kind.order });

export function obstaclesOf(board: Cards, deal: string, remover?: Remover): CardOf<'obstacle'>[] {
  return live(
    board,
    'obstacle',
    (card) => card.deal === deal && (remover === undefined || card.kind.remover === remover),
  ).sort((one, other) => byOrder(keyed(one), keyed(other)));
}

export function solutionsOf(board: Cards, obstacle: string): CardOf<'solution'>[] {
  return live(board, 'solution', (card) => card.kind.obstacle === obstacle).sort((one, other) =>
    byOrder(keyed(one), keyed(other)),
  );
}

export function followUpsOf(board: Cards, deal: string): CardOf<'follow-up'>[] {
  return live(board, 'follow-up', (card) => card.deal === deal).sort(bySeq);
}

export function storiesOf(board: Cards, deal: string): CardOf<'story'>[] {
  return live(board, 'story', (card) => card.deal === deal).sort(bySeq);
}

/** Calls for help about a deal, or about none. */
export function helpsOf(board: Cards, deal?: string): CardOf<'help'>[] {
  return live(board, 'help', (card) => card.deal === deal).sort(bySeq);
}

export function commentsOn(board: Cards, about: string): CardOf<'comment'>[] {
  return live(board, 'comment', (card) => card.kind.about === about).sort(bySeq);
}

/** Withdrawn cards of one kind; they can be restored. */
export function withdrawnOf<T extends CardKind['t']>(
  board: Cards,
  sort: T,
  where: (card: CardOf<T>) => boolean,
): CardOf<T>[] {
  return [...board.cards.values()]
    .filter((card): card is CardOf<T> => isKind(card, sort) && card.withdrawn && where(card))
    .sort(bySeq);
}

function bySeq(one: Card, other: Card): number {
  return one.seq - other.seq;
}

/** The steps of a deal's discussion, in order. */
export const STEPS = ['result', 'stuck', 'obstacles', 'key', 'decision'] as const;
export type Step = (typeof STEPS)[number];

/** The progress of a deal's discussion. */
export interface Progress {
  done: ReadonlySet<Step>;
  /** The first open step; none when all are done, or when the deal is decided anyway. */
  next: Step | undefined;
}

export function progressOf(board: Cards, deal: Deal): Progress {
  const is: Record<Step, boolean> = {
    result: deal.result.text !== '',
    stuck: deal.stuckBecause.text !== '',
    obstacles: obstaclesOf(board, deal.id).length > 0,
    key: deal.keyObstacle !== undefined,
    decision: deal.decision !== undefined,
  };
  return {
    done: new Set(STEPS.filter((step) => is[step])),
    next: is.decision ? undefined : STEPS.find((step) => !is[step]),
  };
}
