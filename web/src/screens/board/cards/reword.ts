import type { Command } from '../../../protocol/protocol.gen';

/** Replaces a card's text, if nobody else has changed it since. */
export function reword(card: string): (text: string, ifSeq: number | undefined) => Command {
  return (text, ifSeq) => ({ t: 'reword', card, text, ...(ifSeq === undefined ? {} : { ifSeq }) });
}
