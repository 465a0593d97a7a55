/** Opens the dialog for the focused card, or else for the deal. */
export function learnKey(): (() => void) | undefined {
  const around = document.activeElement?.closest('[data-card]') ?? document;
  const button = around.querySelector<HTMLElement>('[data-learn]');
  return button === null ? undefined : () => button.click();
}
