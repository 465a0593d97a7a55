import type { Ballot, Decision, Phase, Remover, Tally } from '../protocol/protocol.gen';
import { isLead } from './groups';
import { ballotsFor, roundOf } from './meeting';
import { obstaclesOf, solutionsOf } from './select';
import type { BoardState } from './state';
import { dotsOn } from './votes';

/** A card of the team, next to a learner's guess. */
export interface TheirCard {
  card: string;
  text: string;
  /** Dots, if a vote was counted. */
  dots: number | undefined;
  /** Ballots, as far as the viewer may know. */
  from: Ballot[];
}

/** What the team did with a deal, as far as the board shows it. */
export interface TeamsWay {
  obstacles: (TheirCard & { remover: Remover; key: boolean })[];
  solutions: (TheirCard & { chosen: boolean })[];
  decision: Decision | undefined;
}

/** The key obstacle and the chosen solutions first, then by votes. Pure. */
export function teamsWay(board: BoardState, id: string): TeamsWay {
  const deal = board.deals.get(id);
  const decision = deal?.decision;
  const chosen = decision?.t === 'strategy' ? decision.solutions : [];
  const obstacles = obstaclesOf(board, id).filter((it) => !it.hidden);
  const { meeting } = board;
  const count = (phase: Phase) => meeting && roundOf(meeting, id, phase).tally;
  const [ofObstacles, ofIdeas] = [count('OBSTACLE_VOTE'), count('IDEA_VOTE')];
  return {
    obstacles: obstacles
      .filter((it) => isLead(board, it))
      .map((it) => ({
        ...theirs(it.id, it.text.text, ofObstacles),
        remover: it.kind.remover,
        key: deal?.keyObstacle === it.id,
      }))
      .sort((one, other) => Number(other.key) - Number(one.key) || more(one, other)),
    solutions: obstacles
      .flatMap((it) => solutionsOf(board, it.id))
      .filter((it) => !it.hidden && isLead(board, it))
      .map((it) => ({ ...theirs(it.id, it.text.text, ofIdeas), chosen: chosen.includes(it.id) }))
      .sort((one, other) => Number(other.chosen) - Number(one.chosen) || more(one, other)),
    decision,
  };
}

function theirs(card: string, text: string, tally: Tally | undefined): TheirCard {
  return { card, text, dots: tally && dotsOn(tally, card), from: tally ? ballotsFor(tally, card) : [] };
}

function more(one: TheirCard, other: TheirCard): number {
  return (other.dots ?? 0) - (one.dots ?? 0);
}
