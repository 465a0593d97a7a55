/**
 * Puts a text into the clipboard: in the browser's way where the page may, else as somebody does who selects
 * and copies it. False where neither works; then the text has to be shown, so that it can be copied by hand.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    // a page that is not served over https has no clipboard
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
  // beside an open dialog nothing can be selected
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

/** The keys that copy what is selected. */
export const COPY_KEYS = navigator.platform.startsWith('Mac') ? '⌘C' : 'Ctrl+C';
