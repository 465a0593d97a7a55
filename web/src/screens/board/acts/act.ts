import type { Entry } from '../../palette/entry';

/** An act on a board; its id is the same on all boards, so that it is remembered. */
export function act(id: string, text: string, run: () => void): Entry {
  return { id: `board/${id}`, kind: 'act', text, run };
}
