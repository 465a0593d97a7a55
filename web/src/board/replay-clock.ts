import type { Entry } from '../protocol/protocol.gen';

/* The timing of a replay: when each event comes, how pauses are cut, and what time it was. */

/** Playback speeds. */
export const SPEEDS = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** With "skip pauses", no pause is longer. */
export const LONGEST_PAUSE_MS = 3_000;

/** Events that followed at once must still be seen one by one. */
const SHORTEST_PAUSE_MS = 120;

/** When each event of a replay comes. */
export interface Timeline {
  /** When it happened: milliseconds since 1970, never before the previous one. */
  readonly moments: readonly number[];
  /** When it comes at single speed: milliseconds from the first one. */
  readonly positions: readonly number[];
}

type Stamp = Pick<Entry, 'at' | 'seq' | 'first'>;

export function timelineOf(entries: readonly Stamp[], skipsIdle: boolean): Timeline {
  const moments: number[] = [];
  const positions: number[] = [];
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const last = moments[index - 1];
    // the clocks of two nodes may differ a little
    const moment = Math.max(Date.parse(entry.at), last ?? 0);
    moments.push(moment);
    if (before === undefined || last === undefined) {
      positions.push(0);
      return;
    }
    const pause = moment - last;
    const wait = isOneCommand(before, entry)
      ? pause
      : Math.max(SHORTEST_PAUSE_MS, skipsIdle ? Math.min(pause, LONGEST_PAUSE_MS) : pause);
    positions.push((positions[index - 1] ?? 0) + wait);
  });
  return { moments, positions };
}

/** How many events have come at this position: the seq of the last one. */
export function seqAt({ positions }: Timeline, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function positionOf({ positions }: Timeline, seq: number): number {
  return positions[seq - 1] ?? 0;
}

/** The time of day at this position; in a cut pause it runs faster. */
export function momentAt(timeline: Timeline, position: number): number {
  const seq = seqAt(timeline, position);
  const [from = 0, to = from] = timeline.moments.slice(Math.max(0, seq - 1), seq + 1);
  const [start = 0, end = start] = timeline.positions.slice(Math.max(0, seq - 1), seq + 1);
  return end === start ? from : from + ((to - from) * (position - start)) / (end - start);
}

/** How much of the pause after this event is cut, in milliseconds. */
export function skippedBehind({ moments, positions }: Timeline, seq: number): number {
  const pause = (moments[seq] ?? 0) - (moments[seq - 1] ?? 0);
  const wait = (positions[seq] ?? 0) - (positions[seq - 1] ?? 0);
  return seq < moments.length ? Math.max(0, pause - wait) : 0;
}

/** The events of one command come together. */
function isOneCommand(one: Stamp, other: Stamp): boolean {
  return other.first !== undefined && other.first === (one.first ?? one.seq);
}
