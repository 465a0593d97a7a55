import type { Attachment } from 'svelte/attachments';

export const STACK = 'notice-stack';

/**
 * Moves a floating notice into the common stack, so that notices do not cover each other. On a page without the stack
 * it stays where it is.
 */
export const stacked: Attachment<HTMLElement> = (notice) => {
  document.getElementById(STACK)?.prepend(notice);
  return () => notice.remove();
};
