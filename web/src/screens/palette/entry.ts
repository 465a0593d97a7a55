import type { en } from '../../messages/en';

/** Those of the messages are places; what is done says it itself. */
export type EntryKind = keyof typeof en.palette.kinds | 'act';

/** One line of the palette: a place to go to, or something to do. */
export interface Entry {
  /** The same on every visit; the latest choices are remembered by it. */
  id: string;
  kind: EntryKind;
  text: string;
  /** Said beside it: whose it is, or when. */
  beside?: string | undefined;
  /** Words by which it is found too, not shown. */
  also?: string | undefined;
  /** The key that does the same. */
  key?: string | undefined;
  run: () => void;
  /** Why it cannot be done now; what this person can never do here is left out instead. */
  whyNot?: string | undefined;
}
