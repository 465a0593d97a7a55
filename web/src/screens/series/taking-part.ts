import type { SeriesMember, TeamMember } from '../../protocol/rest.gen';

/** A member's default part: executives and observers only watch. */
export function usually({ id, role }: TeamMember): SeriesMember {
  switch (role) {
    case 'REP':
      return { member: id, bringsDeal: true, votes: true };
    case 'MANAGER':
      return { member: id, bringsDeal: false, votes: true };
    case 'EXECUTIVE':
    case 'OBSERVER':
      return { member: id, bringsDeal: false, votes: false };
  }
}

/** The default participants: all but observers. */
export function expected(people: TeamMember[]): SeriesMember[] {
  return people.filter((it) => it.role !== 'OBSERVER').map(usually);
}
