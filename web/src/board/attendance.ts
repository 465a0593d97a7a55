import type { Meeting, Presence } from '../protocol/protocol.gen';

/** How far the people of a review are who are present; members by id. Absent people are not waited for. */
export interface Attendance {
  /** People who act in this step, each for themselves. */
  awaited: string[];
  ready: string[];
  notReady: string[];
  /** People who are writing about the current deal. */
  writing: string[];
}

export function attendanceOf(
  meeting: Meeting,
  here: readonly string[],
  others: Iterable<Presence>,
): Attendance {
  const acting = actorsOf(meeting);
  const awaited = here.filter((member) => acting.has(member));
  const writing = [...others]
    .filter((it) => it.doing !== 'LOOKING' && it.doing !== 'DRAGGING' && it.deal === meeting.agenda.current)
    .map((it) => it.member);
  return {
    awaited,
    ready: awaited.filter((member) => meeting.ready.includes(member)),
    notReady: awaited.filter((member) => !meeting.ready.includes(member)),
    writing: [...new Set(writing)],
  };
}

/**
 * The participants who say for themselves that they are done. Result and decision are the owner's and the moderator's,
 * and show by themselves that they are there.
 */
function actorsOf({ plan, agenda }: Meeting): Set<string> {
  const everybody = plan.attendees;
  switch (agenda.current === undefined ? undefined : agenda.slots[agenda.current]?.phase) {
    case 'OBSTACLES':
    case 'IDEAS':
      return new Set(everybody.map((it) => it.member));
    case 'OBSTACLE_VOTE':
    case 'IDEA_VOTE':
      return new Set(everybody.filter((it) => it.votes).map((it) => it.member));
    case 'RESULT':
    case 'DECIDE':
    case 'DONE':
    case undefined:
      return new Set();
  }
}
