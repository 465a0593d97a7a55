import type { SeriesMember, TeamMember } from '../../protocol/rest.gen';

/** What somebody does at a review, unless it is said otherwise: executives and observers only look on. */
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

/** Whom one asks first: all but observers. */
export function expected(people: TeamMember[]): SeriesMember[] {
  return people.filter((it) => it.role !== 'OBSERVER').map(usually);
}
