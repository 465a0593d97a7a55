import type { Meeting, Presence } from '../protocol/protocol.gen';

/** Who of a review is present, and how far they are; members by id. Absent people are not waited for. */
export interface Attendance {
  present: string[];
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
  const belongs = new Set(meeting.plan.attendees.map((it) => it.member));
  const present = here.filter((member) => belongs.has(member));
  const writing = [...others]
    .filter((it) => it.doing !== 'LOOKING' && it.doing !== 'DRAGGING' && it.deal === meeting.agenda.current)
    .map((it) => it.member);
  return {
    present,
    ready: present.filter((member) => meeting.ready.includes(member)),
    notReady: present.filter((member) => !meeting.ready.includes(member)),
    writing: [...new Set(writing)],
  };
}
