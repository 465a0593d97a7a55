import { beginningOf } from '../../../parts/counting';

const LONGEST = 60;

/** The beginning of a text; a placeholder if there is none. */
export function short(text: string | undefined): string {
  const whole = text ?? '…';
  const beginning = beginningOf(whole, LONGEST);
  return beginning === whole ? whole : `${beginning}…`;
}
