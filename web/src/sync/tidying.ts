import { ageOf, dayOf } from './age';
import { keysWith } from '../browser/storage-keys';
import { claim } from './tab';

/** A tab that was closed longer ago does not need its counter: it would return under a new id. */
const DAYS_OF_COUNTERS = 30;
/** Marks of seen answers; after this long nobody needs them. */
const DAYS_OF_SEEN = 365;

/**
 * Removes data that boards and tabs left behind and nobody needs: counters of closed tabs, marks of answers seen a year
 * ago, marks of sent drafts. Texts stay, both drafts and unsent commands, however old they are.
 */
export async function tidy(storage: Storage, now = Date.now()): Promise<void> {
  removeMarksOfSentDrafts(storage);
  for (const key of keysWith(storage, 'unblock/answers-seen/')) {
    if (ageOf(storage.getItem(key) ?? '', now) > DAYS_OF_SEEN) storage.removeItem(key);
  }
  const ops = keysWith(storage, 'unblock/op/');
  const unsent = new Set(ops.filter((key) => !key.endsWith('/next')).map(tabOf));
  for (const key of ops) {
    if (key.endsWith('/next') && !unsent.has(tabOf(key))) await removeCounter(storage, key, now);
  }
}

function removeMarksOfSentDrafts(storage: Storage): void {
  const drafts = new Set(keysWith(storage, 'unblock/draft/'));
  for (const key of keysWith(storage, 'unblock/draft-begun/')) {
    if (!drafts.has(key.replace('/draft-begun/', '/draft/'))) storage.removeItem(key);
  }
}

async function removeCounter(storage: Storage, key: string, now: number): Promise<void> {
  const [next, day] = (storage.getItem(key) ?? '').split(' ');
  if (day === undefined) storage.setItem(key, `${next ?? '1'} ${dayOf(now)}`);
  if (ageOf(day, now) <= DAYS_OF_COUNTERS) return;
  const tab = await claim(tabOf(key).split('/').at(-1) ?? '');
  if (!tab) return;
  storage.removeItem(key);
  tab.release();
}

/** The part of an outbox key that names person, board and tab. */
function tabOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}
