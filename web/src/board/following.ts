import type { BoardEvent, Card, Doing, Entry, Presence } from '../protocol/protocol.gen';

/*
 * Following a person by what they turn to, not by what their screen shows: which deal they go to, which card or part of
 * it, and what they do there, in order.
 */

/** Where the followed person is, as far as others may know. */
export type Whereabouts =
  | { t: 'at'; deal: string | undefined; card: string | undefined; doing: Doing }
  /** They do not want to be seen. */
  | { t: 'alone' }
  | { t: 'away' }
  /** They follow, directly or through others, the person who follows them: nobody leads. */
  | { t: 'circle' };

/** The place that both look at. */
export interface Spot {
  deal: string | undefined;
  /** The card, or the part of the deal; absent for the deal as a whole. */
  at: string | undefined;
}

/** A person came to a deal. */
export interface Visit {
  deal: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** One step of a person. */
export type Move = { t: 'went'; at: number; deal: string } | { t: 'did'; at: number; entry: Entry };

/** Parts of a deal that are not cards. */
const PARTS: Partial<Record<Doing, string>> = {
  REPORTING: 'result',
  EXPLAINING: 'stuck',
  DECIDING: 'decision',
};

/**
 * Of several tabs of one person the one that moved last counts.
 *
 * @param presences the ones that moved last are at the end
 */
export function whereaboutsOf(member: string, me: string, presences: readonly Presence[]): Whereabouts {
  const last = tabOf(member, presences);
  if (!last) return { t: 'away' };
  if (comesAlongWith(me, last, presences)) return { t: 'circle' };
  if (last.alone) return { t: 'alone' };
  return { t: 'at', deal: last.deal, card: last.card, doing: last.doing };
}

function tabOf(member: string, presences: readonly Presence[]): Presence | undefined {
  const tabs = presences.filter((it) => it.member === member);
  // a tab without a position, or on a screen of its own, leads nowhere
  return tabs.findLast((it) => it.alone === true || it.deal !== undefined) ?? tabs.at(-1);
}

function comesAlongWith(me: string, leader: Presence, presences: readonly Presence[]): boolean {
  const met = new Set<string>();
  for (
    let it: Presence | undefined = leader;
    it?.following !== undefined;
    it = tabOf(it.following, presences)
  ) {
    if (it.following === me) return true;
    if (met.has(it.following)) return false;
    met.add(it.following);
  }
  return false;
}

/** The people who follow this person, each once. */
export function followersOf(member: string, presences: readonly Presence[]): string[] {
  const followers = presences.filter((it) => it.following === member && it.member !== member);
  return [...new Set(followers.map((it) => it.member))];
}

/** The person whom a person follows. */
export function followedBy(member: string, presences: readonly Presence[]): string | undefined {
  return presences.findLast((it) => it.member === member && it.following !== undefined)?.following;
}

/** Veterans first, as people to learn from. */
export function spotOfPlace({ deal, card, doing }: Whereabouts & { t: 'at' }): Spot {
  return { deal, at: PARTS[doing] ?? (card === deal ? undefined : card) };
}

/** What an event was about, if that can be shown. */
export function spotOfEvent(event: BoardEvent, find: (id: string) => Card | undefined): Spot | undefined {
  switch (event.t) {
    case 'result-reported':
      return { deal: event.deal, at: 'result' };
    case 'stuck-explained':
      return { deal: event.deal, at: 'stuck' };
    case 'decision-made':
    case 'decision-proposed':
    case 'decision-declined':
      return { deal: event.deal, at: 'decision' };
    case 'vote-cast':
      return undefined;
    case 'key-obstacle-marked':
      return { deal: event.deal, at: event.obstacle };
    default: {
      const card = 'card' in event ? find(event.card) : undefined;
      const shown = card && shownFor(card, find);
      return shown && { deal: shown.deal, at: shown.id };
    }
  }
}

/** The visible card: for a comment the card it is about, for a grouped card the group's lead. */
function shownFor(card: Card, find: (id: string) => Card | undefined): Card {
  const about = find((card.kind.t === 'comment' ? card.kind.about : card.group) ?? '');
  return about && !about.withdrawn ? about : card;
}

export function sameSpot(one: Spot | undefined, other: Spot | undefined): boolean {
  return one?.deal === other?.deal && one?.at === other?.at;
}

/** What a person did, in order. Anonymous actions and actions that the server does not send are not included. */
export function movesOf(member: string, entries: readonly Entry[], visits: readonly Visit[]): Move[] {
  const did = entries
    .filter((it) => it.actor === member)
    .map((entry): Move => ({ t: 'did', at: Date.parse(entry.at), entry }));
  const went = visits.map((visit): Move => ({ t: 'went', ...visit }));
  return [...did, ...went].sort((one, other) => one.at - other.at || seqOf(one) - seqOf(other));
}

/** A person who acted on a deal had come there before. */
function seqOf(move: Move): number {
  return move.t === 'did' ? move.entry.seq : 0;
}
