import type { Command } from '../../../protocol/protocol.gen';

/** New words for a card, where nobody else has changed them since. */
export function reword(card: string): (text: string, ifSeq: number | undefined) => Command {
  return (text, ifSeq) => ({ t: 'reword', card, text, ...(ifSeq === undefined ? {} : { ifSeq }) });
}
