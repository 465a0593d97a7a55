import { canJoin, leadOf, type Groupable } from '../../../board/groups';
import { ideasOf, laneOf, lanesOf, obstaclesForIdeas } from '../../../board/lanes';
import { roundOf } from '../../../board/meeting';
import { isKind, type CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import type { Command, Remover } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Beside which cards a card comes; without any, at the end of the list. */
export interface Place {
  after?: string | undefined;
  before?: string | undefined;
}

/** The lists between which a card moves: the lanes of its deal for an obstacle, its obstacles for a solution. */
export interface CardLists {
  /** All of them, in the order on the screen. */
  readonly all: readonly string[];
  /** The one in which the card is. */
  readonly home: string;
  /** False where votes order the cards: then a card has no place of its own within a list. */
  readonly ordered: boolean;
  nameOf: (list: string) => string;
  /** The other cards of a list. */
  othersIn: (list: string) => Groupable[];
  /** The card's index in its list. */
  readonly index: number;
  moveTo: (list: string, place: Place) => Command;
}

export function listsOf(open: OpenBoard, card: Groupable): CardLists {
  return isKind(card, 'obstacle') ? lanesFor(open, card) : obstaclesFor(open, card);
}

function lanesFor(open: OpenBoard, card: CardOf<'obstacle'>): CardLists {
  const deal = card.deal ?? '';
  const cards = open.board.cardsOf(deal);
  const inLane = (lane: string) => laneOf(cards, deal, lane as Remover, open.look);
  const home = card.kind.remover;
  return {
    all: lanesOf(cards, deal, open.look),
    home,
    ordered: true,
    nameOf: (lane) => locale.words.board.lanes[lane as Remover],
    othersIn: (lane) => inLane(lane).filter(({ id }) => id !== card.id),
    index: inLane(home).findIndex(({ id }) => id === card.id),
    moveTo: (lane, place) => ({
      t: 'move-obstacle',
      card: card.id,
      remover: lane as Remover,
      ...beside(place),
    }),
  };
}

function obstaclesFor(open: OpenBoard, card: CardOf<'solution'>): CardLists {
  const cards = open.board.cardsOf(card.deal ?? '');
  const deal = open.board.deals.get(card.deal ?? '');
  const under = (obstacle: string) => ideasOf(cards, obstacle, open.look);
  const { obstacle } = card.kind;
  const itself = open.board.card(obstacle);
  // the solutions of a group's obstacles stand under its leading one
  const home = itself ? leadOf(cards, itself) : obstacle;
  const { meeting } = open.board;
  return {
    all: deal ? obstaclesForIdeas(cards, deal, open.look).map(({ id }) => id) : [],
    home,
    ordered: !meeting || roundOf(meeting, card.deal ?? '', 'IDEA_VOTE').tally === undefined,
    nameOf: (list) => open.board.card(list)?.text.text ?? '',
    othersIn: (list) => under(list).filter(({ id }) => id !== card.id),
    index: under(home).findIndex(({ id }) => id === card.id),
    moveTo: (list, place) => moveSolution(open, card.id, list, place),
  };
}

/** Its neighbours may be about different obstacles of a group: then it comes beside the one before it. */
function moveSolution(open: OpenBoard, card: string, list: string, { after, before }: Place): Command {
  const hangsOn = (id: string | undefined) => {
    const it = id === undefined ? undefined : open.board.card(id);
    return it && isKind(it, 'solution') ? it.kind.obstacle : undefined;
  };
  const obstacle = hangsOn(after) ?? hangsOn(before) ?? list;
  const there = (id: string | undefined) => (hangsOn(id) === obstacle ? id : undefined);
  return { t: 'move-solution', card, obstacle, ...beside({ after: there(after), before: there(before) }) };
}

function beside({ after, before }: Place) {
  return {
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
}

/** Whether a card dropped on another one is grouped with it: not while somebody writes on that one or moves it. */
export function joins(open: OpenBoard, card: Groupable, other: Groupable): boolean {
  const isBusy = open.presence.busyWith(other.id) !== undefined;
  return open.look.inReview && !isBusy && canJoin(open.board.cardsOf(card.deal ?? ''), card, other);
}
