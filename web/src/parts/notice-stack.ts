import type { Attachment } from 'svelte/attachments';

/** The element that holds the notices, and the one around it that moves into dialogs. */
let stack: HTMLElement | undefined;
let floating: HTMLElement | undefined;
let home: HTMLElement | null = null;
/** All notices, including those that are mounted before the stack. */
const notices = new Set<HTMLElement>();
/** Modal dialogs that are open, the one on top last. */
const dialogs: HTMLElement[] = [];

/**
 * Moves a floating notice into the common stack, so that notices do not cover each other. On a page without the stack
 * it stays where it is.
 */
export const stacked: Attachment<HTMLElement> = (notice) => {
  notices.add(notice);
  stack?.prepend(notice);
  return () => {
    notices.delete(notice);
    notice.remove();
  };
};

/** The stack of the page: the first child is where notices are put. */
export const asStack: Attachment<HTMLElement> = (element) => {
  floating = element;
  home = element.parentElement;
  stack = element.querySelector<HTMLElement>('.notices') ?? undefined;
  for (const notice of notices) stack?.prepend(notice);
  moveStack();
  return () => {
    stack = floating = undefined;
    element.remove();
  };
};

/**
 * Shows the notices in a modal dialog until the returned function is called: what is outside of an open modal dialog
 * can be neither reached nor heard.
 */
export function showNoticesIn(dialog: HTMLElement): () => void {
  dialogs.push(dialog);
  moveStack();
  return () => {
    dialogs.splice(dialogs.indexOf(dialog), 1);
    moveStack();
  };
}

function moveStack(): void {
  const host = dialogs.at(-1) ?? home;
  if (floating && host && floating.parentElement !== host) host.append(floating);
}
