import type { BoardEvent, Card, Entry, Meeting } from '../protocol/protocol.gen';

/** So long a talk may go on without leaving anything on the board. */
export const QUIET_AFTER_MS = 90_000;

/**
 * Whether the talk about the current deal has left nothing on the board for a while: that is how long
 * stories eat the time of everybody. Where a deal stands may be told at length.
 *
 * @param cards of the current deal
 * @param entries what happened lately, in any order
 * @param now on the server's clock
 */
export function isQuiet(meeting: Meeting, cards: Iterable<Card>, entries: Entry[], now: number): boolean {
  const { current } = meeting.agenda;
  if (meeting.stage !== 'DEALS' || current === undefined) return false;
  const slot = meeting.agenda.slots[current];
  if (slot?.since === undefined || slot.phase === 'RESULT' || slot.phase === 'DONE') return false;
  const about = [...cards];
  const ids = new Set(about.map((card) => card.id));
  const times = [
    slot.since,
    ...about.map((card) => card.at),
    ...entries.filter(({ event }) => isAbout(event, current, ids)).map((entry) => entry.at),
  ];
  return now - Math.max(...times.map((at) => Date.parse(at))) >= QUIET_AFTER_MS;
}

/** Anything that changes a card of the deal, or what is decided of it; moving on in the review does not. */
function isAbout(event: BoardEvent, deal: string, cards: ReadonlySet<string>): boolean {
  switch (event.t) {
    case 'card-added':
    case 'key-obstacle-marked':
    case 'decision-made':
    case 'decision-proposed':
    case 'result-reported':
    case 'stuck-explained':
      return event.deal === deal;
    case 'reacted':
      return false;
    default:
      return 'card' in event && event.card !== undefined && cards.has(event.card);
  }
}
