import { byName } from '../../messages/sorting';
import type { Person } from '../../protocol/protocol.gen';

/** What about somebody says whether to ask them first. */
export interface Suggested {
  me: string;
  /** Who wrote it; absent where nobody may know. */
  author: string | undefined;
  /** Whose deal it is. */
  owner: string | undefined;
}

/** Whom to ask, best first: who wrote it, whose deal it is, veterans, the others. Pure. */
export function whomToAsk(people: readonly Person[], { me, author, owner }: Suggested): Person[] {
  const rank = (it: Person) => {
    if (it.id === author) return 0;
    if (it.id === owner) return 1;
    return it.seniority === 'VETERAN' ? 2 : 3;
  };
  const others = people.filter((it) => it.id !== me && !it.left);
  return byName(others, (it) => it.name).sort((one, other) => rank(one) - rank(other));
}
