import type { BoardEvent, Card, Entry, Meeting } from '../protocol/protocol.gen';

/** How long a discussion may go on without a change on the board. */
export const QUIET_AFTER_MS = 90_000;

/**
 * Whether the discussion of the current deal has left nothing on the board for a while, as long stories cost
 * everybody's time. Describing the result may take longer.
 *
 * @param cards of the current deal
 * @param entries recent events, in any order
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

/** Any change of the deal's cards or its decision; phase changes do not count. */
function isAbout(event: BoardEvent, deal: string, cards: ReadonlySet<string>): boolean {
  switch (event.t) {
    case 'card-added':
    case 'key-obstacle-marked':
    case 'decision-made':
    case 'decision-proposed':
    case 'decision-declined':
    case 'result-reported':
    case 'stuck-explained':
      return event.deal === deal;
    case 'reacted':
      return false;
    default:
      return 'card' in event && event.card !== undefined && cards.has(event.card);
  }
}
