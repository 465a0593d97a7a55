/**
 * Puts other words where somebody writes, so that the browser's own undo brings theirs back. There is no
 * other way to have that than the old editing command; where it is not to be had the words are just set.
 */
export function replaceAll(area: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  area.focus();
  area.select();
  const done = typeof document.execCommand === 'function' && document.execCommand('insertText', false, words);
  if (!done || area.value !== words) area.value = words;
  area.setSelectionRange(words.length, words.length);
}
