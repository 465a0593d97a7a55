import { byName } from '../../messages/sorting';
import type { Person } from '../../protocol/protocol.gen';

/** The facts that determine whom to ask first. */
export interface Suggested {
  me: string;
  /** The author; absent if anonymous. */
  author: string | undefined;
  /** The deal's owner. */
  owner: string | undefined;
}

/** Whom to ask, best first: the author, the deal's owner, veterans, others. Pure. */
export function whomToAsk(people: readonly Person[], { me, author, owner }: Suggested): Person[] {
  const rank = (it: Person) => {
    if (it.id === author) return 0;
    if (it.id === owner) return 1;
    return it.seniority === 'VETERAN' ? 2 : 3;
  };
  const others = people.filter((it) => it.id !== me && !it.left);
  return byName(others, (it) => it.name).sort((one, other) => rank(one) - rank(other));
}
