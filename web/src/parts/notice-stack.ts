import type { Attachment } from 'svelte/attachments';

export const STACK = 'notice-stack';

/**
 * Puts what floats over the page into the one stack of all such notices, so that none covers another. It stays
 * where it is on a page without the stack.
 */
export const stacked: Attachment<HTMLElement> = (notice) => {
  document.getElementById(STACK)?.prepend(notice);
  return () => notice.remove();
};
