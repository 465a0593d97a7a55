import { newId } from '../board/id';
import { ageOf, dayOf } from './age';
import { hold, holdIfNobodyDoes, type Tab } from './tab-ids';

/** A tab that returns later than this gets a new id: data of the old one may have been removed (see tidying). */
const DAYS_KNOWN = 14;

/**
 * The client id of this tab for this person. A reloaded tab keeps its id; a duplicated tab, which gets a copy of the
 * session storage, finds the id held by the other and takes a new one.
 */
export async function thisTab(session: Storage, me: string, now = Date.now()): Promise<Tab> {
  const key = `unblock/client/${me}`;
  const [known, day] = (session.getItem(key) ?? '').split(' ');
  const tab = (known && ageOf(day, now) <= DAYS_KNOWN ? await claim(known) : undefined) ?? hold(newId());
  session.setItem(key, `${tab.client} ${dayOf(now)}`);
  return tab;
}

/** Takes over the id of a tab that is gone; undefined while that tab lives. */
export async function claim(client: string): Promise<Tab | undefined> {
  return holdIfNobodyDoes(client);
}
