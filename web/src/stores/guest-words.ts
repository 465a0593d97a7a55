import type { Command } from '../protocol/protocol.gen';
import { keysWith } from '../browser/storage-keys';
import { KINDS, ownKeys, ownPrefix, type Kind } from '../sync/own-keys';
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
  const begun = ownKeys(storage, 'draft', person, board).map(
    (place) => storage.getItem(ownPrefix('draft', person, board) + place) ?? '',
  );
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
  return ownKeys(storage, 'op', person, board)
    .filter((rest) => !rest.endsWith('/next'))
    .map((rest) => {
      const [client = '', n = ''] = rest.split('/');
      const command = JSON.parse(storage.getItem(ownPrefix('op', person, board) + rest) ?? '{}') as Command;
      return { client, op: { n: Number(n), command }, words: wordsOf(command) };
    });
}

/** How each kind of stored value is handed on. If its key is taken under the new name, it is moved aside or dropped. */
const WAYS: Record<Kind, 'text' | 'begun' | 'as it is' | 'never again'> = {
  draft: 'text',
  'draft-begun': 'begun',
  kept: 'as it is',
  'kept-deal': 'as it is',
  refused: 'as it is',
  // commands in flight may have arrived: their texts are there to decide about, they are not sent again
  op: 'never again',
};

function handOn(storage: Storage, board: string, from: string, to: string): void {
  const texts = ownPrefix('draft', to, board);
  for (const { client, op, words } of opsLeft(storage, board, from)) {
    if (words?.trim()) storage.setItem(texts + placeOfRefused(client, op), words);
  }
  const taken = new Set(ownKeys(storage, 'draft', to, board));
  for (const kind of KINDS) {
    for (const rest of ownKeys(storage, kind, from, board)) {
      const now = newKey(rest, WAYS[kind], from, taken);
      const key = now && ownPrefix(kind, to, board) + now;
      const value = storage.getItem(ownPrefix(kind, from, board) + rest) ?? '';
      if (key !== undefined && storage.getItem(key) === null) storage.setItem(key, value);
      storage.removeItem(ownPrefix(kind, from, board) + rest);
    }
  }
  storage.removeItem(markOf(board) + from);
}

/** @param taken the places where the new guest has a text of their own, which stays there */
function newKey(rest: string, way: (typeof WAYS)[Kind], from: string, taken: Set<string>) {
  if (way === 'never again') return undefined;
  if (way === 'as it is') return rest;
  // texts that one tab had kept apart belong to no tab any more
  const place = rest.replace(/^apart\/[^/]*\//, '');
  return taken.has(place) ? besides(from, place) : place;
}
