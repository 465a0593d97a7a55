import { newId } from '../board/id';

/** The id of a tab, held for as long as the tab lives. */
export interface Tab {
  client: string;
  release: () => void;
}

/**
 * The id under which this tab sends for this person: to the server it is theirs alone. A reloaded tab has the one it had; a duplicated tab, which gets a
 * copy of its session storage, finds the id locked and takes a new one.
 */
export async function thisTab(session: Storage, me: string): Promise<Tab> {
  const key = `unblock/client/${me}`;
  const known = session.getItem(key);
  const held = known ? await claim(known) : undefined;
  const tab = held ?? (await claim(newId()));
  if (!tab) throw new Error('a new id cannot be taken already');
  session.setItem(key, tab.client);
  return tab;
}

/** Takes over the id of a tab that is gone; undefined while it lives. */
export function claim(client: string): Promise<Tab | undefined> {
  // pages that are not served over https have no locks: an id is then taken on trust
  if (!('locks' in navigator)) return Promise.resolve({ client, release: () => undefined });
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`unblock/tab/${client}`, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => {
          resolve({ client, release });
        });
      })
      .catch(reject);
  });
}
