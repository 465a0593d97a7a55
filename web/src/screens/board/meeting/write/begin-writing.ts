/**
 * Puts the focus into the box of a step in which people write, unless the person is at something else. On a touch
 * screen the keyboard would cover the page, so there the person taps the box.
 */
export function beginWriting(): void {
  const { activeElement } = document;
  const isFree =
    activeElement === null || activeElement === document.body || activeElement.matches('h1, h2, h3, h4');
  if (!isFree || !matchMedia('(pointer: fine)').matches || document.querySelector('dialog[open]')) return;
  document.querySelector<HTMLElement>('[data-quick-write]')?.focus({ preventScroll: true });
}
