import type { Attachment } from 'svelte/attachments';

/** Reserves the height of this bar on the page, so that it never covers text or the focused element. */
export function leaveRoom(
  as: '--header' | '--meeting-bar' | '--follow-bar' | '--notices',
): Attachment<HTMLElement> {
  return (bar) => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(as, `${bar.offsetHeight}px`));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty(as);
    };
  };
}
