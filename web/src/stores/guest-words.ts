import type { Command } from '../protocol/protocol.gen';
import { keysWith } from '../sync/keys';
import { besides, placeOfRefused, wordsOf } from './refused-words';

/**
 * Unsent texts of guests whose link ended while they wrote. With a new link they may be a new guest to the server, so
 * what this browser stored is handed over to the guest who enters the same board under the same name.
 */
interface Guest {
  id: string;
  name: string;
}

const markOf = (board: string) => `unblock/guest/${board}/`;
const draftsOf = (guest: string, board: string) => `unblock/draft/${guest}/${board}/`;
const opsOf = (guest: string, board: string) => `unblock/op/${guest}/${board}/`;

/** A guest is on a board: takes over what was left there under the same name. */
export function guestIsHere(storage: Storage, board: string, me: Guest): void {
  for (const before of guestsBefore(storage, board)) {
    if (before.id !== me.id && isSameName(before.name, me.name)) handOn(storage, board, before.id, me.id);
  }
  storage.setItem(markOf(board) + me.id, me.name);
}

/** The name of a guest who left unsent texts for a board in this browser. */
export function guestWithWords(storage: Storage, board: string): string | undefined {
  return guestsBefore(storage, board).find(({ id }) => unsentWords(storage, board, id).length > 0)?.name;
}

/** The name that a guest used for a board in this browser. */
export function guestBefore(storage: Storage, board: string): string | undefined {
  return guestsBefore(storage, board).at(-1)?.name;
}

/** All texts of a person on a board that the server does not have. */
export function unsentWords(storage: Storage, board: string, person: string): string[] {
  const begun = keysWith(storage, draftsOf(person, board)).map((key) => storage.getItem(key) ?? '');
  const sent = opsLeft(storage, board, person).map(({ words }) => words ?? '');
  return [...begun, ...sent].filter((text) => text.trim() !== '');
}

function guestsBefore(storage: Storage, board: string): Guest[] {
  return keysWith(storage, markOf(board)).map((key) => ({
    id: key.slice(markOf(board).length),
    name: storage.getItem(key) ?? '',
  }));
}

function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(other);
}

function opsLeft(storage: Storage, board: string, person: string) {
  const prefix = opsOf(person, board);
  return keysWith(storage, prefix)
    .filter((key) => !key.endsWith('/next'))
    .map((key) => {
      const [client = '', n = ''] = key.slice(prefix.length).split('/');
      const command = JSON.parse(storage.getItem(key) ?? '{}') as Command;
      return { client, op: { n: Number(n), command }, words: wordsOf(command) };
    });
}

/** Commands in flight may have arrived: they are handed over as texts to decide about, not sent again. */
function handOn(storage: Storage, board: string, from: string, to: string): void {
  const prefix = draftsOf(to, board);
  for (const { client, op, words } of opsLeft(storage, board, from)) {
    if (words?.trim()) storage.setItem(prefix + placeOfRefused(client, op), words);
  }
  for (const key of keysWith(storage, draftsOf(from, board))) {
    // texts that one tab had kept apart belong to no tab any more
    const place = key.slice(draftsOf(from, board).length).replace(/^apart\/[^/]*\//, '');
    const isFree = storage.getItem(prefix + place) === null;
    storage.setItem(isFree ? prefix + place : prefix + besides(from, place), storage.getItem(key) ?? '');
  }
  for (const key of keysWith(storage, `unblock/kept/${from}/${board}/`)) {
    const now = key.replace(from, to);
    if (storage.getItem(now) === null) storage.setItem(now, storage.getItem(key) ?? '');
  }
  for (const kind of ['draft', 'draft-begun', 'kept', 'op']) {
    for (const key of keysWith(storage, `unblock/${kind}/${from}/${board}/`)) storage.removeItem(key);
  }
  storage.removeItem(markOf(board) + from);
}
