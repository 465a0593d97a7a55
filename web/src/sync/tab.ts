import { newId } from '../board/id';
import { ageOf, dayOf } from './age';
import { hold, holdIfNobodyDoes, type Tab } from './tab-ids';

/** A tab that comes back later than this has a new id: what was kept for the old one may be gone (see tidying). */
const DAYS_KNOWN = 14;

/**
 * The id under which this tab sends for this person: to the server it is theirs alone. A reloaded tab has the one
 * it had; a duplicated tab, which gets a copy of its session storage, finds the id held by the other and takes a new
 * one.
 */
export async function thisTab(session: Storage, me: string, now = Date.now()): Promise<Tab> {
  const key = `unblock/client/${me}`;
  const [known, day] = (session.getItem(key) ?? '').split(' ');
  const tab = (known && ageOf(day, now) <= DAYS_KNOWN ? await claim(known) : undefined) ?? hold(newId());
  session.setItem(key, `${tab.client} ${dayOf(now)}`);
  return tab;
}

/** Takes over the id of a tab that is gone; undefined while it lives. */
export async function claim(client: string): Promise<Tab | undefined> {
  return holdIfNobodyDoes(client);
}
