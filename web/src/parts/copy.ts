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

/** Copies a text with its form for programs that show one, and as plain text for all others and where that fails. */
export async function copyFormatted(plain: string, html: string): Promise<boolean> {
  try {
    const of = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    await navigator.clipboard.write([
      new ClipboardItem({ ...of('text/plain', plain), ...of('text/html', html) }),
    ]);
    return true;
  } catch {
    return copy(plain);
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
