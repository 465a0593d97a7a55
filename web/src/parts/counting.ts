/** Length of a text as the server counts: code points, trimmed (dev.unblock.board.Limits). */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** Remaining length; negative if the text is too long. */
export function leftOf(text: string, limit: number): number {
  return limit - lengthOf(text);
}

export function fits(text: string, limit: number): boolean {
  return leftOf(text, limit) >= 0;
}

const CHARACTERS = new Intl.Segmenter();

/** The beginning of a text, cut between grapheme clusters, so that no emoji is split. */
export function beginningOf(text: string, most: number): string {
  const characters = [...CHARACTERS.segment(text)].map(({ segment }) => segment);
  return characters.slice(0, most).join('');
}

/** Tells a button whether a text of its form is too long, while the button is on the page. */
export function watchLengths(button: HTMLButtonElement, told: (tooLong: boolean) => void): () => void {
  const { form } = button;
  if (!form) return () => undefined;
  const look = () => told(form.querySelector('[data-too-long]') !== null);
  const observer = new MutationObserver(look);
  const attributeFilter = ['data-too-long'];
  observer.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter });
  look();
  return () => observer.disconnect();
}
