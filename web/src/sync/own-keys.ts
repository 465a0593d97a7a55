import { keysWith } from '../browser/storage-keys';

/**
 * What this browser stores unsent for one person about one board: the one list of its kinds, each with what its keys
 * begin with. What is handed on to another person follows from it, so that no kind is forgotten there.
 */
const PREFIXES = {
  op: (person: string, board: string) => `unblock/op/${person}/${board}/`,
  draft: (person: string, board: string) => `unblock/draft/${person}/${board}/`,
  'draft-begun': (person: string, board: string) => `unblock/draft-begun/${person}/${board}/`,
  kept: (person: string, board: string) => `unblock/kept/${person}/${board}/`,
  'kept-deal': (person: string, board: string) => `unblock/kept/${person}/deal/${board}/`,
  refused: (person: string, board: string) => `unblock/refused/${person}/${board}/`,
};

export type Kind = keyof typeof PREFIXES;
export const KINDS = Object.keys(PREFIXES) as Kind[];

/** What all keys of a kind begin with; the rest is the same for every person. */
export function ownPrefix(kind: Kind, person: string, board: string): string {
  return PREFIXES[kind](person, board);
}

/** The keys of a kind by what comes after their prefix. */
export function ownKeys(storage: Storage, kind: Kind, person: string, board: string): string[] {
  const prefix = ownPrefix(kind, person, board);
  return keysWith(storage, prefix).map((key) => key.slice(prefix.length));
}
