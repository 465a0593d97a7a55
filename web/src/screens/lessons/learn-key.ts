/** Asks about the card in focus, or else about what stands at the top of the deal. */
export function learnKey(): (() => void) | undefined {
  const around = document.activeElement?.closest('[data-card]') ?? document;
  const button = around.querySelector<HTMLElement>('[data-learn]');
  return button === null ? undefined : () => button.click();
}
