/**
 * Replaces the text of a field so that the browser's own undo restores it. Only the old editing command can do that; if
 * it is not available, the text is just set.
 */
export function replaceAll(area: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  area.focus();
  area.select();
  const done = typeof document.execCommand === 'function' && document.execCommand('insertText', false, words);
  if (!done || area.value !== words) area.value = words;
  area.setSelectionRange(words.length, words.length);
}
