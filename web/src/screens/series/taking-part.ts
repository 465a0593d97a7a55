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

/** The default participants: all but observers. Where all look at one deal, nobody else has to bring one. */
export function expected(people: TeamMember[], ofManyDeals: boolean): SeriesMember[] {
  const members = people.filter((it) => it.role !== 'OBSERVER').map(usually);
  return ofManyDeals ? members : members.map((it) => ({ ...it, bringsDeal: false }));
}
