/** How long a text is for the server: in code points, without the blanks around it (dev.unblock.board.Limits). */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** How much may still be written; below zero, how much is too much. */
export function leftOf(text: string, limit: number): number {
  return limit - lengthOf(text);
}

export function fits(text: string, limit: number): boolean {
  return leftOf(text, limit) >= 0;
}

const CHARACTERS = new Intl.Segmenter();

/** The beginning of a text, in characters as people count them: no family is cut in half. */
export function beginningOf(text: string, most: number): string {
  const characters = [...CHARACTERS.segment(text)].map(({ segment }) => segment);
  return characters.slice(0, most).join('');
}

/** Tells a button whether a text of its form is too long, as long as it is on the page. */
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
