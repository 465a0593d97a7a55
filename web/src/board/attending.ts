import type { Leaders, Meeting, Phase, Slot } from '../protocol/protocol.gen';

/** Whether a person is active, idle, has left, or has never come. */
export type Attending = 'HERE' | 'IDLE' | 'GONE' | 'ABSENT';

/** After so long without activity a person counts as idle. */
const QUIET_MS = 120_000;

/**
 * @param here whether the person is connected
 * @param lastSeen when they last did something; absent if nobody has seen them
 */
export function attendingOf(here: boolean, lastSeen: number | undefined, now: number): Attending {
  if (!here) return lastSeen === undefined ? 'ABSENT' : 'GONE';
  return lastSeen !== undefined && now - lastSeen > QUIET_MS ? 'IDLE' : 'HERE';
}

/**
 * Everybody who is on the review's plan or present.
 *
 * @param hasLeft true for people who have left the team, who are not waited for
 */
export function everybody(
  { plan, leaders }: Meeting,
  present: readonly string[],
  hasLeft: (member: string) => boolean,
): string[] {
  const belong = [leaders.moderator, ...plan.attendees.map((it) => it.member)].filter((it) => !hasLeft(it));
  return [...new Set([...belong, ...present])];
}

/** A person's part in moderating the review. */
export type Part = 'MODERATOR' | 'CO_MODERATOR' | 'STAND_IN';

export function partOf({ moderator, coModerators, standIn }: Leaders, member: string): Part | undefined {
  if (member === moderator) return 'MODERATOR';
  if (member === standIn) return 'STAND_IN';
  return coModerators.includes(member) ? 'CO_MODERATOR' : undefined;
}

/** Seconds that a deal has been discussed, including the running phase. */
export function secondsSpent({ spent, since }: Slot, now: number): number {
  const before = Object.values(spent).reduce((sum, seconds) => sum + (seconds ?? 0), 0);
  return before + (since === undefined ? 0 : Math.max(0, Math.floor((now - Date.parse(since)) / 1000)));
}

/** What everybody writes in silence in a phase. */
export function writtenIn(phase: Phase | undefined): 'obstacle' | 'solution' | undefined {
  switch (phase) {
    case 'OBSTACLES':
      return 'obstacle';
    case 'IDEAS':
      return 'solution';
    case 'RESULT':
    case 'OBSTACLE_VOTE':
    case 'IDEA_VOTE':
    case 'DECIDE':
    case 'DONE':
    case undefined:
      return undefined;
  }
}

/** As on a watch: 2:05. */
export function watchFace(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
