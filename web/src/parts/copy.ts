/**
 * Copies a text to the clipboard, through the clipboard API if available, else by selecting it and using the copy
 * command. False if neither works; then the text must be shown for manual copying.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    // a page without https has no clipboard
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0';
  // outside an open dialog nothing can be selected
  (before?.closest('dialog') ?? document.body).append(area);
  area.focus({ preventScroll: true });
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

/** The keyboard shortcut for copying. */
export const COPY_KEYS = navigator.platform.startsWith('Mac') ? '⌘C' : 'Ctrl+C';
